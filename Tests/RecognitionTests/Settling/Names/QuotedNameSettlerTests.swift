import Lexicon
import TextModel
import Testing

@testable import Recognition

@Suite struct QuotedNameSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("office.honour-label", "none", "称号|荣誉称号|等荣誉称号"), words("clause.event-label", "none", "活动|等活动"),
    words("organization.head", "none", "活动中心"),
    words("event.head", "none", "展|活动|演出"), words("word.verb", "none", "发展"),
  ]).gazetteer

  /// - Parameter proposed: where an event was composed.
  private func settled(_ marked: String, isFixed: Bool = false, proposed: TextSpan? = nil) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      let candidates = proposed.map {
        Candidate(
          mention: Mention(span: $0, type: .event, provenance: .recogniser("event", "head")), score: Evidence.sure)
      }
      QuotedNameSettler(gazetteer: Self.gazetteer).settle(
        &spans, sentence: sentence, draft: draft, candidates: candidates.map { [$0] } ?? [])
    }
  }

  @Test func aQuotationThatIsCalledAnHonour() {
    #expect(settled("授予三连“海岛守备先锋连”荣誉称号") == "授予三连“[TITLE|海岛守备先锋连]”荣誉称号")
    #expect(settled("“[ORG|北岭]先锋连”称号，“[TITLE|能手]”称号") == "“[TITLE|北岭先锋连]”称号，“[TITLE|能手]”称号")
  }

  @Test func aQuotationThatIsCalledAnActivity() {
    #expect(settled("开展“书香润[TITLE|万家]”活动") == "开展“[EVENT|书香润万家]”活动")
    #expect(settled("[EVENT|“书香润万家”活动]") == "[EVENT|“书香润万家”活动]")
    #expect(settled("“向阳花”活动中心") == "“向阳花”活动中心")
  }

  @Test func beforeAndOthersEachOfAList() {
    #expect(settled("“向阳行”“同心曲”、“丰收渡”等活动") == "“[EVENT|向阳行]”“[EVENT|同心曲]”、“[EVENT|丰收渡]”等活动")
    #expect(settled("“先锋连”和“尖刀连”等荣誉称号") == "“[TITLE|先锋连]”和“[TITLE|尖刀连]”等荣誉称号")
    #expect(settled("“向阳行”“同心曲”活动") == "“向阳行”“[EVENT|同心曲]”活动")
  }

  @Test func aQuotationBeforeAHeadNoun() {
    #expect(settled("“丝路”民族乐器展，", proposed: TextSpan(0, 9)) == "[EVENT|“丝路”民族乐器展]，")
    #expect(settled("“丝路”系列演出，", proposed: TextSpan(0, 8)) == "[EVENT|“丝路”系列演出]，")
    #expect(settled("“[ORG|丝路]”系列演出，", proposed: TextSpan(0, 8)) == "“[ORG|丝路]”系列演出，")
    #expect(settled("“丝路”演出，", proposed: TextSpan(0, 6)) == "“丝路”演出，")
    #expect(settled("“丝路”融合发展，", proposed: TextSpan(0, 8)) == "“丝路”融合发展，")
  }

  @Test func otherwiseNothingIsAdded() {
    #expect(settled("“海岛守备先锋连”出发") == "“海岛守备先锋连”出发")
    #expect(settled("海岛守备先锋连称号") == "海岛守备先锋连称号")
    #expect(settled("[TITLE|全国“巾帼标兵”]称号") == "[TITLE|全国“巾帼标兵”]称号")
    #expect(settled("“[ORG|北岭]先锋连”称号", isFixed: true) == "“[ORG|北岭]先锋连”称号")
  }
}
