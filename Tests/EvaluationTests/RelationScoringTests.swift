import Evaluation
import Interchange
import Testing
import TextModel

@Suite struct RelationScoringTests {
  private func tally(_ gold: AnnotatedDocument, _ predicted: AnnotatedDocument, _ predicate: Predicate? = nil) -> Tally
  {
    Evaluator().evaluate([(gold, predicted)])[.relations(predicate)]
  }

  private func annotated(_ text: String, _ relations: [(String?, Predicate, String)]) -> AnnotatedDocument {
    var document = marked(text, relations: relations)
    document.entities = [
      .init(id: "e1", type: .person, name: "林晚秋", mentions: ["m1"]),
      .init(id: "e2", type: .organization, name: "海东市纺织工会", aliases: ["纺织工会"], mentions: ["m2"]),
    ]
    return document
  }

  @Test func anyNameOfTheEntityWillDo() {
    let text = "[林晚秋]PERSON任职于[海\n\n东纺织工会]ORGANIZATION"
    let predicted = annotated(text, [("e1", .affiliatedWith, "e2")])
    for name in ["海东市纺织工会", "纺织工会", "海东纺织工会", "海东 \n 纺织工会"] {
      #expect(tally(marked(text, relations: [("林晚秋", .affiliatedWith, name)]), predicted).f1 == 1, "\(name)")
    }
    #expect(tally(marked(text, relations: [("林晚秋", .affiliatedWith, "工会")]), predicted).f1 == 0)
    #expect(tally(marked(text, relations: [("林晚秋", .visits, "纺织工会")]), predicted, .visits) == Tally(gold: 1))
  }

  @Test func anotherWrongOneCountsOnce() {
    let text = "[林晚秋]PERSON任职于[海东纺织工会]ORGANIZATION"
    let predicted = annotated(
      text, [("e2", .affiliatedWith, "e1"), ("e2", .affiliatedWith, "e1"), (nil, .reportedBy, "e1")])
    let gold = marked(text, relations: [("", .reportedBy, "林晚秋"), ("", .reportedBy, "林晚秋")])
    #expect(tally(gold, predicted) == Tally(matchedPredicted: 1, matchedGold: 1, predicted: 2, gold: 1))
  }

  @Test func articleStartsCountByLine() {
    var gold = marked("甲\n乙\n\n丙\n丁")
    gold.articles = [.init(start: 0, end: 3), .init(start: 5, end: 8)]
    var predicted = gold
    predicted.articles = [.init(start: 0, end: 2), .init(start: 2, end: 3), .init(start: 4, end: 8)]
    #expect(
      Evaluator().evaluate([(gold, predicted)])[.articles]
        == Tally(matchedPredicted: 1, matchedGold: 1, predicted: 2, gold: 1))
    gold.articles = [.init(start: 0, end: 8)]
    #expect(Evaluator().evaluate([(gold, predicted)])[.articles] == Tally())
  }

  @Test func documentsArePairedByIDOrElseByPosition() throws {
    let gold = [marked("甲", id: "a"), marked("乙", id: "b")]
    let byID = try DocumentPairing.pair(gold: gold, predicted: [.document(gold[1]), .document(gold[0])])
    #expect(byID.map(\.predicted.id) == ["a", "b"])
    let failure = Diagnostic(.error, code: "x", "x")
    let byPosition = try DocumentPairing.pair(
      gold: gold, predicted: [.document(marked("甲", id: "1")), .failure(id: "2", failure)])
    #expect(byPosition.map(\.predicted.id) == ["1", "2"])
    let error = #expect(throws: Diagnostic.self) { try DocumentPairing.pair(gold: gold, predicted: []) }
    #expect(error?.code == "unpaired")
  }
}
