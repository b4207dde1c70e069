import Lexicon
import Testing

@testable import Recognition

@Suite struct PlaceEdgeSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.place-tail", "none", "市区|城区|中西部|两省"), words("area.country", "LOCATION", "海州国|山南国"),
    words("area.city", "LOCATION", "滨江"),
    words("area.province", "LOCATION", "东岭|西岭"), words("area.county", "LOCATION", "东城区"),
    words("place.natural", "LOCATION", "北山市区"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, _, draft in
      PlaceEdgeSettler(gazetteer: Self.gazetteer).settle(&spans, draft: draft)
    }
  }

  @Test func aPartWithoutANameIsLeftOut() {
    #expect(settled("[LOC|塔尔山市区]") == "[LOC|塔尔山]市区")
    #expect(settled("西岭、[LOC|东岭两省]有雨") == "西岭、[LOC|东岭]两省有雨")
    #expect(settled("[LOC|滨江中西部]有雨") == "[LOC|滨江]中西部有雨")
  }

  @Test func aNameKeepsItsEnd() {
    for text in ["[LOC|滨江东城区]", "[LOC|北山市区]", "[LOC|市区]", "[ORG|塔尔山市区]"] { #expect(settled(text) == text) }
    #expect(settled("[LOC|塔尔山市区]", isFixed: true) == "[LOC|塔尔山市区]")
  }

  @Test func countriesAndProvincesSideBySideAreTwo() {
    #expect(settled("[LOC|东岭西岭]交界") == "[LOC|东岭][LOC|西岭]交界")
    #expect(settled("[LOC|海州国东岭]") == "[LOC|海州国东岭]")
    #expect(settled("[LOC|海州国山南国]战平") == "[LOC|海州国][LOC|山南国]战平")
    #expect(settled("[LOC|海州国滨江]") == "[LOC|海州国滨江]")
  }
}
