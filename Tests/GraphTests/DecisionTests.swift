import Graph
import TestSupport
import TextModel
import Testing

/// The user's merges and splits.
@Suite struct DecisionTests {
  private let stories: [Story] = [
    .office("a", "2019-03-01", "王伟", "主席", "海东市纺织工会"), .office("b", "2019-04-01", "王伟", "站长", "青石水文站"),
    .office("c", "2019-05-01", "林晚秋", "主席", "海东市纺织工会"), .office("d", "2019-06-01", "林晚秋", "主席", "海东市纺织工会"),
  ]

  @Test func aMergeHoldsWhenDocumentsComeAgainAndCanBeUndone() throws {
    let test = try TestStore(stories)
    let before = try test.export(.csv)
    let two = try test.store.find("王伟", type: .person, limit: 9)
    try #require(two.count == 2)
    let number = try test.store.merge(two[0], two[1])
    #expect(try test.count("王伟", .person) == 1)
    let merged = try test.export(.csv)
    // Another state of a document, and back.
    try test.add([.office("a", "2019-03-02", "周建国", "主席", "海东市纺织工会")])
    try test.add([stories[0]])
    #expect(try test.export(.csv) == merged)
    try test.store.undo(number)
    #expect(try test.export(.csv) == before)
    #expect(try test.store.decisions().map(\.isUndone) == [true])
  }

  @Test func aSplitHoldsWhenDocumentsComeAgainAndCanBeUndone() throws {
    let test = try TestStore(stories)
    let before = try test.export(.csv)
    let numbers = try test.store.split(test.store.entity("林晚秋"), documents: ["d"])
    #expect(try test.count("林晚秋", .person) == 2)
    let split = try test.export(.csv)
    try test.add([.office("d", "2019-06-02", "林晚秋", "主席", "海东市纺织工会")])
    #expect(try test.count("林晚秋", .person) == 2)
    try test.add([stories[3]])
    #expect(try test.export(.csv) == split)
    for number in numbers { try test.store.undo(number) }
    #expect(try test.export(.csv) == before)
    #expect(try test.store.problems().isEmpty)
  }

  @Test func documentsSplitTogetherStayTogether() throws {
    let test = try TestStore(stories + [.office("e", "2019-07-01", "林晚秋", "主席", "海东市纺织工会")])
    _ = try test.store.split(test.store.entity("林晚秋"), documents: ["d", "e"])
    #expect(try test.store.find("林晚秋", type: .person, limit: 9).map(\.articles) == [2, 1])
  }

  @Test func documentsCanComeAfterASplitOfSeveral() throws {
    let later = Story.office("e", "2019-07-01", "林晚秋", "主席", "海东市纺织工会")
    let test = try TestStore(stories + [later])
    _ = try test.store.split(test.store.entity("林晚秋"), documents: ["d", "e"])
    let split = try test.export(.csv)
    try test.add([.office("e", "2019-07-02", "周建国", "主席", "海东市纺织工会")])
    try test.add([later])
    #expect(try test.export(.csv) == split)
  }

  @Test func whatIsSplitTwiceStaysSplitWhenOneDecisionIsUndone() throws {
    let test = try TestStore(stories)
    let before = try test.export(.csv)
    let first = try test.store.split(test.store.entity("林晚秋"), documents: ["d"])
    let apart = try test.store.find("林晚秋", type: .person, limit: 9).filter {
      try test.store.view($0).facts.contains { $0.statements.contains { $0.document == "d" } }
    }
    let second = try test.store.split(try #require(apart.first), documents: ["d"])
    try test.store.undo(try #require(first.first))
    #expect(try test.count("林晚秋", .person) == 2)
    let half = try test.export(.csv)
    try test.add([.office("d", "2019-06-02", "林晚秋", "主席", "海东市纺织工会"), stories[3]])
    #expect(try test.export(.csv) == half)
    try test.store.undo(try #require(second.first))
    #expect(try test.export(.csv) == before)
  }

  @Test func impossibleDecisionsAreErrors() throws {
    let test = try TestStore(stories)
    let person = try test.store.entity("林晚秋")
    let body = try test.store.entity("青石水文站")
    #expect { try test.store.merge(person, body) } throws: { ($0 as? Diagnostic)?.code == "merge-impossible" }
    #expect { try test.store.merge(person, person) } throws: { ($0 as? Diagnostic)?.code == "merge-impossible" }
    #expect { try test.store.split(person, documents: ["z"]) } throws: {
      ($0 as? Diagnostic)?.code == "no-such-document"
    }
    #expect { try test.store.undo(9) } throws: { ($0 as? Diagnostic)?.code == "no-such-decision" }
    #expect(try test.store.decisions().isEmpty)
  }
}
