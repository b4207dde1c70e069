import Lexicon
import Testing

@testable import Recognition

@Suite struct ContestEventSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.contest-division", "none", "男子|女子"), words("clause.contest-end", "none", "决赛|比赛"),
    words("clause.within", "none", "中"), words("trigger.at", "none", "在"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      ContestEventSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aContestInWhichSomethingHappens() {
    #expect(settled("[PER|林远]在女子铅球F55级决赛中夺冠") == "[PER|林远]在[EVENT|女子铅球F55级决赛]中夺冠")
    #expect(settled("今天进行的跳水女子3米板比赛中，") == "今天进行的[EVENT|跳水女子3米板比赛]中，")
    #expect(settled("在越野滑雪男子30公里的比赛中，") == "在[EVENT|越野滑雪男子30公里]的比赛中，")
    #expect(settled("在[TITLE|女子铅球]决赛中，") == "在[EVENT|女子铅球决赛]中，")
  }

  @Test func otherContestsAreLeft() {
    #expect(settled("在铅球决赛中夺冠") == "在铅球决赛中夺冠")
    #expect(settled("女子铅球决赛中夺冠") == "女子铅球决赛中夺冠")
    #expect(settled("在女子铅球，决赛中夺冠") == "在女子铅球，决赛中夺冠")
    #expect(settled("在女子铅球决赛开始") == "在女子铅球决赛开始")
    #expect(settled("在[ORG|滨江女子队]决赛中，") == "在[ORG|滨江女子队]决赛中，")
    #expect(settled("在[TITLE|女子铅球]决赛中，", isFixed: true) == "在[TITLE|女子铅球]决赛中，")
  }
}
