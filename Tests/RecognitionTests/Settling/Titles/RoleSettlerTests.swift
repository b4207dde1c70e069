import Lexicon
import Testing

@testable import Recognition

@Suite struct RoleSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("title.occupation", "TITLE", "投递员|工人"), words("title.position", "TITLE", "省长"),
    words("title.beside-name", "TITLE", "委员|代表"), words("title.role", "TITLE", "村民"),
    words("title.kin", "none", "儿子"),
    words("title.group", "none", "工人|委员|代表|村民"), words("office.before-name", "none", "村民"),
    words("trigger.be", "none", "为"),
    words("trigger.take-office", "none", "当选"), words("office.verb-too", "none", "代表"),
  ]).gazetteer

  private func settled(_ marked: String) -> String {
    RecognitionTests.settled(marked, Self.gazetteer) { spans, sentence, draft in
      RoleSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aRoleBeforeAName() {
    #expect(settled("投递员[PER|林远]来了") == "[TITLE|投递员][PER|林远]来了")
    #expect(settled("[TITLE|投递员][PER|林远]来了") == "[TITLE|投递员][PER|林远]来了")
    #expect(settled("投递员和[PER|林远]来了") == "投递员和[PER|林远]来了")
    #expect(settled("投递员来了") == "投递员来了")
  }

  @Test func whatNamesAGroupOrKinIsNoRole() {
    #expect(settled("工人[PER|林远]") == "工人[PER|林远]")
    #expect(settled("儿子[PER|林远]") == "儿子[PER|林远]")
    #expect(settled("村民[PER|林远]") == "[TITLE|村民][PER|林远]")
    #expect(settled("[PER|林远]村民") == "[PER|林远]村民")
    #expect(settled("委员[PER|林远]") == "[TITLE|委员][PER|林远]")
  }

  @Test func aRoleBehindAName() {
    #expect(settled("[PER|林远]委员呼吁") == "[PER|林远][TITLE|委员]呼吁")
    #expect(settled("[PER|林远]代表全厂") == "[PER|林远]代表全厂")
    #expect(settled("[PER|林远]代表，") == "[PER|林远][TITLE|代表]，")
  }

  @Test func whatStandsInAListWithATitle() {
    #expect(settled("投递员、[TITLE|技师][PER|林远]") == "[TITLE|投递员]、[TITLE|技师][PER|林远]")
    #expect(settled("曾任[TITLE|技师]、投递员、省长。") == "曾任[TITLE|技师]、[TITLE|投递员]、[TITLE|省长]。")
    #expect(settled("[ORG|东港]投递员、[TITLE|技师]") == "[ORG|东港][TITLE|投递员]、[TITLE|技师]")
    #expect(settled("好投递员、[TITLE|技师]、投递员们") == "好投递员、[TITLE|技师]、投递员们")
  }

  @Test func whatIsListedBeforeTheBodyOfAnOffice() {
    #expect(
      settled("[LOC|北山]投递员、[ORG|东港局][TITLE|局长][PER|林远]")
        == "[LOC|北山][TITLE|投递员]、[ORG|东港局][TITLE|局长][PER|林远]")
    #expect(
      settled("投递员、[ORG|东港局][TITLE|局长][PER|林远]") == "[TITLE|投递员]、[ORG|东港局][TITLE|局长][PER|林远]")
    #expect(settled("好投递员、[ORG|东港局][TITLE|局长][PER|林远]") == "好投递员、[ORG|东港局][TITLE|局长][PER|林远]")
    #expect(settled("投递员、[ORG|东港局][TITLE|局长]") == "投递员、[ORG|东港局][TITLE|局长]")
  }

  @Test func whatSomebodyIsMade() {
    #expect(settled("选举[PER|林远]为省长，") == "选举[PER|林远]为[TITLE|省长]，")
    #expect(settled("[PER|林远]当选省长") == "[PER|林远]当选[TITLE|省长]")
    #expect(settled("[PER|林远]为省长鼓掌") == "[PER|林远]为省长鼓掌")
  }
}
