import Lexicon
import Testing

@testable import Recognition

@Suite struct NamedEventSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.day-event", "none", "招待会|事件|恐怖袭击事件"), words("clause.place-event", "none", "战役"),
    words("clause.body-event", "none", "发布会"), words("clause.party-congress", "none", "十大"),
    words("date.festival", "DATE", "国庆"), words("area.city", "LOCATION", "清江"),
    DictionarySource(
      name: "parties", text: "# class: organization.known\n# type: ORGANIZATION\n# subtype: party\n劳工党\n"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      NamedEventSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aFestivalOrAQuotedDayNamesAnEvent() {
    #expect(settled("举办了[DATE|国庆]招待会") == "举办了[EVENT|国庆招待会]")
    #expect(settled("纪念[DATE|“9·11”]恐怖袭击事件20周年") == "纪念[EVENT|“9·11”恐怖袭击事件]20周年")
    #expect(settled("[DATE|7月25日]招待会") == "[DATE|7月25日]招待会")
  }

  @Test func whoseItIsBelongsToTheName() {
    #expect(settled("[ORG|北岭大使馆][DATE|国庆]招待会上") == "[EVENT|北岭大使馆国庆招待会]上")
    #expect(settled("[ORG|北岭大使馆]的[DATE|国庆]招待会上") == "[ORG|北岭大使馆]的[EVENT|国庆招待会]上")
  }

  @Test func aPlaceABodyOrAPartyNamesAnEvent() {
    #expect(settled("在[LOC|清江]战役中") == "在[EVENT|清江战役]中")
    #expect(settled("[LOC|北岭]战役") == "[LOC|北岭]战役")
    #expect(settled("在[ORG|新闻办]发布会上") == "在[EVENT|新闻办发布会]上")
    #expect(settled("祝贺[ORG|劳工党]十大召开") == "祝贺[EVENT|劳工党十大]召开")
    #expect(settled("[ORG|总工会]十大工匠") == "[ORG|总工会]十大工匠")
  }

  @Test func whatIsDemandedStays() {
    #expect(settled("在[LOC|清江]战役中", isFixed: true) == "在[LOC|清江]战役中")
    #expect(settled("在[LOC|清江]战[TITLE|役]") == "在[LOC|清江]战[TITLE|役]")
  }
}
