import Testing

@testable import Recognition

@Suite struct OrganisationRecogniserTests {
  private func found(_ text: String) -> [String] {
    SmallWords.proposals(text, { OrganisationRecogniser().propose($0, sentence: $1.span, into: &$2) })
  }

  @Test func fromTheAreaToTheLastInnerPart() {
    #expect(found("北岭市交通运输工会第四届委员会") == ["sure 北岭市交通运输工会第四届委员会"])
    #expect(found("日前北岭市交通运输工会保障部立即来了") == ["sure 北岭市交通运输工会保障部"])
  }

  @Test func fromAKnownBody() { #expect(found("由东港集团工会说") == ["sure 东港集团工会"]) }

  @Test func fieldsAndBrands() {
    #expect(found("船舶公司") == ["likely 船舶公司"])
    #expect(found("由云帆船舶公司") == ["doubtful 云帆船舶公司"])
  }

  @Test func aQuotedNameIsAHead() { #expect(found("东港集团“好榜样宣讲团”").first == "sure 东港集团“好榜样宣讲团”") }

  @Test func namesEndAtContexts() { #expect(found("北岭市慰问船舶公司").contains("likely 船舶公司")) }

  @Test func aHeadAloneIsNoName() {
    #expect(found("工会") == [])
    #expect(found("，工会，") == [])
  }
}
