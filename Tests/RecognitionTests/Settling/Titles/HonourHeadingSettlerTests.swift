import Lexicon
import Testing

@testable import Recognition

@Suite struct HonourHeadingSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.honour-announced", "none", "揭晓|颁发|今日揭晓"), words("title.honor.head", "none", "奖?|奖章"),
    words("context.ordinal", "none", "届|批"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      HonourHeadingSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func whatOpensTheLineIsAnHonour() {
    #expect(settled("清江青年环保奖颁发") == "[TITLE|清江青年环保奖]颁发")
    #expect(settled("[LOC|清江]青年环保奖颁发") == "[TITLE|清江青年环保奖]颁发")
    #expect(settled("第九届云帆文学奖今日揭晓") == "第九届[TITLE|云帆文学奖]今日揭晓")
    #expect(settled("首批云帆贡献奖章揭晓") == "首批[TITLE|云帆贡献奖章]揭晓")
  }

  @Test func otherLinesStay() {
    #expect(settled("大会闭幕，云帆文学奖揭晓") == "大会闭幕，云帆文学奖揭晓")
    #expect(settled("云帆的文学奖揭晓") == "云帆的文学奖揭晓")
    #expect(settled("云帆奖揭晓") == "云帆奖揭晓")
    #expect(settled("谜底揭晓") == "谜底揭晓")
    #expect(settled("[TITLE|文学奖]揭晓") == "[TITLE|文学奖]揭晓")
    #expect(settled("[LOC|清江]青年环保奖颁发", isFixed: true) == "[LOC|清江]青年环保奖颁发")
  }
}
