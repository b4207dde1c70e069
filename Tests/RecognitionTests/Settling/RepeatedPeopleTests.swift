import Lexicon
import TestSupport
import TextModel
import Testing

@testable import Recognition

@Suite struct RepeatedPeopleTests {
  private static let gazetteer = Gazetteer.compile([
    words("person.familiar", "none", "老|小"), words("clause.not-nickname", "none", "小林地"),
    words("person.surname", "none", "林"),
  ]).gazetteer

  private func settled(_ marked: String, margin: Float = 1) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, margin: margin) { spans, sentence, draft in
      var found = [spans]
      let marker = PlaceMarker(sentences: [sentence], chunk: sentence, draft: draft)
      RepeatedPeople(gazetteer: Self.gazetteer).settle(&found, marker: marker)
      spans = found[0]
    }
  }

  @Test func aPersonFoundTwiceIsFoundEverywhere() {
    #expect(settled("[PER|林远帆]说，[PER|林远帆]笑。可林远帆呢") == "[PER|林远帆]说，[PER|林远帆]笑。可[PER|林远帆]呢")
    #expect(settled("[PER|林远帆]说。可林远帆呢") == "[PER|林远帆]说。可林远帆呢")
    #expect(settled("[PER|小雨]说，[PER|小雨]笑。可小雨呢") == "[PER|小雨]说，[PER|小雨]笑。可[PER|小雨]呢")
    #expect(settled("[PER|林远]说，[PER|林远]笑。可林远呢") == "[PER|林远]说，[PER|林远]笑。可林远呢")
  }

  @Test func whoWasReadWithLittleDoubtNeedsLess() {
    #expect(settled("[PER|林远]说，[PER|林远]笑。可林远呢", margin: 6) == "[PER|林远]说，[PER|林远]笑。可[PER|林远]呢")
    #expect(settled("[PER|林远帆]说。可林远帆呢", margin: 3) == "[PER|林远帆]说。可[PER|林远帆]呢")
    #expect(settled("[PER|帆林远]说。可帆林远呢", margin: 3) == "[PER|帆林远]说。可帆林远呢")
    #expect(settled("[PER|林远]说。可林远呢", margin: 6) == "[PER|林远]说。可林远呢")
    #expect(settled("[PER|林远帆]说。林远帆[LOC|帆船]", margin: 3) == "[PER|林远帆]说。[PER|林远帆][LOC|帆船]")
    #expect(settled("[PER|林远帆]说。[LOC|林远帆船]", margin: 3) == "[PER|林远帆]说。[LOC|林远帆船]")
  }

  @Test func whatAlwaysGoesOnAlikeIsNoName() {
    #expect(settled("[PER|小雨欣]就笑，[PER|小雨欣]就哭。让小雨欣笑") == "[PER|小雨欣]就笑，[PER|小雨欣]就哭。让[PER|小雨欣]笑")
    #expect(settled("[PER|兰牧德]骑来，[PER|兰牧德]骑去。看兰牧德骑") == "[PER|兰牧德]骑来，[PER|兰牧德]骑去。看兰牧德骑")
  }

  @Test func peopleGoByTheirSurnames() {
    #expect(settled("[PER|林远帆]来了。老林说") == "[PER|林远帆]来了。[PER|老林]说")
    #expect(settled("[PER|林远帆]来了。老陈说") == "[PER|林远帆]来了。老陈说")
    #expect(settled("[PER|林远帆]来了。小林地上") == "[PER|林远帆]来了。小林地上")
    #expect(settled("[PER|林远帆]来了。[LOC|老林]村") == "[PER|林远帆]来了。[LOC|老林]村")
  }
}
