import Lexicon
import Testing

@testable import Recognition

@Suite struct KnownNameSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("organization.known", "ORGANIZATION", "云帆社|海油|云功夫?|北海银|“清江”派"), words("place.natural", "LOCATION", "清江湾"),
    words("area.city", "LOCATION", "南部清江|清江东|清江|海州的尔"), words("event.known", "EVENT", "海州杯"),
    words("organization.head", "none", "保护站"), words("word.noun", "none", "北海银杏|水军"),
    words("clause.bare-name", "none", "水军"),
  ]).gazetteer

  private func settled(_ marked: String) -> String {
    RecognitionTests.settled(marked, Self.gazetteer) { spans, sentence, draft in
      KnownNameSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aNameThatIsNothingElseIsOne() {
    #expect(settled("304名云帆社员工") == "304名[ORG|云帆社]员工")
    #expect(settled("[LOC|北国]云帆社的") == "[LOC|北国][ORG|云帆社]的")
    #expect(settled("前往清江湾腹地") == "前往[LOC|清江湾]腹地")
  }

  @Test func aNameWinsOverAPieceOfIt() {
    #expect(settled("前往[PER|清江]湾腹地") == "前往[LOC|清江湾]腹地")
    #expect(settled("[LOC|海州]的尔市内") == "[LOC|海州的尔]市内")
    #expect(settled("[LOC|清江]东有雨") == "[LOC|清江]东有雨")
    #expect(settled("[LOC|海州]杯：北国夺冠") == "[EVENT|海州杯]：北国夺冠")
    for text in ["[LOC|大清江]湾腹地", "南部[LOC|清江]腹地", "“[LOC|清江]”派说"] { #expect(settled(text) == text) }
  }

  @Test func someShortNamesAreSurelyNames() {
    #expect(settled("据称水军轰炸了") == "据称[ORG|水军]轰炸了")
    #expect(settled("[LOC|北国]水军的") == "[LOC|北国]水军的")
    #expect(settled("水军保护站") == "水军保护站")
  }

  @Test func partsOfOtherNamesAndWordsAreNot() {
    for text in ["海油员工", "练就云功夫", "北海银杏树", "清江湾保护站", "清江湾一带保护站", "云帆社500种", "[EVENT|云帆社大会]", "[LOC|北国]清江湾"] {
      #expect(settled(text) == text)
    }
  }
}
