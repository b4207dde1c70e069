import Testing

@testable import Recognition

@Suite struct TitleRecogniserTests {
  private func found(_ text: String) -> [String] {
    SmallWords.proposals(text, { TitleRecogniser().propose($0, sentence: $1.span, into: &$2) })
  }

  @Test func theDepartmentBelongsToTheOffice() {
    #expect(found("东港集团船舶专业主任林远帆") == ["likely 船舶专业主任"])
    #expect(found("在高级主任") == ["doubtful 高级主任"])
  }

  @Test func bodiesAndAreasDoNot() {
    #expect(found("北岭市工会主席") == [])
    #expect(found("北岭市主席") == [])
    #expect(found("北岭市船舶工会主席") == [])
    #expect(found("东港学院船舶工会主席") == ["likely 船舶工会主席"])
  }
}
