import Lexicon
import TextModel
import Testing

@testable import Recognition

@Suite struct PlaceNamesTests {
  private static let gazetteer = Gazetteer.compile([
    words("area.city", "LOCATION", "滨江|会宁县|海省|东?"), words("place.natural", "LOCATION", "北部湾|清江|清"),
    words("place.head", "LOCATION", "机场"), words("word.noun", "none", "北部|省会"),
  ]).gazetteer
  private let names = PlaceNames(gazetteer: gazetteer)

  private func draft(_ text: String) -> Draft { RecognitionTests.draft(text, Self.gazetteer) }

  private func word(_ form: String, in draft: Draft) throws -> LexiconHit {
    try #require(draft.hits.first { draft.reading.string($0.span) == form })
  }

  @Test func knownPlacesStandOneBehindTheOther() {
    let text = draft("海省滨江清江路")
    #expect(names.end(in: TextSpan(0, 7), text) == 6)
    #expect(names.end(in: TextSpan(1, 7), text) == 1)
    #expect(names.makeUp(TextSpan(0, 6), text) && names.makeUp(TextSpan(2, 6), text))
    #expect(!names.makeUp(TextSpan(0, 7), text) && !names.makeUp(TextSpan(0, 0), text))
  }

  @Test func aNounForAPlaceIsNoName() {
    let text = draft("滨江机场")
    #expect(names.end(in: TextSpan(0, 4), text) == 2)
    #expect(names.isPlace(TextSpan(2, 4), text) && names.isEnded(TextSpan(0, 4), text))
    #expect(!names.isPlace(TextSpan(0, 4), text) && !names.isEnded(TextSpan(3, 4), text))
  }

  @Test func aLongerNameHoldsAWord() throws {
    let bay = draft("滨江北部湾")
    #expect(try names.hold(word("北部", in: bay), in: TextSpan(0, 5), bay))
    #expect(try !names.hold(word("北部", in: bay), in: TextSpan(0, 4), bay))
    let county = draft("海省会宁县")
    #expect(try names.hold(word("省会", in: county), in: TextSpan(0, 5), county))
  }
}
