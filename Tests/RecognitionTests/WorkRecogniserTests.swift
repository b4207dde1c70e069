import Lexicon
import TextModel
import Testing

@testable import Recognition

@Suite struct WorkRecogniserTests {
  static let gazetteer = shippedGazetteer(
    ["works/press-heads.tsv", "works/press-followers.tsv", "works/frames.tsv"],
    and: [DictionarySource(name: "known.tsv", text: "# class: work.known\n# type: WORK\n晚间新闻集\n")])

  @Test(arguments: [
    "印发《⟦职工素质提升办法⟧》和《⟦安全手册⟧》。", "他著有《⟦读〈论语〉⟧》和《⟦〈诗经〉与《楚辞》⟧》。", "本台消息（⟦晚间新闻集⟧）：", "推出“⟦身边的榜样⟧”专栏。",
    "特别节目“⟦大河上下⟧”播出。", "他每天读《⟦海港晚报⟧》。", "《未关的书名\n《⟦关了的⟧》", "【《条例》解读】", "《》",
  ])
  func marks(marked: String) {
    let text = MarkedText(marked)
    #expect(WorkRecogniser(gazetteer: Self.gazetteer).likely(.work, in: draft(text.text, Self.gazetteer)) == text.names)
  }

  @Test(arguments: ["据《⟦海港晚报⟧》报道，", "《⟦北岭时报⟧》15日称，", "《⟦北岭时报⟧》记者李明"])
  func reportingPressIsAnOrganisation(marked: String) {
    let text = MarkedText(marked)
    let recogniser = WorkRecogniser(gazetteer: Self.gazetteer)
    #expect(recogniser.likely(.organization, in: draft(text.text, Self.gazetteer)) == text.names)
    #expect(recogniser.likely(.work, in: draft(text.text, Self.gazetteer)) == [])
  }
}
