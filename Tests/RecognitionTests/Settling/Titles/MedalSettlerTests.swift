import Lexicon
import Testing

@testable import Recognition

@Suite struct MedalSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.medal", "none", "金牌|银牌"), words("clause.medal-measure", "none", "枚"),
    words("clause.medal-offer", "none", "产生"), words("title.rank", "TITLE", "上将|技师"),
    words("clause.rank-noun", "none", "军衔"),
  ]).gazetteer

  private func settled(_ marked: String) -> String {
    RecognitionTests.settled(marked, Self.gazetteer) { spans, sentence, draft in
      MedalSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func countedMedalsAreHonours() {
    #expect(settled("收获37枚金牌30枚银牌。") == "收获37枚[TITLE|金牌]30枚[TITLE|银牌]。")
    #expect(settled("再夺一枚银牌") == "再夺一枚[TITLE|银牌]")
  }

  @Test func thoseToBeWonAreNot() {
    for text in ["将产生21枚金牌，", "金牌总数", "这枚金牌", "一枚[TITLE|奥运金牌]"] { #expect(settled(text) == text) }
  }

  @Test func aRankIsCalledOne() {
    #expect(settled("被授予上将军衔") == "被授予[TITLE|上将]军衔")
    #expect(settled("上将来了") == "上将来了")
  }
}
