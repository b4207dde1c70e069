import Lexicon
import Testing

@testable import Recognition

@Suite struct PlaceSplitSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("area.country", "LOCATION", "海州国|山南国"), words("area.city", "LOCATION", "滨江|会宁县|海省|西海"),
    words("area.world", "LOCATION", "北部湾港"), words("place.facility", "LOCATION", "清江桥"),
    words("place.head", "LOCATION", "机场|景区|段?"), words("clause.place-limit", "none", "山体滑坡"),
    words("clause.counter", "none", "栋"),
    words("clause.place-noun", "none", "港口城市|北部|北部城市|省会|重镇|古城"), words("clause.place-verb", "none", "通达|建设|东至"),
    words("clause.line", "none", "铁路"), words("clause.unnamed-body", "none", "一|一座"),
    words("clause.route-tail", "none", "段"), words("clause.place-part", "none", "北部地区"),
    words("title.position", "TITLE", "首相|副首相"), words("event.head", "EVENT", "音乐节|峰会?"),
    words("person.known", "PERSON", "西海?"), words("word.noun", "none", "清真寺|地铁站|庄严|县城"),
    words("alias.area-suffix", "none", "村"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false, inWord: [Int] = []) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      var draft = draft
      draft.wordBoundaries = (0...draft.reading.count).map { !inWord.contains($0) }
      PlaceSplitSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aListEndsBeforeWhatSumsItUp() {
    #expect(settled("[LOC|海州国北部南湾等景区]") == "[LOC|海州国]北部[LOC|南湾]等景区")
    #expect(settled("[LOC|狮子园等景区]") == "[LOC|狮子园]等景区")
    #expect(settled("[LOC|清山县山体滑坡]灾害") == "[LOC|清山县]山体滑坡灾害")
    #expect(settled("[LOC|滨江山体滑坡纪念碑]") == "[LOC|滨江山体滑坡纪念碑]")
  }

  @Test func whatNobodyNamesIsNoPartOfThePlaceBeforeIt() {
    #expect(settled("[LOC|滨江一座清真寺]") == "[LOC|滨江]一座清真寺")
    #expect(settled("[LOC|海州国滨江一地铁站]") == "[LOC|海州国滨江]一地铁站")
    #expect(settled("[LOC|滨江19栋楼]") == "[LOC|滨江]19栋楼")
    #expect(settled("共[LOC|19栋教学楼]") == "共19栋教学楼")
    #expect(settled("[LOC|滨江19号楼]") == "[LOC|滨江19号楼]")
    #expect(settled("[LOC|滨江一号桥]") == "[LOC|滨江一号桥]")
  }

  @Test func aNounThatSaysWhatPlaceFollowsIsPartOfNone() {
    #expect(settled("[LOC|海州国东海港口城市南湾]") == "[LOC|海州国]东海港口城市[LOC|南湾]")
    #expect(settled("[LOC|海州国北部重镇南湾]") == "[LOC|海州国]北部重镇[LOC|南湾]")
    #expect(settled("[LOC|海州国北部城市南湾]") == "[LOC|海州国]北部城市[LOC|南湾]")
    #expect(settled("[LOC|重镇南湾城]") == "重镇[LOC|南湾城]")
    #expect(settled("[LOC|海州国北部南湾一座清真寺]") == "[LOC|海州国]北部[LOC|南湾一座清真寺]")
  }

  @Test func aNounThatIsPartOfANameStays() {
    for text in ["[LOC|海省会宁县]", "[LOC|海州国北部湾港]", "[LOC|海州国北部地区]", "[LOC|古城村东组]", "[LOC|海州国北部机场]"] {
      #expect(settled(text) == text)
    }
  }

  @Test func aWordThatTheNameHoldsAPartOfIsNoneOfIt() {
    #expect(settled("[LOC|北山机场庄]严告别", inWord: [5]) == "[LOC|北山机场]庄严告别")
    #expect(settled("[LOC|海州国会宁县]城", inWord: [6]) == "[LOC|海州国会宁县]城")
    #expect(settled("[LOC|北山机场庄]严告别") == "[LOC|北山机场庄]严告别")
  }

  @Test func aLineAndAPlaceOnItAreTwo() {
    #expect(settled("[LOC|山海铁路滨江]至西海") == "[LOC|山海铁路][LOC|滨江]至西海")
    #expect(settled("[LOC|山海铁路滨江]段") == "[LOC|山海铁路滨江段]")
    #expect(settled("[LOC|山海铁路清江桥]") == "[LOC|山海铁路清江桥]")
  }

  @Test func aCountryBehindASiteIsAnother() {
    #expect(settled("[LOC|清江桥海州国]队") == "[LOC|清江桥][LOC|海州国]队")
    #expect(settled("[LOC|滨江海州国]") == "[LOC|滨江海州国]")
  }

  @Test func anOfficeIsNoPlace() {
    #expect(settled("[LOC|海州国首相]说") == "[LOC|海州国][TITLE|首相]说")
    #expect(settled("[LOC|西海首相]说") == "[PER|西海][TITLE|首相]说")
    #expect(settled("[LOC|海州国副首相]说") == "[LOC|海州国][TITLE|副首相]说")
  }

  @Test func aClauseIsNoName() {
    #expect(settled("[LOC|滨江通达海州国]") == "[LOC|滨江]通达[LOC|海州国]")
    #expect(settled("[LOC|东至滨江新区]") == "东至[LOC|滨江新区]")
    #expect(settled("[LOC|滨江建设示范区]") == "[LOC|滨江]建设示范区")
    #expect(settled("[LOC|建设示范区]") == "建设示范区")
  }

  @Test func whatEndsInAnEventsHeadIsOne() {
    #expect(settled("[LOC|滨江峰会]") == "[EVENT|滨江峰会]")
    #expect(settled("[LOC|东湖国际音乐节]") == "[EVENT|东湖国际音乐节]")
    #expect(settled("[LOC|东湖雪山峰会]") == "[LOC|东湖雪山峰会]")
  }

  @Test func whatIsTooLongForANameIsLeftAsItIs() {
    let long = "[LOC|" + String(repeating: "海州国北部", count: 2_000) + "]"
    #expect(settled(long) == long)
  }

  @Test func onlyPlacesThatNoConditionDemandsAreSplit() {
    #expect(settled("[ORG|狮子园等景区]") == "[ORG|狮子园等景区]")
    #expect(settled("[LOC|狮子园等景区]", isFixed: true) == "[LOC|狮子园等景区]")
  }
}
