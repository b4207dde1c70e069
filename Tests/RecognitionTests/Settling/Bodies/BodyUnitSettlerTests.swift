import Lexicon
import Testing

@testable import Recognition

@Suite struct BodyUnitSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("organization.head", "none", "车间|厅|政府|中心"), words("organization.inner", "none", "诊断组|部"),
    words("organization.field", "none", "资源和规划"), words("clause.body-verb", "none", "任命"),
    words("word.other", "none", "的|和|对"), words("title.role", "TITLE", "官员|部长"),
    words("office.joint", "none", "兼"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, _, draft in
      BodyUnitSettler(gazetteer: Self.gazetteer).settle(&spans, draft: draft)
    }
  }

  @Test func unitsBeforeTheOfficeBelongToTheBody() {
    #expect(settled("[ORG|东港集团]调试车间诊断组[TITLE|组长]") == "[ORG|东港集团调试车间诊断组][TITLE|组长]")
    #expect(settled("[LOC|海东省]资源和规划厅[TITLE|厅长]") == "[ORG|海东省资源和规划厅][TITLE|厅长]")
  }

  @Test func theUnitOfASecondOfficeIsABody() {
    #expect(settled("[TITLE|副总经理]兼销售部[TITLE|经理]") == "[TITLE|副总经理]兼[ORG|销售部][TITLE|经理]")
    #expect(settled("[TITLE|书记]、统一战线部[TITLE|部长]") == "[TITLE|书记]、[ORG|统一战线部][TITLE|部长]")
    #expect(settled("[TITLE|主席]、大会[TITLE|秘书长]") == "[TITLE|主席]、大会[TITLE|秘书长]")
    #expect(settled("[TITLE|书记]到销售部[TITLE|经理]") == "[TITLE|书记]到销售部[TITLE|经理]")
    #expect(settled("[PER|林远]、销售部[TITLE|经理]") == "[PER|林远]、销售部[TITLE|经理]")
  }

  @Test func whatIsNoUnitDoesNot() {
    #expect(settled("[ORG|东港集团]的车间[TITLE|主任]") == "[ORG|东港集团]的车间[TITLE|主任]")
    #expect(settled("[ORG|东港集团]工人和车间[TITLE|主任]") == "[ORG|东港集团]工人和车间[TITLE|主任]")
    #expect(settled("[ORG|东港集团]官员车间[TITLE|主任]") == "[ORG|东港集团]官员车间[TITLE|主任]")
    #expect(settled("[LOC|南国]任命过渡政府[TITLE|总统]") == "[LOC|南国]任命过渡政府[TITLE|总统]")
    #expect(settled("[ORG|东港集团]高级[TITLE|工程师]") == "[ORG|东港集团]高级[TITLE|工程师]")
    #expect(settled("[LOC|东港镇]中心[TITLE|小学教师]") == "[LOC|东港镇]中心[TITLE|小学教师]")
    #expect(settled("[ORG|东港集团]，车间[TITLE|主任]") == "[ORG|东港集团]，车间[TITLE|主任]")
  }

  @Test func whatIsFixedStays() {
    #expect(settled("[ORG|东港集团]车间[TITLE|主任]", isFixed: true) == "[ORG|东港集团]车间[TITLE|主任]")
  }
}
