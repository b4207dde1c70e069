import Lexicon
import Testing

@testable import Recognition

@Suite struct TitleEdgeSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("alias.stationed", "none", "驻"), words("alias.country-letter", "none", "俄"),
    words("office.joint", "none", "兼"),
    words("title.position", "TITLE", "国防部长|大使"), words("area.country", "LOCATION", "北国|南国"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, _, draft in
      TitleEdgeSettler(gazetteer: Self.gazetteer).settle(&spans, draft: draft)
    }
  }

  @Test func thePlaceAbroadBelongsToThePost() {
    #expect(settled("[LOC|北国]驻[LOC|南国][TITLE|大使]") == "[LOC|北国][TITLE|驻南国大使]")
    #expect(settled("本台驻[LOC|南国][TITLE|大使]") == "本台[TITLE|驻南国大使]")
    #expect(settled("[ORG|北国驻南国][TITLE|大使]") == "[LOC|北国][TITLE|驻南国大使]")
  }

  @Test func aBodyAbroadKeepsItsName() {
    #expect(settled("[ORG|北国驻南国使馆][TITLE|大使]") == "[ORG|北国驻南国使馆][TITLE|大使]")
    #expect(settled("[LOC|南国][TITLE|大使]") == "[LOC|南国][TITLE|大使]")
    #expect(settled("[ORG|北][TITLE|大使]") == "[ORG|北][TITLE|大使]")
    #expect(
      settled("驻[LOC|南国][TITLE|大使]", isFixed: true) == "驻[LOC|南国][TITLE|大使]")
  }

  @Test func oneLetterForACountryIsLeftOut() {
    #expect(settled("[TITLE|俄国防部长][PER|林远]") == "俄[TITLE|国防部长][PER|林远]")
    #expect(settled("[TITLE|俄文秘书][PER|林远]") == "[TITLE|俄文秘书][PER|林远]")
  }

  @Test func joinedOfficesAreTwo() {
    #expect(settled("[TITLE|局长兼总编辑][PER|林远]") == "[TITLE|局长]兼[TITLE|总编辑][PER|林远]")
    #expect(settled("[TITLE|局长兼主编兼记者]") == "[TITLE|局长]兼[TITLE|主编]兼[TITLE|记者]")
    #expect(settled("[TITLE|兼职教师]") == "[TITLE|兼职教师]")
  }
}
