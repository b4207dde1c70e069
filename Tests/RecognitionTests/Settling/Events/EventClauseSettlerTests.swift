import Lexicon
import Testing

@testable import Recognition

@Suite struct EventClauseSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.event-verb", "none", "宣布|看|启动"), words("event.head", "none", "仪式|会|团|会议"),
    words("event.known", "EVENT", "春晚"), words("word.noun", "none", "启动会"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, _, draft in
      EventClauseSettler(gazetteer: Self.gazetteer).settle(&spans, draft: draft)
    }
  }

  @Test func aClauseIsCutBehindItsVerb() {
    #expect(settled("[EVENT|林远宣布新员工宣誓仪式]开始") == "林远宣布[EVENT|新员工宣誓仪式]开始")
    #expect(settled("[EVENT|全家团圆看春晚]") == "全家团圆看[EVENT|春晚]")
  }

  @Test func aRestThatIsNoNameIsLeftOut() {
    #expect(settled("[EVENT|林远宣布会议]开始") == "林远宣布会议开始")
    #expect(settled("[EVENT|林远宣布开始]") == "林远宣布开始")
  }

  @Test func namesKeepTheirWords() {
    #expect(settled("[EVENT|“看见未来”颁奖仪式]") == "[EVENT|“看见未来”颁奖仪式]")
    #expect(settled("[EVENT|年度项目启动会]") == "[EVENT|年度项目启动会]")
    #expect(settled("[EVENT|林远宣布新员工宣誓仪式]", isFixed: true) == "[EVENT|林远宣布新员工宣誓仪式]")
  }
}
