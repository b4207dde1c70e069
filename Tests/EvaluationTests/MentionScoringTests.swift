import Evaluation
import Testing
import TextModel

@Suite struct MentionScoringTests {
  private func score(_ gold: AnnotatedDocument, _ predicted: AnnotatedDocument, types: Set<MentionType>? = nil)
    -> EvaluationReport
  {
    Evaluator(types: types).evaluate([(gold, predicted)])
  }

  @Test func aBoundaryErrorIsAMissAndAnError() {
    let report = score(marked("[海东纺织工会]ORGANIZATION[主席]TITLE"), marked("海东[纺织工会]ORGANIZATION[主席]TITLE"))
    #expect(report[.mentions(.organization)] == Tally(predicted: 1, gold: 1))
    #expect(report[.mentions(.title)].f1 == 1)
    #expect(report[.mentions(nil)] == Tally(matchedPredicted: 1, matchedGold: 1, predicted: 2, gold: 2))
    #expect(report.rows.first { $0.measure == .mentions(.organization) }?.lenient?.f1 == 1)
    #expect(report.findings.map(\.kind) == [.missed, .wrong])
    #expect(report.findings.first?.context == "[海东纺织工会]主席")
    #expect(report.findings.first?.instead == "[纺织工会]ORGANIZATION")
  }

  @Test func aTypeErrorHelpsNobody() {
    let report = score(marked("[常营]LOCATION"), marked("[常营]ORGANIZATION"))
    #expect(report[.mentions(.location)] == Tally(gold: 1))
    #expect(report[.mentions(.organization)] == Tally(predicted: 1))
    #expect(report.rows.allSatisfy { $0.lenient?.f1 == 0 })
  }

  @Test func neutralTitlesCountNeitherWay() {
    let gold = marked("[劳动模范]TITLE?精神")
    #expect(score(gold, marked("劳动模范精神"))[.mentions(nil)] == Tally())
    #expect(score(gold, marked("[劳动模范]TITLE精神"))[.mentions(nil)] == Tally())
    #expect(score(gold, marked("劳动[模范]TITLE精神"))[.mentions(nil)] == Tally())
    #expect(score(gold, marked("[劳动模范精神]TITLE"))[.mentions(nil)] == Tally(predicted: 1))
    #expect(score(gold, marked("[劳动模范]WORK精神"))[.mentions(nil)] == Tally(predicted: 1))
  }

  @Test func aPredictionMarkedNeutralCostsRecall() {
    #expect(score(marked("学习[模范]TITLE"), marked("学习[模范]TITLE?"))[.mentions(nil)] == Tally(gold: 1))
  }

  @Test func nestedMentionsAreLeftOut() {
    var predicted = marked("[海东]LOCATION[纺织]WORK")
    predicted.mentions[0].nestedIn = "m9"
    #expect(score(marked("海东[纺织]WORK"), predicted)[.mentions(nil)].f1 == 1)
  }

  @Test func onlyTheAskedTypesCount() {
    let report = score(
      marked("[林晚秋]PERSON到[海东]LOCATION"), marked("[林晚秋]PERSON到[海东]EVENT"), types: [.person])
    #expect(report[.mentions(nil)] == Tally(matchedPredicted: 1, matchedGold: 1, predicted: 1, gold: 1))
  }

  @Test func confidencesAreHeldAgainstTheTruth() {
    var predicted = marked("[林晚秋]PERSON到[海东]EVENT")
    predicted.mentions[0].confidence = 0.95
    predicted.mentions[1].confidence = 0.85
    let reliability = score(marked("[林晚秋]PERSON到[海东]LOCATION"), predicted).mentionReliability
    #expect(reliability.deciles[9].count == 1)
    #expect(reliability.deciles[9].accuracy == 1)
    #expect(reliability.deciles[8].accuracy == 0)
    #expect(abs(reliability.calibrationError - 0.45) < 1e-9)
  }
}
