import Testing

@testable import Recognition

@Suite struct EventRecogniserTests {
  private func found(_ text: String) -> [String] {
    SmallWords.proposals(text, { EventRecogniser().propose($0, sentence: $1.span, into: &$2) })
  }

  @Test func bodyThemeAndHead() { #expect(found("东港集团“奋进”主题职工竞赛") == ["sure 东港集团“奋进”主题职工竞赛"]) }

  @Test func ordinals() { #expect(found("在北岭市第三次大会，") == ["sure 北岭市第三次大会"]) }

  @Test func headsWithTheirWordsAlone() {
    #expect(found("在职工运动会") == ["likely 职工运动会"])
    #expect(found("在职工会议") == ["doubtful 职工会议"])
  }

  @Test func aBareHeadIsNoEvent() {
    #expect(found("运动会") == [])
    #expect(found("在会议") == [])
  }

  @Test func jointsCutTwoEvents() {
    #expect(found("北岭市第三次大会暨职工竞赛") == ["sure 北岭市第三次大会", "sure 职工竞赛"])
  }

  @Test func aQuotationThatAHeadFollows() {
    #expect(found("开展“劳模助企行”会议").contains("likely 劳模助企行"))
    #expect(!found("开展“劳模助企行”专业").contains { $0.hasSuffix("劳模助企行") })
  }
}
