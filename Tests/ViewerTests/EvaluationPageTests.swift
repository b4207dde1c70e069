import Evaluation
import Interchange
import TestSupport
import Testing
import TextModel

@testable import Viewer

@Suite struct EvaluationPageTests {
  private func document(_ mentions: [(Int, Int, MentionType)]) -> AnnotatedDocument {
    var document = AnnotatedDocument(id: "a", source: "a", text: "海东市纺织工会主席林晚秋出席<会议>。")
    document.mentions = mentions.enumerated().map { index, mention in
      .init(id: "m\(index)", start: mention.0, end: mention.1, text: "", type: mention.2)
    }
    return document
  }

  private func report(
    gold: [(Int, Int, MentionType)], predicted: [(Int, Int, MentionType)]
  ) -> EvaluationReport { Evaluator().evaluate([(document(gold), document(predicted))]) }

  /// Each cell as `gold→predicted kind count`.
  private func cells(_ report: EvaluationReport) -> [String] {
    ConfusionTable(report).cells.map { cell in
      "\(cell.gold?.rawValue ?? "–")→\(cell.predicted?.rawValue ?? "–") \(cell.kind.rawValue) \(cell.count)"
    }
  }

  @Test func rightMentionsStandOnTheDiagonal() {
    let both: [(Int, Int, MentionType)] = [(0, 7, .organization), (9, 12, .person)]
    #expect(
      cells(report(gold: both, predicted: both)) == ["PERSON→PERSON right 1", "ORGANIZATION→ORGANIZATION right 1"])
  }

  @Test func anotherTypeAnotherEndAndNothing() {
    let found = report(
      gold: [(0, 7, .organization), (7, 9, .title), (9, 12, .person)],
      predicted: [(0, 7, .location), (9, 11, .person), (14, 16, .event)])
    #expect(
      cells(found) == [
        "PERSON→PERSON boundary 1", "ORGANIZATION→LOCATION type 1", "TITLE→– type 1", "–→EVENT type 1",
      ])
  }

  @Test func aMissedMentionIsPairedWithWhatSharesMost() {
    let found = report(gold: [(0, 7, .organization)], predicted: [(0, 3, .location), (3, 7, .organization)])
    #expect(cells(found) == ["ORGANIZATION→ORGANIZATION boundary 1", "–→LOCATION type 1"])
  }

  @Test func everyErrorStandsInOneCell() {
    let found = report(
      gold: [(0, 7, .organization), (9, 12, .person)], predicted: [(0, 3, .location), (2, 8, .title), (9, 12, .title)])
    let places = ConfusionTable(found).cells.flatMap(\.findings)
    #expect(places.sorted() == Array(found.findings.indices))
  }

  @Test func thePageHoldsTheReportOnceForEachRun() throws {
    let run = report(gold: [(0, 7, .organization)], predicted: [(0, 7, .organization)])
    let earlier = report(gold: [(0, 7, .organization)], predicted: [(14, 16, .event)])
    let page = EvaluationPage(
      gold: "</script>", run: .init(name: "new", report: run), earlier: .init(name: "old", report: earlier))
    let text = String(decoding: page.bytes, as: UTF8.self)
    let found = try #require(text.firstMatch(of: /(?s)class="evaluation">(.*?)<\/script>/))
    let data = try JSONParser.parse(Array(found.1.utf8))
    #expect(data["gold"]?.string == "</script>")
    let runs = data["runs"]?.array ?? []
    #expect(runs.map { $0["name"]?.string } == ["new", "old"])
    #expect(try runs[0]["report"] == JSONParser.parse(ReportJSON.bytes(run)))
    #expect(runs[1]["report"]?["errors"]?.array?.count == 2)
  }
}
