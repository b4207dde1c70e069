import Lexicon
import Testing

@testable import Recognition

@Suite struct EventEdgeSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("event.head", "none", "会议|大会|赛|展|活动"), words("event.known", "EVENT", "世界杯|冬奥会"),
    words("clause.event-body", "none", "组委会|领导小组|领导小组办公室"), words("event.joint", "none", "暨"),
    words("context.ordinal", "none", "届|批"), words("date.year", "none", "明年|蛇年"),
    words("clause.event-opening", "none", "本届|双方"), words("word.noun", "none", "赛场|会首|发展"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      EventEdgeSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aBodyIsNamedAfterItsEvent() {
    #expect(settled("[EVENT|第五届滨江大会]组委会") == "[ORG|第五届滨江大会组委会]")
    #expect(settled("[EVENT|“双创”活动][ORG|领导小组]办公室") == "[ORG|“双创”活动领导小组办公室]")
    #expect(settled("[EVENT|经济大会]暨[EVENT|科技大会]组委会") == "[ORG|经济大会暨科技大会组委会]")
    #expect(settled("[EVENT|第五届滨江大会]组[PER|委会林]远") == "[EVENT|第五届滨江大会]组[PER|委会林]远")
  }

  @Test func joinedEventsAreTwo() {
    #expect(settled("[EVENT|人大三次会议和政协二次会议]") == "[EVENT|人大三次会议]和[EVENT|政协二次会议]")
    #expect(settled("[EVENT|专委会主任会议暨年度工作大会]") == "[EVENT|专委会主任会议]暨[EVENT|年度工作大会]")
    #expect(settled("[EVENT|冬奥会和十八届海湾大会]") == "[EVENT|冬奥会]和[EVENT|十八届海湾大会]")
    #expect(settled("[EVENT|冬奥会和北岭总结大会]") == "[EVENT|冬奥会和北岭总结大会]")
    #expect(settled("[EVENT|区域发展和扶贫启动大会]") == "[EVENT|区域发展和扶贫启动大会]")
    #expect(settled("[EVENT|“主题展、回顾展”系列活动]") == "[EVENT|“主题展、回顾展”系列活动]")
  }

  @Test func ordinalsBelongAndDaysDoNot() {
    #expect(settled("在第二批[EVENT|实践活动]中") == "在[EVENT|第二批实践活动]中")
    #expect(settled("连续三届[EVENT|世界杯]") == "连续三届[EVENT|世界杯]")
    #expect(settled("备战[EVENT|明年国际园艺展]") == "备战明年[EVENT|国际园艺展]")
    #expect(settled("在[EVENT|本届世界杯]上") == "在本届[EVENT|世界杯]上")
    #expect(settled("[EVENT|双方部长会议]") == "双方[EVENT|部长会议]")
    #expect(settled("[EVENT|双方会议]") == "[EVENT|双方会议]")
    #expect(settled("[EVENT|蛇年世界杯]") == "[EVENT|蛇年世界杯]")
  }

  @Test func anotherWordIsNotCut() {
    #expect(settled("[EVENT|世界杯赛]场上") == "[EVENT|世界杯]赛场上")
    #expect(settled("[EVENT|冬奥会]首次举办") == "[EVENT|冬奥会]首次举办")
  }

  @Test func whatIsFixedStays() {
    #expect(settled("[EVENT|滨江大会]组委会", isFixed: true) == "[EVENT|滨江大会]组委会")
  }
}
