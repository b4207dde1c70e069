import Lexicon
import Testing

@testable import Recognition

@Suite struct OfficeHolderSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("title.position", "TITLE", "创始人|实际控制人|局长"), words("person.surname", "none", "林|高|任|国|陈"),
    words("person.given.first", "none", "远|桂|海"), words("person.given.second", "none", "帆|宣|说"),
    words("word.verb", "none", "燎原"), words("word.adverb", "none", "高度|以来"), words("word.other", "none", "远海"),
    words("context.right", "none", "在|上"), words("context.say", "none", "表示|说"), words("office.one-of", "none", "之一"),
    words("clause.succession", "none", "变更为"),
  ]).gazetteer

  private func settled(_ marked: String) -> String {
    RecognitionTests.settled(marked, Self.gazetteer) { spans, sentence, draft in
      OfficeHolderSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aNameBehindAnOffice() {
    #expect(settled("[ORG|云帆][TITLE|创始人]林燎原在会上说") == "[ORG|云帆][TITLE|创始人][PER|林燎原]在会上说")
    #expect(settled("[ORG|云帆][TITLE|创始人]林远表示") == "[ORG|云帆][TITLE|创始人][PER|林远]表示")
    #expect(settled("[ORG|云帆][TITLE|创始人]林远帆，") == "[ORG|云帆][TITLE|创始人][PER|林远帆]，")
    #expect(settled("[ORG|云帆][TITLE|创始人]林远说，") == "[ORG|云帆][TITLE|创始人][PER|林远]说，")
  }

  @Test func anOfficeWithItsHolder() {
    #expect(
      settled("[ORG|云帆]的实际控制人之一林桂宣，") == "[ORG|云帆]的[TITLE|实际控制人]之一[PER|林桂宣]，")
    #expect(settled("[LOC|北山]局长林远帆表示") == "[LOC|北山][TITLE|局长][PER|林远帆]表示")
  }

  @Test(arguments: [
    "[ORG|云帆][TITLE|创始人]高度评价", "[ORG|云帆][TITLE|局长]任上", "[ORG|云帆][TITLE|局长]国以来，",
    "[ORG|云帆][TITLE|局长]林远海，", "[ORG|云帆][TITLE|创始人]林远走了", "[ORG|云帆]局长高度评价", "局长林远表示",
    "[ORG|云帆]请局长林远表示", "[PER|林海][TITLE|局长]林远表示", "[ORG|云帆][TITLE|局长][PER|林远]表示",
  ])
  func noName(_ marked: String) { #expect(settled(marked) == marked) }

  @Test func whoFollowsInAnOffice() {
    #expect(settled("[TITLE|局长]由[PER|林远]变更为陈桂宣，") == "[TITLE|局长]由[PER|林远]变更为[PER|陈桂宣]，")
    #expect(settled("[ORG|云帆]变更为陈桂宣，[TITLE|局长]") == "[ORG|云帆]变更为陈桂宣，[TITLE|局长]")
  }
}
