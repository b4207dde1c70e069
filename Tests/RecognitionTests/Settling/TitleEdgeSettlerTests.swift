import Lexicon
import Testing

@testable import Recognition

@Suite struct TitleEdgeSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("alias.country-letter", "none", "俄"), words("office.joint", "none", "兼"),
    words("title.position", "TITLE", "国防部长"), words("title.beside-name", "TITLE", "代表"),
    words("alias.congress", "none", "二十大"), words("alias.term-body", "none", "全国人大"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, _, draft in
      TitleEdgeSettler(gazetteer: Self.gazetteer).settle(&spans, draft: draft)
    }
  }

  @Test func whatAMemberIsOfIsANameOfItsOwn() {
    #expect(settled("[TITLE|二十大代表][PER|林远]") == "[EVENT|二十大][TITLE|代表][PER|林远]")
    #expect(settled("[TITLE|全国人大代表]、") == "[ORG|全国人大][TITLE|代表]、")
    #expect(settled("[TITLE|北国人大代表]、") == "[TITLE|北国人大代表]、")
  }

  @Test func oneLetterForACountryIsLeftOut() {
    #expect(settled("[TITLE|俄国防部长][PER|林远]") == "俄[TITLE|国防部长][PER|林远]")
    #expect(settled("[TITLE|俄文秘书][PER|林远]") == "[TITLE|俄文秘书][PER|林远]")
  }

  @Test func joinedOfficesAreTwo() {
    #expect(settled("[TITLE|局长兼总编辑][PER|林远]") == "[TITLE|局长]兼[TITLE|总编辑][PER|林远]")
    #expect(settled("[TITLE|局长兼主编兼记者]") == "[TITLE|局长]兼[TITLE|主编]兼[TITLE|记者]")
    #expect(settled("[TITLE|兼职教师]") == "[TITLE|兼职教师]")
  }
}
