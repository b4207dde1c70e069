import Lexicon
import Testing

@testable import Recognition

@Suite struct CompanySettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("trigger.company-head", "none", "创始人|首席执行官|总裁|董事长"), words("office.joint", "none", "兼"),
    words("organization.known", "ORGANIZATION", "雾河?|山雀?|北梁?"), words("organization.head", "none", "公司|影业"),
    words("word.noun", "none", "山雀|玩具|公司|民警|影像|最大"), words("word.other", "none", "该|这家|据说"),
    words("word.verb", "none", "担任|像"), words("trigger.be", "none", "是"), words("trigger.former", "none", "原"),
    words("context.left", "none", "专访|是"), words("area.county", "LOCATION", "北梁"),
  ]).gazetteer

  private func settled(_ marked: String) -> String {
    RecognitionTests.settled(marked, Self.gazetteer) { spans, sentence, draft in
      CompanySettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func anUnknownNameOpensTheClause() {
    #expect(
      settled("云帆智驾[TITLE|创始人]兼[TITLE|首席执行官][PER|林远]说") == "[ORG|云帆智驾][TITLE|创始人]兼[TITLE|首席执行官][PER|林远]说")
    #expect(settled("今年，小熊影业[TITLE|总裁][PER|林远]说") == "今年，[ORG|小熊影业][TITLE|总裁][PER|林远]说")
    #expect(settled("[DATE|昨天]云帆[TITLE|总裁] [PER|林远]说") == "[DATE|昨天][ORG|云帆][TITLE|总裁] [PER|林远]说")
    #expect(settled("专访云帆[TITLE|总裁][PER|林远]") == "专访[ORG|云帆][TITLE|总裁][PER|林远]")
  }

  @Test(arguments: [
    "公司[TITLE|总裁][PER|林远]说", "这家公司[TITLE|总裁][PER|林远]说", "玩具公司[TITLE|总裁][PER|林远]说",
    "担任云帆[TITLE|总裁][PER|林远]说", "会上的云帆[TITLE|总裁][PER|林远]说", "云帆[TITLE|总裁]说",
    "云帆[TITLE|总裁]，[PER|林远]说", "[LOC|北山]云帆[TITLE|总裁][PER|林远]说", "[ORG|云帆][TITLE|总裁][PER|林远]说",
  ])
  func noCompany(_ marked: String) { #expect(settled(marked) == marked) }

  @Test func aKnownNameThatIsAWordOrAnotherName() {
    #expect(settled("他和山雀[TITLE|总裁][PER|林远]") == "他和[ORG|山雀][TITLE|总裁][PER|林远]")
    #expect(settled("[PER|雾河][TITLE|总裁][PER|林远]") == "[ORG|雾河][TITLE|总裁][PER|林远]")
    #expect(settled("[LOC|北梁][TITLE|总裁][PER|林远]") == "[ORG|北梁][TITLE|总裁][PER|林远]")
    #expect(settled("[LOC|南梁][TITLE|总裁][PER|林远]") == "[LOC|南梁][TITLE|总裁][PER|林远]")
  }

  @Test func aCharacterInsideAWordIsNoWord() {
    #expect(settled("小熊影像[TITLE|总裁][PER|林远]说") == "[ORG|小熊影像][TITLE|总裁][PER|林远]说")
    #expect(settled("小熊像[TITLE|总裁][PER|林远]说") == "小熊像[TITLE|总裁][PER|林远]说")
  }

  @Test func whatStandsBetweenACompanyAndTheOffice() {
    #expect(settled("云帆智驾的[TITLE|创始人][PER|林远]说") == "[ORG|云帆智驾]的[TITLE|创始人][PER|林远]说")
    #expect(settled("云帆智驾的原[TITLE|总裁][PER|林远]说") == "[ORG|云帆智驾]的原[TITLE|总裁][PER|林远]说")
    #expect(settled("云帆(300999)[TITLE|总裁][PER|林远]说") == "[ORG|云帆](300999)[TITLE|总裁][PER|林远]说")
    #expect(settled("最大影业的[TITLE|总裁][PER|林远]说") == "最大影业的[TITLE|总裁][PER|林远]说")
    #expect(settled("[PER|林生]的[TITLE|总裁][PER|林远]说") == "[PER|林生]的[TITLE|总裁][PER|林远]说")
  }

  @Test func whatSomebodyIsSaidToBeTheHeadOf() {
    #expect(settled("[PER|林远]是云帆智驾的原[TITLE|董事长]。") == "[PER|林远]是[ORG|云帆智驾]的原[TITLE|董事长]。")
    #expect(settled("[PER|林远]是云帆智驾[TITLE|总裁]。") == "[PER|林远]是[ORG|云帆智驾][TITLE|总裁]。")
    #expect(settled("[PER|林远]见云帆智驾[TITLE|总裁]。") == "[PER|林远]见云帆智驾[TITLE|总裁]。")
  }

  @Test func aListOfPeopleIsNoCompany() {
    #expect(settled("[PER|云帆][TITLE|总裁][PER|林远]说") == "[ORG|云帆][TITLE|总裁][PER|林远]说")
    #expect(
      settled("[PER|陈立][TITLE|董事长][PER|林远][TITLE|总裁]") == "[PER|陈立][TITLE|董事长][PER|林远][TITLE|总裁]")
  }
}
