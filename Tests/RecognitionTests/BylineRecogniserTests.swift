import TextModel
import Testing

@testable import Recognition

@Suite struct BylineRecogniserTests {
  private func found(_ text: String, kind: Sentence.Kind = .body) -> [String] {
    SmallWords.proposals(text, { BylineRecogniser().propose($0, sentence: $1, into: &$2) }, kind: kind)
  }

  @Test func namesBehindWhiteSpace() {
    #expect(found("（记者 林远帆 实习记者 陈明 摄影报道）") == ["certain 林远帆", "certain 陈明"])
    #expect(found("本报记者 欧阳明　陈海生") == ["certain 欧阳明", "certain 陈海生"])
    #expect(found("记者 阿兰·贝尔尼 报道") == ["certain 阿兰·贝尔尼"])
  }

  @Test func creditsBehindANameThatBeginsTheLine() {
    #expect(found("林明 摄", kind: .byline) == ["certain 林明"])
    #expect(found("林明 摄") == [])
    #expect(found("天明 摄", kind: .byline) == [])
  }

  @Test func otherWordsAreNoNames() {
    #expect(found("记者林远帆") == [])
    #expect(found("记者 工作") == [])
    #expect(found("记者 林远帆立即报道") == [])
    #expect(found("记者 主席") == [])
  }
}
