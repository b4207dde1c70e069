import Foundation
import Interchange
import Pipeline
import TestSupport
import Testing
import TextModel

/// The page's code is the code that these tests run, and does what the page says.
@Suite struct TutorialTests {
  private static let page = Places.package.appendingPathComponent("Sources/mingce/Mingce.docc/Library.md")

  /// The page's Swift blocks, in order.
  static func blocks() throws -> [String] {
    try fenced("```swift", in: String(contentsOf: page, encoding: .utf8), end: "```")
  }

  private static func fenced(_ mark: String, in text: String, end: String) -> [String] {
    var blocks: [String] = []
    var lines: [String]?
    for line in text.components(separatedBy: "\n") {
      let word = line.drop { $0 == " " }
      if word.hasPrefix(mark) {
        lines = []
      } else if word == end, let finished = lines {
        let indent = finished.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        blocks.append(finished.map { String($0.dropFirst(indent)) }.joined(separator: "\n"))
        lines = nil
      } else {
        lines?.append(line)
      }
    }
    return blocks
  }

  @Test func thePageShowsTheCodeThatTheTestsRun() throws {
    let source = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Tutorial.swift"), encoding: .utf8)
    let parts = Self.fenced("// begin:", in: source, end: "// end")
    // The first block begins with the imports.
    let expected = [parts.prefix(2).joined(separator: "\n")] + parts.dropFirst(2)
    #expect(try Self.blocks() == Array(expected))
  }
}

/// Where the compiled dictionaries are.
enum Image {
  static let path: String? = {
    let path =
      ProcessInfo.processInfo.environment["MINGCE_IMAGE"]
      ?? Places.package.appendingPathComponent(".build/release/mingce.image").path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()
}

@Suite(.enabled(if: Image.path != nil, "compile the dictionaries first: make test")) struct TutorialRunTests {
  private let image: String
  private let annotator: Annotator

  init() throws {
    image = try #require(Image.path)
    annotator = try Annotator(Resources.open(image: image))
  }

  private func file(_ text: String) throws -> (path: String, folder: URL) {
    let folder = try Places.temporary()
    let url = folder.appendingPathComponent("file.txt")
    try Data(text.utf8).write(to: url)
    return (url.path, folder)
  }

  @Test func relationsArePrinted() throws {
    var lines: [String] = []
    try Tutorial.relations(image: image) { lines.append($0) }
    #expect(
      lines == [
        "林晚秋 holds_position 主席", "林晚秋 affiliated_with 海东市纺织工会", "海东市纺织工会 located_in 海东市",
      ])
  }

  @Test func mentionsAreSlicesOfTheText() {
    var lines: [String] = []
    let document = annotator.annotate(SourceDocument(text: "\u{20BB7}\r\n主席林晚秋e\u{301}到会。"))
    Tutorial.mentions(document) { lines.append($0) }
    #expect(lines.contains("PERSON 林晚秋 5…8"))
  }

  @Test func aDictionaryOfOnesOwnCounts() throws {
    let people = try file("雾中人\n")
    defer { try? FileManager.default.removeItem(at: people.folder) }
    var lines: [String] = []
    try Tutorial.dictionary(image: image, people: people.path) { lines.append($0) }
    #expect(lines == ["昨天 雾中人"])
  }

  @Test func aStreamGivesARecordForEachDocumentAndForEachFailure() throws {
    let news = try file("{\"id\":\"1\",\"text\":\"林晚秋到会。\"}\n{\"id\":\"2\"\n{\"id\":\"3\",\"text\":\"\"}\n")
    let jsonl = news.folder.appendingPathComponent("news.jsonl")
    defer { try? FileManager.default.removeItem(at: news.folder) }
    try FileManager.default.moveItem(atPath: news.path, toPath: jsonl.path)
    var bytes: [UInt8] = []
    try Tutorial.stream(annotator, news: jsonl.path) { bytes += $0 }
    let annotated = try file(String(decoding: bytes, as: UTF8.self))
    defer { try? FileManager.default.removeItem(at: annotated.folder) }
    var lines: [String] = []
    try Tutorial.readBack(annotated: annotated.path) { lines.append($0) }
    #expect(lines.count == 3)
    #expect(lines.first == "1: 1 entities")
    #expect(lines.dropFirst().first?.hasSuffix(": invalid-json") == true)
    #expect(lines.last == "3: 0 entities")
  }

  @Test func tasksShareAnAnnotatorAndGiveWhatOneAfterTheOtherGives() async {
    let texts = (0..<64).map { "海东市纺织工会主席林晚秋第\($0)次出席会议。周启明主持。" }
    let together = await Tutorial.tasks(annotator, texts: texts)
    #expect(together == texts.enumerated().map { annotator.annotate(SourceDocument(text: $1, id: "\($0)")) })
  }

  @Test(arguments: [
    (TextSpan(0, 1), "\u{20BB7}"), (TextSpan(2, 3), "\n"), (TextSpan(3, 9), "一"), (TextSpan(4, 9), ""),
    (TextSpan(9, 12), ""), (TextSpan(2, 2), ""),
  ]) func aRangeIsCountedInCodePointsAndStaysInTheText(_ span: TextSpan, _ covered: String) {
    let document = AnnotatedDocument(id: "d", source: "d", text: "\u{20BB7}\r\n一")
    #expect(Array(document.text[document.range(of: span)].unicodeScalars) == Array(covered.unicodeScalars))
  }
}
