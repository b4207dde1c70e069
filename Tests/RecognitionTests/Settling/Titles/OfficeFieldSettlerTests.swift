import Lexicon
import Testing

@testable import Recognition

@Suite struct OfficeFieldSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("organization.known", "ORGANIZATION", "云帆教|服务社?"),
    words("title.position", "TITLE", "教主|顾问|总裁|劳工部长|部长|大亨?"), words("title.occupation", "TITLE", "专家"),
    words("organization.field", "none", "金融|企业|生产|纺织"), words("organization.inner", "none", "财务部"),
    words("word.noun", "none", "服务|财务|藏族"), words("trigger.measure", "none", "著名"),
    words("trigger.former", "none", "时任"), words("word.other", "none", "这个"), words("word.people", "none", "藏族"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      OfficeFieldSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aKnownBodyBeforeTheOfficeIsOneOfItsOwn() {
    #expect(settled("云帆教[TITLE|教主][PER|林远]") == "[ORG|云帆教][TITLE|教主][PER|林远]")
    #expect(settled("服务社[TITLE|总裁][PER|林远]说") == "[ORG|服务社][TITLE|总裁][PER|林远]说")
    #expect(settled("云帆教[TITLE|教主]说") == "云帆教[TITLE|教主]说")
    #expect(settled("云帆教[TITLE|教主][PER|林远]", isFixed: true) == "云帆教[TITLE|教主][PER|林远]")
  }

  @Test func whatAnOfficeIsForBelongsToIt() {
    #expect(settled("[ORG|北山协会]专家[TITLE|顾问][PER|林远]") == "[ORG|北山协会][TITLE|专家顾问][PER|林远]")
    #expect(settled("[ORG|云帆]金融及企业服务[TITLE|总裁][PER|林远]") == "[ORG|云帆][TITLE|金融及企业服务总裁][PER|林远]")
    #expect(settled("[LOC|南国]生产和[TITLE|劳工部长][PER|林远]") == "[LOC|南国][TITLE|生产和劳工部长][PER|林远]")
  }

  @Test func behindAnAttributeOrAWordBeforeTitlesToo() {
    #expect(settled("下乡的服务[TITLE|专家][PER|林远]") == "下乡的[TITLE|服务专家][PER|林远]")
    #expect(settled("一位著名企业[TITLE|专家][PER|林远]") == "一位著名[TITLE|企业专家][PER|林远]")
    #expect(settled("来了，财务[TITLE|顾问][PER|林远]") == "来了，[TITLE|财务顾问][PER|林远]")
    #expect(settled("在全国企业[TITLE|专家][PER|林远]") == "在全国企业[TITLE|专家][PER|林远]")
    #expect(settled("“北岭”服务[TITLE|专家][PER|林远]") == "“北岭”服务[TITLE|专家][PER|林远]")
    #expect(settled("下乡的服务[TITLE|专家]，[PER|林远]") == "下乡的服务[TITLE|专家]，[PER|林远]")
  }

  @Test(arguments: [
    "[ORG|云帆]财务部[TITLE|总裁][PER|林远]", "[ORG|云帆]著名[TITLE|顾问][PER|林远]", "[ORG|云帆]时任[TITLE|总裁][PER|林远]",
    "[ORG|云帆]这个[TITLE|总裁][PER|林远]", "[ORG|云帆]金融[TITLE|总裁]，[PER|林远]", "[ORG|云帆]金融[TITLE|大亨][PER|林远]",
    "[ORG|云帆]，金融[TITLE|总裁]，[PER|林远]", "村里的藏族[TITLE|专家][PER|林远]", "[DATE|今年]金融[TITLE|总裁][PER|林远]",
    "[ORG|云帆]请来[TITLE|总裁][PER|林远]",
  ])
  func whatStandsBetweenOtherwise(_ marked: String) { #expect(settled(marked) == marked) }

  @Test func whatIsFixedStays() {
    let marked = "[ORG|云帆]金融[TITLE|总裁][PER|林远]"
    #expect(settled(marked, isFixed: true) == marked)
  }
}
