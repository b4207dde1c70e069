import TextModel
import Testing

@testable import Pipeline

@Suite struct DocumentAssemblerTests {
  private func annotate(_ text: String, includesTokens: Bool = false) throws -> AnnotatedDocument {
    try Annotator(SmallWorld.resources(), includesTokens: includesTokens).annotate(SourceDocument(text: text))
  }

  private func slice(_ text: String, _ start: Int, _ end: Int) -> String {
    String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
  }

  @Test(arguments: [
    "在北岭市工会工作。", "😀𠮷在北岭市工会工作。", "\u{FEFF}好。\r\n𠮷𠮷北岭市工会\r\n", "e\u{301}👨‍👩‍👧北岭市工会。", "１２３在北嶺市工会。",
  ])
  func offsetsAreTheSourcesCodePoints(text: String) throws {
    let document = try annotate(text)
    let flat = document.mentions.filter { $0.nestedIn == nil }
    #expect(flat.count == 1)
    for mention in document.mentions { #expect(slice(text, mention.start, mention.end) == mention.text) }
    #expect(flat.first?.text.hasSuffix("市工会") == true)
    #expect(document.text == text)
  }

  @Test func oneArticleCoversTheDocument() throws {
    let text = "\n\n😀好。\n在北岭市工会工作。\n\n"
    let document = try annotate(text)
    #expect(document.articles.map(\.start) == [0])
    #expect(document.articles.map(\.end) == [text.unicodeScalars.count])
  }

  @Test func nothingHasNoMentions() throws {
    for text in ["", "\n", "\u{FEFF}", "   ", "。"] {
      let document = try annotate(text, includesTokens: true)
      #expect(document.mentions.isEmpty && document.text == text)
    }
  }

  @Test func tokensCoverEverythingButWhiteSpace() throws {
    let text = "😀在 北岭市工会。\n好，𠮷"
    let document = try annotate(text, includesTokens: true)
    let tokens = try #require(document.tokens)
    #expect(tokens.map { slice(text, $0.start, $0.end) }.joined() == text.filter { !$0.isWhitespace })
    #expect(try #require(document.sentences).count == 2)
    #expect(try annotate(text).tokens == nil)
  }

  @Test func idsPointAtEachOther() throws {
    let document = try annotate("北岭市工会和北岭市。北岭市工会来了。")
    let mentions = Set(document.mentions.map(\.id))
    let entities = Set(document.entities.map(\.id))
    #expect(document.mentions.map(\.id) == (1...document.mentions.count).map { "m\($0)" })
    for mention in document.mentions {
      if let parent = mention.nestedIn { #expect(mentions.contains(parent)) }
      if let entity = mention.entity { #expect(entities.contains(entity)) }
    }
    for entity in document.entities {
      for id in entity.mentions { #expect(document.mentions.first { $0.id == id }?.entity == entity.id) }
    }
    for relation in document.relations { #expect(entities.contains(relation.object)) }
  }
}
