import Testing

@testable import Recognition

@Suite struct PersonRecogniserTests {
  private func found(_ text: String) -> [String] {
    SmallWords.proposals(text, { PersonRecogniser().propose($0, sentence: $1.span, into: &$2) })
  }

  @Test func surnameAndGivenName() {
    #expect(found("主席林远帆，") == ["sure 林远帆", "likely 林远"])
    #expect(found("而林远帆立即来了") == ["likely 林远帆", "doubtful 林远"])
    #expect(found("树林海生长") == ["doubtful 林海生", "doubtful 林海"])
  }

  @Test func namesInLists() { #expect(found("见林明、陈海生") == ["likely 林明", "sure 陈海生", "likely 陈海"]) }

  @Test func compoundSurnames() { #expect(found("主席欧阳明") == ["sure 欧阳明"]) }

  @Test func aSurnameAloneIsNoName() { #expect(found("林业") == []) }

  @Test func dotsJoinForeignNames() {
    #expect(found("由阿兰·贝尔尼在") == ["likely 阿兰·贝尔尼"])
    #expect(found("由阿兰·杜·贝尔尼，") == ["likely 阿兰·杜·贝尔尼"])
    #expect(found("·好") == [])
  }

  @Test func theWellKnown() {
    #expect(found("听贝利尼的曲子") == ["sure 贝利尼"])
    #expect(found("听雾岚的曲子") == ["doubtful 雾岚"])
    #expect(found("看《贝利尼传》") == [])
  }
}
