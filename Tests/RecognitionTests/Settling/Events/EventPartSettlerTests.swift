import Lexicon
import Testing

@testable import Recognition

@Suite struct EventPartSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("event.head", "EVENT", "座谈会|运动会|战争|赛"), words("clause.session", "none", "首场"),
    words("clause.celebration", "none", "纪念|庆祝"), words("clause.anniversary", "none", "周年"),
    words("clause.dated-event", "none", "战争"), words("clause.contest-part", "none", "决赛"),
    words("clause.contest-division", "none", "男子"), words("trigger.contest", "none", "运动会"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      EventPartSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func theYearBelongsToTheName() {
    #expect(settled("[DATE|2019年][EVENT|北岭运动会]") == "[EVENT|2019年北岭运动会]")
    #expect(settled("[DATE|二〇一九年][EVENT|“北岭行”活动]") == "[EVENT|二〇一九年“北岭行”活动]")
  }

  @Test func aDateDoesNot() {
    #expect(settled("[DATE|2019年][EVENT|首届运动会]") == "[DATE|2019年][EVENT|首届运动会]")
    #expect(settled("[DATE|2019年][EVENT|第三次会议]") == "[DATE|2019年][EVENT|第三次会议]")
    #expect(settled("[DATE|1894年][EVENT|北岭战争]") == "[DATE|1894年][EVENT|北岭战争]")
    #expect(settled("[DATE|去年][EVENT|运动会]") == "[DATE|去年][EVENT|运动会]")
    #expect(settled("[DATE|2019年]，[EVENT|运动会]") == "[DATE|2019年]，[EVENT|运动会]")
    #expect(settled("[DATE|2019年][EVENT|运动会]", isFixed: true) == "[DATE|2019年][EVENT|运动会]")
  }

  @Test func anAnniversarysNameBeginsWithWhatItIs() {
    #expect(settled("出席纪念[EVENT|林远诞辰100周年座谈会]") == "出席[EVENT|纪念林远诞辰100周年座谈会]")
    #expect(settled("纪念[EVENT|北岭战争]") == "纪念[EVENT|北岭战争]")
    #expect(settled("纪念[EVENT|战争]七十周年") == "纪念[EVENT|战争]七十周年")
  }

  @Test func aNamedPartBelongsToTheName() {
    #expect(settled("[EVENT|北岭两会]首场“代表通道”开启") == "[EVENT|北岭两会首场“代表通道”]开启")
    #expect(settled("[EVENT|北岭两会]首场发布会") == "[EVENT|北岭两会]首场发布会")
    #expect(settled("[EVENT|北岭运动会]决赛") == "[EVENT|北岭运动会决赛]")
    #expect(settled("[EVENT|北岭运动会]男子百米决赛") == "[EVENT|北岭运动会男子百米决赛]")
    #expect(settled("[EVENT|北岭运动会]男子选手") == "[EVENT|北岭运动会]男子选手")
    #expect(settled("[EVENT|北岭座谈会]决赛") == "[EVENT|北岭座谈会]决赛")
  }
}
