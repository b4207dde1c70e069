import TestSupport
import TextModel
import Testing

@testable import Recognition

@Suite struct TitleSettlerTests {
  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, SmallWords.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      TitleSettler(gazetteer: SmallWords.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func honoursThatStandByThemselves() {
    #expect(settled("学习劳模先进") == "学习[TITLE|劳模]先进")
    #expect(settled("[EVENT|劳模大会]召开") == "[EVENT|劳模大会]召开")
  }

  @Test func formsOfAddressBehindAName() {
    #expect(settled("[PER|林远帆]老师来了") == "[PER|林远帆][TITLE|老师]来了")
    #expect(settled("[PER|林远帆]和老师来了") == "[PER|林远帆]和老师来了")
    #expect(settled("[ORG|东港集团]老师来了") == "[ORG|东港集团]老师来了")
  }

  @Test func officesThatAreTaken() {
    #expect(settled("她担任评委。") == "她担任[TITLE|评委]。")
    #expect(settled("她担任评委") == "她担任[TITLE|评委]")
    #expect(settled("她担任评委工作") == "她担任评委工作")
    #expect(settled("评委。") == "评委。")
  }

  @Test func officesTakenInABodyOrForATime() {
    #expect(settled("她担任[ORG|东港集团]主席，") == "她担任[ORG|东港集团][TITLE|主席]，")
    #expect(settled("她到[ORG|东港集团]主席，") == "她到[ORG|东港集团]主席，")
    #expect(settled("她担任评委期间") == "她担任[TITLE|评委]期间")
  }

  @Test func membersOfABodyThatIsElectedForATerm() {
    #expect(settled("[ORG|全国人大]代表，[PER|林远]") == "[ORG|全国人大][TITLE|代表]，[PER|林远]")
    #expect(settled("[ORG|东港集团]代表，[PER|林远]") == "[ORG|东港集团]代表，[PER|林远]")
    #expect(settled("听了[EVENT|二十大]代表、[PER|林远]") == "听了[EVENT|二十大][TITLE|代表]、[PER|林远]")
    #expect(settled("[EVENT|二十大]代表[PER|林远]") == "[EVENT|二十大][TITLE|代表][PER|林远]")
    #expect(settled("[EVENT|世界杯]代表、[PER|林远]") == "[EVENT|世界杯]代表、[PER|林远]")
  }

  @Test func membersOfWhatAVerbSaysThatSomebodyJoins() {
    #expect(settled("[PER|林远]担任[ORG|东港集团]代表，") == "[PER|林远]担任[ORG|东港集团][TITLE|代表]，")
    #expect(settled("担任[EVENT|世界杯]代表。") == "担任[EVENT|世界杯][TITLE|代表]。")
    #expect(settled("来到[EVENT|世界杯]代表。") == "来到[EVENT|世界杯]代表。")
  }

  @Test func whoActsByHimself() {
    #expect(settled("昨天，记者看到") == "昨天，[TITLE|记者]看到")
    #expect(settled("他告诉记者") == "他告诉[TITLE|记者]")
    #expect(settled("中外记者看到") == "中外记者看到")
    #expect(settled("，[TITLE|记者]团来到") == "，记者团来到")
  }

  @Test func officesInsideAWord() {
    #expect(settled("[TITLE|主席]任期") == "主席任期")
    #expect(settled("[TITLE|主席]任命") == "[TITLE|主席]任命")
    #expect(settled("[TITLE|主席]任期", isFixed: true) == "[TITLE|主席]任期")
  }

  @Test func officesOfWhichAClauseSaysWhoHoldsThem() {
    #expect(settled("评委为[PER|林远帆]，") == "[TITLE|评委]为[PER|林远帆]，")
    #expect(settled("评委为[PER|林远帆]") == "[TITLE|评委]为[PER|林远帆]")
    #expect(settled("评委为[PER|林远帆]鼓掌") == "评委为[PER|林远帆]鼓掌")
    #expect(settled("评委请[PER|林远帆]。") == "评委请[PER|林远帆]。")
  }

  @Test func quotedHonours() {
    #expect(settled("获“北岭榜样”称号") == "获“[TITLE|北岭榜样]”称号")
    #expect(settled("北岭榜样") == "北岭榜样")
    #expect(settled("“好，北岭榜样”") == "“好，北岭榜样”")
  }

  @Test func positionsThatNeedAName() {
    #expect(settled("[TITLE|司机]来了") == "司机来了")
    #expect(settled("[TITLE|司机][PER|林远帆]来了") == "[TITLE|司机][PER|林远帆]来了")
    #expect(settled("[TITLE|司机]来了", isFixed: true) == "[TITLE|司机]来了")
  }

  @Test func onlyTheSentenceIsSettled() {
    let draft = draft("学习劳模先进", SmallWords.gazetteer)
    for sentence in [TextSpan(3, 6), TextSpan(0, 3)] {
      var spans: [TaggedSpan] = []
      TitleSettler(gazetteer: SmallWords.gazetteer).settle(&spans, sentence: sentence, draft: draft)
      #expect(spans.isEmpty)
    }
  }
}
