import Lexicon
import Testing

@testable import Recognition

@Suite struct BodyEdgeSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("organization.head", "none", "大学|协会|学院|委|民兵"), words("organization.known", "ORGANIZATION", "东盟"),
    words("organization.field", "none", "历史"), words("event.head", "none", "会议"),
    words("title.position", "TITLE", "教授|会长|主席|执委|民兵"),
    words("clause.generic-body", "none", "媒体|工会"),
    words("clause.body-tail", "none", "陪审团|航班|三党"),
    words("area.country", "LOCATION", "北国"), words("area.county", "LOCATION", "漾县"),
    words("clause.place-tail", "none", "交界处"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      BodyEdgeSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func whatIsNoOrganisationWordBelongsToTheOffice() {
    #expect(settled("[ORG|北岭大学历史学][TITLE|教授][PER|林远]") == "[ORG|北岭大学][TITLE|历史学教授][PER|林远]")
    #expect(settled("[ORG|北岭大学历史学院][TITLE|教授]") == "[ORG|北岭大学历史学院][TITLE|教授]")
    #expect(settled("[ORG|东盟][TITLE|主席]") == "[ORG|东盟][TITLE|主席]")
    #expect(settled("[ORG|东盟合作会议][TITLE|主席]") == "[ORG|东盟合作会议][TITLE|主席]")
    #expect(settled("[ORG|北岭大学“远帆”][TITLE|教授]") == "[ORG|北岭大学“远帆”][TITLE|教授]")
  }

  @Test func anOfficeAtTheEndIsOneOfItsOwn() {
    #expect(settled("[ORG|北岭文学协会第三届会长]") == "[ORG|北岭文学协会]第三届[TITLE|会长]")
    #expect(settled("[ORG|北岭大学政治学教授]") == "[ORG|北岭大学][TITLE|政治学教授]")
    #expect(settled("[ORG|北岭大学教授]", isFixed: true) == "[ORG|北岭大学教授]")
    #expect(settled("前[ORG|北岭协会执委][PER|林远]") == "前[ORG|北岭协会][TITLE|执委][PER|林远]")
    #expect(settled("[ORG|北岭协会民兵]") == "[ORG|北岭协会民兵]")
    #expect(settled("[ORG|北岭教授]") == "[ORG|北岭教授]")
  }

  @Test func whatStandsBehindTheNameIsNoPartOfIt() {
    #expect(settled("[ORG|北岭大学陪审团]裁定") == "[ORG|北岭大学]陪审团裁定")
    #expect(settled("[ORG|东盟三党]主席") == "[ORG|东盟]三党主席")
    #expect(settled("[ORG|北岭协会1156航班]起飞") == "[ORG|北岭协会]1156航班起飞")
    #expect(settled("[ORG|北岭陪审团]裁定") == "[ORG|北岭陪审团]裁定")
    #expect(settled("[ORG|东盟三党]主席", isFixed: true) == "[ORG|东盟三党]主席")
    #expect(settled("[ORG|航班]") == "[ORG|航班]")
  }

  @Test func aNounThatNamesNoBody() {
    #expect(settled("[ORG|漾县交界处]发生地震") == "[LOC|漾县]交界处发生地震")
    #expect(settled("[ORG|云帆交界处]发生地震") == "[ORG|云帆交界处]发生地震")
    #expect(settled("[ORG|北国媒体]报道") == "[LOC|北国]媒体报道")
    #expect(settled("[ORG|北国总工会]") == "[ORG|北国总工会]")
    #expect(settled("[ORG|北国媒体]报道", isFixed: true) == "[ORG|北国媒体]报道")
  }
}
