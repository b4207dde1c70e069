import Lexicon
import Testing

@testable import Recognition

@Suite struct TitleEdgeSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("alias.country-letter", "none", "俄"), words("office.gender", "none", "女"), words("office.joint", "none", "兼"),
    words("title.position", "TITLE", "国防部长|大使|掌门?|主任|村委会主任"),
    words("clause.own-body", "none", "村委会"), words("title.role", "TITLE", "选手|女排教练"),
    words("organization.known", "ORGANIZATION", "少林派"), words("area.country", "LOCATION", "北国|南国"),
    words("title.beside-name", "TITLE", "代表"),
    words("title.honor", "TITLE", "道德模范"), words("office.standing", "none", "候选人"),
    words("office.affair", "none", "问题"), words("office.spouse", "none", "夫人"),
    words("organization.head", "none", "委员会"), words("title.scope", "none", "全国"),
    words("alias.congress", "none", "二十大"), words("alias.term-body", "none", "全国人大"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, _, draft in
      TitleEdgeSettler(gazetteer: Self.gazetteer).settle(&spans, draft: draft)
    }
  }

  @Test func whatAnOfficeDealsWithAndAJointAreNoPartOfIt() {
    #expect(settled("[LOC|北国][TITLE|问题联合大使]林远") == "[LOC|北国]问题[TITLE|联合大使]林远")
    #expect(settled("林远[TITLE|国防部长和]李海主任") == "林远[TITLE|国防部长]和李海主任")
    #expect(settled("[TITLE|问题]林远") == "[TITLE|问题]林远")
  }

  @Test func aSpouseHoldsNoOffice() {
    #expect(settled("林远[TITLE|主任夫人]陈帆") == "林远[TITLE|主任]夫人陈帆")
    #expect(settled("[TITLE|第一夫人]陈帆") == "[TITLE|第一夫人]陈帆")
  }

  @Test func whoIsUpForAnHonourHasATitleOfTheirOwn() {
    #expect(settled("[TITLE|全国道德模范候选人]林远") == "[TITLE|全国道德模范][TITLE|候选人]林远")
    #expect(settled("[TITLE|主任候选人]林远") == "[TITLE|主任候选人]林远")
    #expect(settled("[TITLE|候选人]林远") == "[TITLE|候选人]林远")
  }

  @Test func whatAMemberIsOfIsANameOfItsOwn() {
    #expect(settled("[TITLE|二十大代表][PER|林远]") == "[EVENT|二十大][TITLE|代表][PER|林远]")
    #expect(settled("[TITLE|全国人大代表]、") == "[ORG|全国人大][TITLE|代表]、")
    #expect(settled("[TITLE|北国人大代表]、") == "[TITLE|北国人大代表]、")
  }

  @Test func aVillagesCommitteeIsABodyOfItsOwn() {
    #expect(settled("[TITLE|村委会主任][PER|林远]") == "[ORG|村委会][TITLE|主任][PER|林远]")
    #expect(settled("[TITLE|村委会掌门人]") == "[TITLE|村委会掌门人]")
    #expect(settled("[TITLE|村委会主任]", isFixed: true) == "[TITLE|村委会主任]")
  }

  @Test func aQuotationBelongsToTheTitleBehindIt() {
    #expect(settled("获全国“[DATE|五一]”[TITLE|劳动奖章]") == "获[TITLE|全国“五一”劳动奖章]")
    #expect(settled("“丰收”[TITLE|优秀奖]") == "[TITLE|“丰收”优秀奖]")
    #expect(settled("“[ORG|救国阵线]”[TITLE|领导人]") == "“[ORG|救国阵线]”[TITLE|领导人]")
    #expect(settled("“最高委员会”[TITLE|主席]") == "“最高委员会”[TITLE|主席]")
    #expect(settled("“丰收”“[TITLE|优秀奖]") == "“丰收”“[TITLE|优秀奖]")
  }

  @Test func oneLetterForACountryIsLeftOut() {
    #expect(settled("[TITLE|俄国防部长][PER|林远]") == "俄[TITLE|国防部长][PER|林远]")
    #expect(settled("[TITLE|俄文秘书][PER|林远]") == "[TITLE|俄文秘书][PER|林远]")
    #expect(settled("[TITLE|女大使][PER|林远]") == "女[TITLE|大使][PER|林远]")
    #expect(settled("[TITLE|女排教练][PER|林远]") == "[TITLE|女排教练][PER|林远]")
  }

  @Test func anAreaBeforeItsOfficeIsNoPartOfIt() {
    #expect(settled("[TITLE|北国国防部长][PER|林远]") == "[LOC|北国][TITLE|国防部长][PER|林远]")
    #expect(settled("[TITLE|少林派掌门][PER|林远]") == "[ORG|少林派][TITLE|掌门][PER|林远]")
    #expect(settled("[TITLE|北国事务大使][PER|林远]") == "[TITLE|北国事务大使][PER|林远]")
    #expect(settled("[TITLE|北国选手][PER|林远]") == "[TITLE|北国选手][PER|林远]")
  }

  @Test func joinedOfficesAreTwo() {
    #expect(settled("[TITLE|局长兼总编辑][PER|林远]") == "[TITLE|局长]兼[TITLE|总编辑][PER|林远]")
    #expect(settled("[TITLE|局长兼主编兼记者]") == "[TITLE|局长]兼[TITLE|主编]兼[TITLE|记者]")
    #expect(settled("[TITLE|兼职教师]") == "[TITLE|兼职教师]")
  }
}
