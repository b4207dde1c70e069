import Foundation
import Interchange
import TestSupport
import Testing
import TextModel

@testable import Viewer

@Suite struct ReadingPageTests {
  private func page(_ documents: [AnnotatedDocument]) -> String {
    let writer = ReadingPageWriter()
    var bytes = writer.opening
    for document in documents { writer.write(document, to: &bytes) }
    return String(decoding: bytes + writer.closing, as: UTF8.self)
  }

  /// The records that the page's script will find.
  private func records(_ page: String) throws -> [JSONValue] {
    try page.matches(of: /(?s)<script type="application\/json" class="record">(.*?)<\/script>/)
      .map { try JSONParser.parse(Array($0.1.utf8)) }
  }

  private let hostile = Story(
    "</script><script>alert(1)</script>", nil,
    "<!--<script>\u{2028}\u{2029}\u{202E}𠮷野家\u{0}&amp;\r\n\"']]>海东市</SCRIPT >")

  @Test func whatADocumentSaysEndsNoElement() throws {
    let document = hostile.naming(.location, "海东市").document
    let page = page([document])
    let clean = self.page([Story("a", nil, "b").document])
    #expect(
      page.lowercased().matches(of: /<\/?script|<!--/).count == clean.lowercased().matches(of: /<\/?script|<!--/).count)
    #expect(!page.contains("\u{2028}") && !page.contains("\u{2029}"))
    let record = try #require(try records(page).first)
    #expect(Array((record["text"]?.string ?? "").unicodeScalars) == Array(document.text.unicodeScalars))
    #expect(record["id"]?.string == document.id)
  }

  @Test func nothingIsLoadedFromAnywhere() {
    let page = page([Story("a", "2024-05-20", "海东市").document])
    // The name of SVG's elements is an address that nobody opens.
    let rest = page.replacing("http://www.w3.org/2000/svg", with: "")
    #expect(!rest.contains("http:") && !rest.contains("https:"))
    #expect(
      rest.matches(
        of: /(?i)\b(src|srcset|action|poster)\s*=|@import|url\((?!#)|\bfetch\(|XMLHttp|WebSocket|import\s*\(/
      ).isEmpty)
    #expect(rest.matches(of: /href="([^"]*)"/).map { String($0.1) }.sorted() == ["#/", "#main", "data:,"])
    #expect(rest.contains("default-src 'none'"))
  }

  @Test func textBecomesNoMarkup() {
    let page = page([])
    #expect(
      page.matches(of: /innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|new Function|DOMParser|setHTML/)
        .isEmpty)
  }

  @Test func theSameDocumentsGiveTheSameBytes() {
    let documents = [hostile.document, Story.office("b", "2024-05-20", "林晚秋", "主席", "海东市纺织工会").document]
    #expect(page(documents) == page(documents))
    #expect(page([]).matches(of: /Math\.random|Date\.now|new Date/).isEmpty)
  }

  @Test func aFailedDocumentHasItsRecord() throws {
    var bytes: [UInt8] = []
    ReadingPageWriter().write(
      failure: Diagnostic(.error, code: "invalid-utf8", "byte 3 </script>"), id: "a", source: "a.txt", to: &bytes)
    let record = try #require(try records(String(decoding: bytes, as: UTF8.self)).first)
    #expect(record["error"]?["code"]?.string == "invalid-utf8")
    #expect(record["error"]?["message"]?.string == "byte 3 </script>")
  }

  @Test func bothLanguagesSayTheSameThings() throws {
    let words = String(decoding: PackageResources.words_js, as: UTF8.self)
    let halves = words.components(separatedBy: "\n  zh: {")
    try #require(halves.count == 2)
    let keys = halves.map { half in half.matches(of: /['\w-]+(?=: ['"])/).map { String($0.0) } }
    #expect(keys[0] == keys[1])
    for type in MentionType.allCases { #expect(keys[0].contains(type.rawValue)) }
    for predicate in Predicate.allCases { #expect(keys[0].contains(predicate.rawValue)) }
    for subtype in Subtype.allCases {
      #expect(keys[0].contains(subtype.rawValue) || keys[0].contains("'\(subtype.rawValue)'"))
    }
  }
}
