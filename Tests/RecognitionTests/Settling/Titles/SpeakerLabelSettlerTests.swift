import Lexicon
import Testing

@testable import Recognition

@Suite struct SpeakerLabelSettlerTests {
  private static let gazetteer = Gazetteer.compile([words("office.acting", "none", "记者")]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      SpeakerLabelSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func whoseTurnItIsIsLeftOut() {
    #expect(settled("[TITLE|记者]：累不累？") == "记者：累不累？")
    #expect(settled("　　[TITLE|记者]：在北岭，[PER|林远]来了吗？") == "　　记者：在北岭，[PER|林远]来了吗？")
  }

  @Test(arguments: ["[TITLE|记者]：[PER|林远]", "本报[TITLE|记者]：他来了", "[TITLE|记者]说：好", "[TITLE|导演]：好的"])
  func whoWritesIsNot(_ marked: String) { #expect(settled(marked) == marked) }

  @Test func whatIsFixedStays() {
    #expect(settled("[TITLE|记者]：好", isFixed: true) == "[TITLE|记者]：好")
  }
}
