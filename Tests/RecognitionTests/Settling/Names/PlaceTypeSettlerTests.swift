import Lexicon
import Testing

@testable import Recognition

@Suite struct PlaceTypeSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.place-ending", "none", "河|州"), words("clause.before-place", "none", "位于|生于"),
    words("person.known", "PERSON", "林海"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      PlaceTypeSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aHeadNounMakesAPlace() {
    #expect(settled("[PER|奥图兰河]畔") == "[LOC|奥图兰河]畔")
    #expect(settled("[PER|林长河]说") == "[PER|林长河]说")
    #expect(settled("[PER|奥图·兰河]说") == "[PER|奥图·兰河]说")
    #expect(settled("[PER|奥图兰河]畔", isFixed: true) == "[PER|奥图兰河]畔")
  }

  @Test func aVerbThatPlacesFollowMakesAPlace() {
    #expect(settled("位于[PER|奥图兰]的工厂") == "位于[LOC|奥图兰]的工厂")
    #expect(settled("生于[LOC|湖北][PER|黄安]。") == "生于[LOC|湖北黄安]。")
    #expect(settled("来自[PER|奥图兰]的信") == "来自[PER|奥图兰]的信")
    #expect(settled("位于[PER|林海]故居") == "位于[PER|林海]故居")
    #expect(settled("[LOC|湖北][PER|黄安]说") == "[LOC|湖北][PER|黄安]说")
  }
}
