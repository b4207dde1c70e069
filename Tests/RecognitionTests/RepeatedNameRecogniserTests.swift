import Testing

@testable import Recognition

@Suite struct RepeatedNameRecogniserTests {
  private func found(_ text: String) -> [String] {
    SmallWords.proposals(text) { map, sentence, candidates in
      PersonRecogniser().propose(map, sentence: sentence.span, into: &candidates)
      let first = candidates.count
      RepeatedNameRecogniser().propose(map.units, from: 0, into: &candidates)
      candidates.removeFirst(first)
    }
  }

  @Test func onceIsNotAgain() { #expect(found("林远帆来了") == []) }

  @Test func theMoreOftenTheSurer() {
    #expect(found("林远帆来，林远帆去") == ["doubtful 林远帆", "doubtful 林远帆"])
    #expect(Set(found("林远帆来，林远帆去，林远帆在")) == ["likely 林远帆"])
    #expect(Set(found(String(repeating: "林远帆来，", count: 5))) == ["sure 林远帆"])
  }

  @Test func theWholeNameNotItsBeginning() { #expect(found("林海生来，林海生去").allSatisfy { $0.hasSuffix("林海生") }) }

  @Test func whatStandsAloneTooIsANameOfItsOwn() {
    #expect(Set(found("林海来，林海去，林海在，林海生长")) == ["likely 林海"])
  }
}
