import Lexicon
import Testing

@testable import Recognition

@Suite struct PlacePartSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.place-part", "none", "地区|码头|东部地区"), words("word.noun", "none", "地区性"),
  ]).gazetteer

  private func settled(_ marked: String, words: Bool = true, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      var draft = draft
      draft.wordBoundaries = [Bool](repeating: words, count: draft.reading.count + 1)
      PlacePartSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func theKindOfPlaceBelongsToTheName() {
    #expect(settled("[LOC|北岭]地区记者") == "[LOC|北岭地区]记者")
    #expect(settled("[LOC|南国]东部地区的") == "[LOC|南国东部地区]的")
    #expect(settled("抵达[LOC|清江]码头") == "抵达[LOC|清江码头]")
  }

  @Test func otherwiseTheNameStays() {
    #expect(settled("[LOC|北岭]的码头") == "[LOC|北岭]的码头")
    #expect(settled("[ORG|北岭]地区") == "[ORG|北岭]地区")
    #expect(settled("[LOC|北岭]地区性", words: false) == "[LOC|北岭]地区性")
    #expect(settled("[LOC|北岭]码[PER|头林]") == "[LOC|北岭]码[PER|头林]")
    #expect(settled("[LOC|北岭]地区", isFixed: true) == "[LOC|北岭]地区")
  }
}
