import Lexicon
import Testing

@testable import Recognition

@Suite struct ObjectEventSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.holding", "none", "出席|举行|开展"), words("clause.after-event", "none", "并|上"),
    words("event.head", "none", "活动|音乐会|演出|座谈会"), words("clause.event-verb", "none", "宣布"),
    words("context.left", "none", "走进"), words("context.right", "none", "里"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      ObjectEventSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func whatAVerbHoldsIsOneEvent() {
    #expect(settled("出席[LOC|北岭市]建市60周年庆祝活动的代表") == "出席[EVENT|北岭市建市60周年庆祝活动]的代表")
    #expect(settled("举行学习[PER|林远]事迹座谈会并讲话") == "举行[EVENT|学习林远事迹座谈会]并讲话")
    #expect(settled("开展慰问[TITLE|劳模]走访活动。") == "开展[EVENT|慰问劳模走访活动]。")
  }

  @Test func aWorkWithWordsBehindIt() {
    #expect(settled("的《[WORK|清江颂]》新年音乐会，") == "的[EVENT|《清江颂》新年音乐会]，")
    #expect(settled("的《[WORK|清江颂]》中，新年音乐会，") == "的《[WORK|清江颂]》中，新年音乐会，")
    #expect(settled("的《[WORK|清江颂]》走进音乐会，") == "的《[WORK|清江颂]》走进音乐会，")
    #expect(settled("的《[WORK|清江颂]》里新年音乐会，") == "的《[WORK|清江颂]》里新年音乐会，")
    #expect(settled("的《[WORK|清江颂]》的音乐会，") == "的《[WORK|清江颂]》的音乐会，")
    #expect(settled("的《[WORK|清江颂]》宣布音乐会，") == "的《[WORK|清江颂]》宣布音乐会，")
  }

  @Test func otherNamesStay() {
    for text in [
      "举行大型庆祝活动。", "出席[ORG|前线话剧团]演出的人", "举行“[LOC|北岭]春游”走访活动。", "出席第五届[EVENT|北岭艺术活动]。",
      "出席[TITLE|外长][PER|林远]主办的座谈会。", "举行[TITLE|外长][PER|林远]会晤座谈会。", "举行[LOC|北岭]林远宣布座谈会。",
    ] { #expect(settled(text) == text) }
    #expect(settled("开展慰问[TITLE|劳模]走访活动。", isFixed: true) == "开展慰问[TITLE|劳模]走访活动。")
  }
}
