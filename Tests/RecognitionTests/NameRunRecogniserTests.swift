import Testing

@testable import Recognition

@Suite struct NameRunRecogniserTests {
  private func found(_ text: String) -> [String] {
    SmallWords.proposals(text, { NameRunRecogniser().propose($0, sentence: $1.span, into: &$2) })
  }

  @Test func aBracketFullOfNames() {
    #expect(found("先进。（林远帆陈海生）") == ["certain 林远帆", "certain 陈海生"])
    #expect(found("（欧阳明林海）") == ["certain 欧阳明", "certain 林海"])
  }

  @Test func aLineOfNames() { #expect(found("林远帆陈海生林明") == ["certain 林远帆", "certain 陈海生", "certain 林明"]) }

  @Test func aSubjectOfManyNames() {
    #expect(
      found("林远帆陈海生林明欧阳远陈远生在北岭") == [
        "certain 林远帆", "certain 陈海生", "certain 林明", "certain 欧阳远", "certain 陈远生",
      ])
    #expect(found("林远帆陈海生林明欧阳远陈远生来了") == [])
    #expect(found("林远帆陈海生林明欧阳远在北岭") == [])
  }

  @Test(arguments: ["（林远帆）", "（林远帆来了）", "在林远帆陈海生", "林远帆陈海生在", "（）", "林"])
  func noRun(text: String) { #expect(found(text) == []) }
}
