import Lexicon
import Testing

@testable import Recognition

@Suite struct PlaceTypeSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.place-ending", "none", "河|州"), words("clause.before-place", "none", "位于|生于"),
    words("person.known", "PERSON", "林海"), words("clause.after-place", "none", "附近"),
    words("clause.seat", "none", "白楼"), words("trigger.at", "none", "在"),
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

  @Test func soDoesANounThatPlacesPrecede() {
    #expect(settled("在[PER|奥图兰]附近") == "在[LOC|奥图兰]附近")
    #expect(settled("在[PER|林海]附近") == "在[PER|林海]附近")
  }

  @Test func aHouseIsAPlaceBehindIn() {
    #expect(settled("总统在[ORG|白楼]会见") == "总统在[LOC|白楼]会见")
    #expect(settled("[ORG|白楼]宣布") == "[ORG|白楼]宣布")
    #expect(settled("在[ORG|白楼]会见", isFixed: true) == "在[ORG|白楼]会见")
  }

  @Test func aVerbThatPlacesFollowMakesAPlace() {
    #expect(settled("位于[PER|奥图兰]的工厂") == "位于[LOC|奥图兰]的工厂")
    #expect(settled("生于[LOC|湖北][PER|黄安]。") == "生于[LOC|湖北黄安]。")
    #expect(settled("来自[PER|奥图兰]的信") == "来自[PER|奥图兰]的信")
    #expect(settled("位于[PER|林海]故居") == "位于[PER|林海]故居")
    #expect(settled("[LOC|湖北][PER|黄安]说") == "[LOC|湖北][PER|黄安]说")
  }
}
