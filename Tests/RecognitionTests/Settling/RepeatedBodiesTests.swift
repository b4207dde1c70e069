import Lexicon
import TestSupport
import TextModel
import Testing

@testable import Recognition

@Suite struct RepeatedBodiesTests {
  private static let gazetteer = Gazetteer.compile([
    words("organization.head", "none", "养老院|海军|局"), words("organization.inner", "none", "执委会"),
    words("clause.bare-name", "none", "海军"), words("word.noun", "none", "远社员"), words("clause.law", "none", "宪章"),
  ]).gazetteer

  private func settled(_ marked: String) -> String {
    RecognitionTests.settled(marked, Self.gazetteer) { spans, sentence, draft in
      var found = [spans]
      let marker = PlaceMarker(sentences: [sentence], chunk: sentence, draft: draft)
      RepeatedBodies(gazetteer: Self.gazetteer).settle(&found, marker: marker)
      spans = found[0]
    }
  }

  @Test func aBodyFoundTwiceIsFoundEverywhere() {
    #expect(settled("[ORG|远社]说，[ORG|远社]看。可远社呢") == "[ORG|远社]说，[ORG|远社]看。可[ORG|远社]呢")
    #expect(settled("[ORG|海军]来，[ORG|海军]去，海军全局") == "[ORG|海军]来，[ORG|海军]去，[ORG|海军]全局")
  }

  @Test(arguments: [
    "[ORG|远社]说。可远社呢", "[ORG|远社]说，[ORG|远社]看。可远社员呢", "[ORG|远社]说，[ORG|远社]看。远社执委会",
    "[ORG|远社]说，[ORG|远社]看。远社宪章", "[ORG|养老院]里，[ORG|养老院]外，养老院好", "[ORG|远社]说，[ORG|远社]看。[LOC|远社山]",
    "[ORG|远社]说，[ORG|远社]看。\n【聚焦远社】",
  ])
  func otherwiseNothingIsSettled(_ marked: String) { #expect(settled(marked) == marked) }
}
