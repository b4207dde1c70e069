import Foundation
import Interchange
import TestSupport
import Testing

/// Pages as users make them.
@Suite(.enabled(if: Binary.isReady, "build the program first: make test")) struct ViewCommandTests {
  private static let seed = Places.package.appendingPathComponent("seeds/laodong-wubao-page.md").path

  /// The records inside a page.
  private func records(_ page: [UInt8]) throws -> [JSONValue] {
    try String(decoding: page, as: UTF8.self)
      .matches(of: /(?s)<script type="application\/json" class="record">(.*?)<\/script>/)
      .map { try JSONParser.parse(Array($0.1.utf8)) }
  }

  @Test func anArticleAndItsAnnotationsGiveTheSamePage() throws {
    let annotated = try Binary.run([Self.seed])
    let bench = try Workbench()
    let file = try bench.file("annotated.jsonl", annotated.output)
    let page = bench.folder.appendingPathComponent("page.html")
    let written = try Binary.run(["view", file, "-o", page.path])
    #expect(written.status == 0)
    #expect(written.output.isEmpty)
    let bytes = Array(try Data(contentsOf: page))
    #expect(try records(bytes) == annotated.records)
    #expect(try Binary.run(["view", Self.seed]).output == bytes)
    #expect(try Binary.run(["annotate", "--output-format", "html", Self.seed]).output == bytes)
    #expect(try Binary.run(["view"], text: annotated.outputText).output == bytes)
  }

  @Test func whyIsToldWhenAsked() throws {
    let bench = try Workbench()
    let file = try bench.file("a.txt", text: "海东市纺织工会主席林晚秋出席会议。")
    let record = try #require(try records(Binary.run(["view", "--explain", file]).output).first)
    #expect(record["mentions"]?.array?.first?["explanation"] != nil)
  }

  @Test func aBadLineHasItsPlaceInThePage() throws {
    let good = try Binary.run(text: "海东市纺织工会主席林晚秋出席会议。").outputText
    let failure = #"{"id":"b.txt","error":{"code":"invalid-utf8","message":"no"}}"#
    let result = try Binary.run(["view"], text: good + "{\"id\"\n" + failure + "\n")
    #expect(result.status == 1)
    #expect(result.errorText.hasPrefix("<stdin>:2:6: error: "), "\(result.errorText)")
    let codes = try records(result.output).map { $0["error"]?["code"]?.string }
    #expect(codes == [nil, "invalid-json", "invalid-utf8"])
    let missing = try Binary.run(["view", "/nonexistent.jsonl"])
    #expect(missing.status == 1)
    #expect(try records(missing.output).first?["error"]?["code"]?.string == "no-such-file")
  }

  @Test func onePageGoesIntoNoFolder() throws {
    let result = try Binary.run(["annotate", "--output-format", "html", "--output-dir", "x", Self.seed])
    #expect(result.status == 2)
    #expect(result.errorText.contains("mingce view"), "\(result.errorText)")
  }

  @Test func anEvaluationIsAlsoAPage() throws {
    let bench = try Workbench()
    let gold = try bench.file(
      "gold.jsonl",
      text: #"{"id":"a","text":"海东市纺织工会主席林晚秋出席会议。","mentions":[{"start":9,"end":12,"type":"PERSON"}]}"#)
    let older = try bench.file("older.jsonl", text: #"{"id":"a","text":"","mentions":[]}"#)
    let page = bench.folder.appendingPathComponent("report.html")
    let result = try Binary.run(["evaluate", gold, "--html", page.path, "--compare", older])
    #expect(result.status == 0)
    #expect(result.outputText.contains("mention PERSON"))
    let text = String(decoding: try Data(contentsOf: page), as: UTF8.self)
    let found = try #require(text.firstMatch(of: /(?s)class="evaluation">(.*?)<\/script>/))
    let runs = try JSONParser.parse(Array(found.1.utf8))["runs"]?.array ?? []
    #expect(runs.map { $0["report"]?["strict"]?["mention PERSON"]?["f1"]?.double } == [1, 0])
    #expect(try Binary.run(["evaluate", gold, "--compare", older]).status == 2)
  }
}
