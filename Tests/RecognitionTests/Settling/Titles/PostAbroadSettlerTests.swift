import Lexicon
import Testing

@testable import Recognition

@Suite struct PostAbroadSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("alias.stationed", "none", "驻|常驻|派驻"), words("office.abroad", "none", "大使|代表"),
    words("title.position", "TITLE", "大使|组长"), words("area.country", "LOCATION", "北国|南国"),
    words("organization.head", "none", "大使馆|代表处"), words("organization.known", "ORGANIZATION", "联盟"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      PostAbroadSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func thePlaceAbroadBelongsToThePost() {
    #expect(settled("[LOC|北国]驻[LOC|南国][TITLE|大使]") == "[LOC|北国][TITLE|驻南国大使]")
    #expect(settled("本台驻[LOC|南国][TITLE|记者]") == "本台[TITLE|驻南国记者]")
    #expect(settled("[ORG|北国驻南国][TITLE|大使]") == "[LOC|北国][TITLE|驻南国大使]")
  }

  @Test func anOfficeThatIsHeldAbroadNeedsNotBeFound() {
    #expect(settled("召回驻[LOC|南国]大使。") == "召回[TITLE|驻南国大使]。")
    #expect(settled("常驻[ORG|联盟]代表林远") == "[TITLE|常驻联盟代表]林远")
    #expect(settled("驻[LOC|南国]大使馆") == "驻[LOC|南国]大使馆")
    #expect(settled("驻[LOC|南国]部队") == "驻[LOC|南国]部队")
  }

  @Test func aBodyThatIsAtAPlaceAbroadIsNone() {
    #expect(settled("驻[ORG|南国使馆][TITLE|馆员]") == "驻[ORG|南国使馆][TITLE|馆员]")
  }

  @Test func aBodyAbroadKeepsItsName() {
    #expect(settled("[ORG|北国驻南国使馆][TITLE|大使]") == "[ORG|北国驻南国使馆][TITLE|大使]")
    #expect(settled("派驻[ORG|渔业局][TITLE|组长]") == "派驻[ORG|渔业局][TITLE|组长]")
    #expect(settled("[LOC|南国][TITLE|大使]") == "[LOC|南国][TITLE|大使]")
    #expect(settled("[ORG|北][TITLE|大使]") == "[ORG|北][TITLE|大使]")
    #expect(settled("驻[LOC|南国][TITLE|大使]", isFixed: true) == "驻[LOC|南国][TITLE|大使]")
  }
}
