import Lexicon
import Testing

@testable import Recognition

@Suite struct PlaceListSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("area.county", "LOCATION", "东港?|西岭?|山丹?"), words("person.known", "PERSON", "林海|山丹?"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      PlaceListSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aNeighbourInTheListIsAPlace() {
    #expect(settled("[LOC|北岭]、东港、西岭，") == "[LOC|北岭]、[LOC|东港]、[LOC|西岭]，")
    #expect(settled("、东港、[LOC|北岭]等地") == "、[LOC|东港]、[LOC|北岭]等地")
    #expect(settled("[LOC|北岭]、[PER|东港]等地") == "[LOC|北岭]、[LOC|东港]等地")
  }

  @Test func onlyAWholeItemIs() {
    #expect(settled("[LOC|北岭]、东港货物") == "[LOC|北岭]、东港货物")
    #expect(settled("在东港、[LOC|北岭]") == "在东港、[LOC|北岭]")
    #expect(settled("[LOC|北岭]，东港") == "[LOC|北岭]，东港")
  }

  @Test func anUnknownNameBetweenTwoPlacesIsAPlace() {
    #expect(settled("[LOC|北岭]、[PER|奥图]、[LOC|南国]") == "[LOC|北岭]、[LOC|奥图]、[LOC|南国]")
    #expect(settled("[LOC|北岭]、[PER|林海]、[LOC|南国]") == "[LOC|北岭]、[PER|林海]、[LOC|南国]")
    #expect(settled("[LOC|北岭]、[PER|奥图]") == "[LOC|北岭]、[PER|奥图]")
  }

  @Test func whatIsFixedStays() {
    #expect(settled("[LOC|北岭]、[PER|东港]", isFixed: true) == "[LOC|北岭]、[PER|东港]")
  }
}
