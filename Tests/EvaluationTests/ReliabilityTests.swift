import Evaluation
import TextModel
import Testing

@Suite struct ReliabilityTests {
  /// A document of one mention with a confidence, beside gold that has it or not.
  private func pair(_ confidence: Double, isRight: Bool) -> (gold: AnnotatedDocument, predicted: AnnotatedDocument) {
    var predicted = marked("[林晚秋]PERSON来了")
    predicted.mentions[0].confidence = confidence
    return (isRight ? marked("[林晚秋]PERSON来了") : marked("林晚秋来了"), predicted)
  }

  @Test func mentionsCountInTheirTenth() {
    let report = Evaluator().evaluate([
      pair(0.95, isRight: true), pair(1, isRight: true), pair(0.9, isRight: false), pair(0.05, isRight: false),
      pair(0.899, isRight: true),
    ])
    let deciles = report.mentionReliability.deciles
    #expect(deciles.map(\.count) == [1, 0, 0, 0, 0, 0, 0, 0, 1, 3])
    #expect(deciles[9].right == 2)
    #expect(abs(deciles[9].meanConfidence - 2.85 / 3) < 1e-9)
    #expect(deciles[8].accuracy == 1)
  }

  @Test func theErrorIsTheMeanDistance() {
    let report = Evaluator().evaluate([
      pair(0.75, isRight: true), pair(0.75, isRight: true), pair(0.75, isRight: true), pair(0.75, isRight: false),
    ])
    #expect(report.mentionReliability.calibrationError == 0)
    let wrong = Evaluator().evaluate([pair(0.95, isRight: false), pair(0.55, isRight: true)])
    #expect(abs(wrong.mentionReliability.calibrationError - (0.95 + 0.45) / 2) < 1e-9)
  }

  @Test func theTableHasARowForEachTenth() {
    let text = ReportText(Evaluator().evaluate([pair(0.95, isRight: true)])).reliability
    let lines = text.split(separator: "\n")
    #expect(lines.count == 12)
    #expect(lines[10].hasPrefix("0.9–1.0                1  1.000"))
    #expect(lines[1].contains("–  "))
  }
}
