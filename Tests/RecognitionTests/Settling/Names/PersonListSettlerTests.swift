import Lexicon
import Testing

@testable import Recognition

@Suite struct PersonListSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("person.surname", "none", "林|何|武"), words("word.noun", "none", "何物|先生"),
    words("title.position", "TITLE", "主任"), words("clause.courtesy-noun", "none", "师傅"),
  ]).gazetteer

  private func settled(_ marked: String) -> String {
    RecognitionTests.settled(marked, Self.gazetteer) { spans, sentence, draft in
      PersonListSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func anItemBetweenTwoPeopleIsAPerson() {
    #expect(settled("[PER|林远]、武增、[PER|陈山]") == "[PER|林远]、[PER|武增]、[PER|陈山]")
    #expect(settled("[PER|林远]、卓嘎和[PER|陈山]") == "[PER|林远]、[PER|卓嘎]和[PER|陈山]")
  }

  @Test func behindAPersonItBeginsWithASurname() {
    #expect(settled("[PER|林远]、何新，") == "[PER|林远]、[PER|何新]，")
    #expect(settled("[PER|林远]、武增、何新等") == "[PER|林远]、[PER|武增]、[PER|何新]等")
    #expect(settled("[PER|林远]、卓嘎，") == "[PER|林远]、卓嘎，")
  }

  @Test func soDoesWhatStandsBehindTheNextBody() {
    #expect(
      settled("[ORG|海州社][PER|林远]、[ORG|东港社]何新、[ORG|清江社]武增。")
        == "[ORG|海州社][PER|林远]、[ORG|东港社][PER|何新]、[ORG|清江社][PER|武增]。")
    #expect(settled("[ORG|海州社][PER|林远]、[ORG|东港社]何物、") == "[ORG|海州社][PER|林远]、[ORG|东港社]何物、")
    #expect(settled("[ORG|海州社][PER|林远]和[ORG|东港社]何新。") == "[ORG|海州社][PER|林远]和[ORG|东港社]何新。")
    #expect(settled("[PER|林远]、[ORG|东港社]何新。") == "[PER|林远]、[ORG|东港社]何新。")
  }

  @Test func wordsAndPartsOfItemsAreNone() {
    #expect(settled("[PER|林远]、主任、[PER|陈山]") == "[PER|林远]、主任、[PER|陈山]")
    #expect(settled("[PER|林远]、何物，") == "[PER|林远]、何物，")
    #expect(settled("[PER|林远]、何新在会上说") == "[PER|林远]、何新在会上说")
    #expect(settled("[PER|林远]、何师傅，") == "[PER|林远]、何师傅，")
    #expect(settled("[PER|林远]，何新，") == "[PER|林远]，何新，")
    #expect(settled("[PER|林远]、何[TITLE|主任]、") == "[PER|林远]、何[TITLE|主任]、")
  }
}
