import Lexicon
import Testing

@testable import Recognition

@Suite struct MissionSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("alias.mission", "none", "大使馆|使馆|代表团"), words("alias.stationed", "none", "驻|常驻|驻南\t\tparent=南国"),
    words("area.country", "LOCATION", "北国|南国"), words("organization.known", "ORGANIZATION", "世界联盟"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      MissionSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aMissionIsOneBody() {
    #expect(settled("[LOC|北国]驻[LOC|南国]大使馆") == "[ORG|北国驻南国大使馆]")
    #expect(settled("[LOC|北国]驻南使馆") == "[ORG|北国驻南使馆]")
    #expect(settled("[LOC|北国]常驻[ORG|世界联盟代表团]") == "[ORG|北国常驻世界联盟代表团]")
    #expect(settled("我驻[ORG|南国使馆]") == "我[ORG|驻南国使馆]")
    #expect(settled("[ORG|我驻南国使馆]") == "我[ORG|驻南国使馆]")
  }

  @Test(arguments: [
    "驻外使馆", "[LOC|南国]代表团", "[EVENT|北国驻南国使馆招待会]", "[ORG|北国驻南国使馆]", "访问[LOC|南国]使馆",
  ])
  func otherwiseNothingIsSettled(_ marked: String) { #expect(settled(marked) == marked) }

  @Test func whatIsFixedStays() {
    #expect(settled("驻[LOC|南国]使馆", isFixed: true) == "驻[LOC|南国]使馆")
  }
}
