import Lexicon
import Testing

@testable import Recognition

@Suite struct PartyOfficeSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("alias.party-body", "none", "党委|党组|党总支|总支"), words("alias.area-suffix", "none", "镇|村"),
    words("area.county", "LOCATION", "北岭"), words("title.position", "TITLE", "书记|委员长"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, _, draft in
      PartyOfficeSettler(gazetteer: Self.gazetteer).settle(&spans, draft: draft)
    }
  }

  @Test func afterABodyTheOfficeKeepsTheCommittee() {
    #expect(settled("[ORG|东钢党委][TITLE|书记][PER|林远]") == "[ORG|东钢][TITLE|党委书记][PER|林远]")
    #expect(settled("[ORG|东钢党组][TITLE|成员]、[TITLE|经理]") == "[ORG|东钢][TITLE|党组成员]、[TITLE|经理]")
  }

  @Test func afterAnAreaItStaysWithTheBody() {
    #expect(settled("[ORG|下塘镇党委][TITLE|书记]") == "[ORG|下塘镇党委][TITLE|书记]")
    #expect(settled("[ORG|北岭党委][TITLE|书记]") == "[ORG|北岭党委][TITLE|书记]")
  }

  @Test func aPlaceBecomesTheBody() {
    #expect(settled("[LOC|下塘镇][TITLE|党委书记][PER|林远]") == "[ORG|下塘镇党委][TITLE|书记][PER|林远]")
    #expect(settled("[LOC|北岭][TITLE|书记]") == "[LOC|北岭][TITLE|书记]")
  }

  @Test func theWordMayLieAcrossTheJoint() {
    #expect(settled("[ORG|下塘村党][TITLE|总支书记]") == "[ORG|下塘村党总支][TITLE|书记]")
    #expect(settled("[ORG|东钢党][TITLE|总支书记]") == "[ORG|东钢][TITLE|党总支书记]")
    #expect(settled("[ORG|北国共产党][TITLE|委员长]") == "[ORG|北国共产党][TITLE|委员长]")
  }

  @Test func otherwiseNothingMoves() {
    #expect(settled("[ORG|东钢党委]、[TITLE|书记]") == "[ORG|东钢党委]、[TITLE|书记]")
    #expect(settled("[ORG|党委][TITLE|书记]") == "[ORG|党委][TITLE|书记]")
    #expect(settled("[ORG|东钢党委][TITLE|书记]", isFixed: true) == "[ORG|东钢党委][TITLE|书记]")
  }
}
