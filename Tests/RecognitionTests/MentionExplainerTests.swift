import Lexicon
import TestSupport
import TextModel
import Testing

@testable import Recognition

@Suite struct MentionExplainerTests {
  private func explained(_ text: String, _ gazetteer: Gazetteer = SmallWords.gazetteer) -> Draft {
    MentionRecognitionTests.read(text, gazetteer, explains: true)
  }

  /// `东港集团 ORGANIZATION outscored`, in order.
  private func losers(_ draft: Draft, _ mention: Int) -> [String] {
    guard draft.explanations.indices.contains(mention) else { return ["no such mention"] }
    return draft.explanations[mention].losers.map { describe($0, draft) }
  }

  private func describe(_ proposal: Explanation.Proposal, _ draft: Draft) -> String {
    "\(draft.reading.string(proposal.span)) \(proposal.type.rawValue) \(proposal.defeat.rawValue)"
  }

  @Test func everyMentionIsExplained() {
    let draft = explained("在东港的主席林远帆来了。那时林远帆说。")
    #expect(draft.explanations.map(\.chosen.span) == draft.mentions.map(\.span))
    #expect(draft.explanations.map(\.decision) == [.evidence, .settling, .evidence, .evidence])
    let name: [Provenance] = [.recogniser("person", "surname+given"), .recogniser("repeated", "surname+given")]
    let title = draft.hits.first { $0.span == TextSpan(4, 6) }?.entry
    #expect(draft.explanations.map(\.support) == [[], title.map { [.dictionary(entry: $0)] }, name, name])
  }

  @Test func nothingIsNotedUnlessAsked() {
    let draft = MentionRecognitionTests.read("在东港的主席林远帆来了。", SmallWords.gazetteer)
    #expect(draft.explanations.isEmpty && draft.unchosen.isEmpty)
  }

  @Test func theChoiceIsTheSameWithAndWithout() {
    let text = "在东港集团的主席林远帆来了。记者 陈海生 报道。北岭市职工运动会。"
    let plain = MentionRecognitionTests.read(text, SmallWords.gazetteer)
    #expect(explained(text).mentions == plain.mentions)
  }

  @Test func whatScoresLessIsOutscored() {
    // Before a digit the body's name is none for certain.
    let draft = explained("在东港集团2。")
    #expect(draft.mentions.map { draft.reading.string($0.span) } == ["东港"])
    #expect(losers(draft, 0) == ["东港集团 ORGANIZATION outscored"])
    #expect(draft.explanations[0].losers[0].behind ?? 0 > 0)
    let entry = draft.hits.first { $0.span == TextSpan(1, 5) }?.entry
    #expect(draft.explanations[0].losers[0].provenance == entry.map { .dictionary(entry: $0) })
  }

  @Test func theUsersEntryOverrules() {
    let draft = explained("在东港集团。", MentionRecognitionTests.user("在东港\n港集团\n"))
    #expect(draft.explanations.map(\.decision) == [.user])
    #expect(losers(draft, 0) == ["东港集团 ORGANIZATION user-entry", "港集团 ORGANIZATION user-entry"])
    #expect(draft.explanations[0].losers.map(\.tier) == [.shipped, .user])
    #expect(draft.explanations[0].losers.allSatisfy { $0.behind == nil })
  }

  @Test func anEntryInsideALongerName() {
    let draft = explained("主席林远帆来了。", MentionRecognitionTests.user("远帆\n"))
    #expect(losers(draft, 1).contains("远帆 ORGANIZATION inside"))
  }

  @Test func aBylineOverrules() {
    let draft = explained("记者 陈海生 报道。")
    #expect(draft.explanations.map(\.decision) == [.settling, .certain])
    #expect(draft.explanations.first?.rule != nil)
    #expect(losers(draft, 1).allSatisfy { $0.hasSuffix(" certain") })
  }

  @Test func whatStandsWhereNothingWasChosen() {
    let draft = explained("天上的东港集。北岭很大。", MentionRecognitionTests.user("天上?\n"))
    #expect(
      draft.unchosen.map { describe($0, draft) } == ["天上 ORGANIZATION outscored", "北岭 LOCATION outscored"])
    #expect(draft.unchosen.map(\.isWeak) == [true, true])
  }

  /// A reading with a loser lacks the chosen mention, so it lies at least as far behind as the best reading without it.
  @Test(arguments: ["在东港集团的主席林远帆来了。", "在东港东港。林远帆和主席林远帆。", "北岭市的东港的主席林远帆任主席。"])
  func noLoserIsNearerThanTheRunnerUp(_ text: String) {
    for explanation in explained(text).explanations {
      guard let margin = explanation.margin else { continue }
      for loser in explanation.losers where loser.defeat == .outscored {
        #expect(loser.behind.map { $0 >= margin - 0.01 } ?? true, "\(loser)")
      }
    }
  }
}
