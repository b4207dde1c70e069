import Lexicon
import Testing

@testable import Recognition

@Suite struct HeldEventSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.held", "none", "举行|举办?|开幕"), words("clause.held-before", "none", "自"),
    words("clause.event-verb", "none", "宣布|出席"), words("event.head", "none", "座谈会|论坛|选举|节"),
    words("event.joint", "none", "暨"), words("event.modifier", "none", "纪念"),
    words("context.left", "none", "参观|纪念|对"), words("trigger.at", "none", "在|于"),
    words("title.role", "TITLE", "使节"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      HeldEventSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func whatFillsTheClauseIsHeld() {
    #expect(settled("[LOC|青山镇]学习[PER|林远]事迹[EVENT|座谈会]举行") == "[EVENT|青山镇学习林远事迹座谈会]举行")
    #expect(settled("纪念[PER|林远]百年座谈会举行") == "[EVENT|纪念林远百年座谈会]举行")
    #expect(settled("随后，自[LOC|滨江]艺术节选举举行以来") == "随后，自[EVENT|滨江艺术节选举]举行以来")
  }

  @Test func aTimeAndAPlaceMayStandBetween() {
    #expect(
      settled("新闻：第九届[LOC|海湾]节能论坛[DATE|昨天]在[LOC|滨江]开幕")
        == "新闻：[EVENT|第九届海湾节能论坛][DATE|昨天]在[LOC|滨江]开幕")
    #expect(settled("[DATE|昨天]第九届海湾节能论坛于滨江举办") == "[DATE|昨天][EVENT|第九届海湾节能论坛]于滨江举办")
  }

  @Test func aVerbWithAnObjectSaysNothing() {
    #expect(settled("第九届海湾节能论坛举办城市") == "第九届海湾节能论坛举办城市")
  }

  @Test func moreThanANameIsLeftAsItIs() {
    for clause in [
      "林远出席第九届[EVENT|节能论坛]开幕", "参观第九届海湾节能论坛开幕", "林远宣布海湾节能论坛开幕", "大家期待的第九届节能论坛开幕",
      "海湾论坛、江南经济论坛开幕", "第九届海湾论坛暨[EVENT|江南论坛]开幕", "中联局为外国驻华[TITLE|使节]举行",
      "对第九届海湾论坛开幕", "节能论坛开幕第九届江南论坛举行",
      "”江南海湾节能论坛“开幕", "[EVENT|第九届海湾节能论坛]开幕",
    ] { #expect(settled(clause) == clause) }
    #expect(settled("[LOC|青山镇]学习事迹座谈会举行", isFixed: true) == "[LOC|青山镇]学习事迹座谈会举行")
  }
}
