import Lexicon
import TestSupport
import TextModel
import Testing

@testable import Recognition

@Suite struct PartyOfficeSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    DictionarySource(name: "p.tsv", text: "# class: alias.party-body\n# type: none\n党委\n党组\n"),
    DictionarySource(name: "s.tsv", text: "# class: alias.area-suffix\n# type: none\n镇\n"),
    DictionarySource(name: "c.tsv", text: "# class: area.county\n# type: LOCATION\n北岭\n"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    let text = TypedText(marked)
    let draft = draft(text.text, Self.gazetteer)
    var spans = text.spans.map { TaggedSpan(span: $0.span, type: $0.type, margin: 10, isFixed: isFixed) }
    PartyOfficeSettler(gazetteer: Self.gazetteer).settle(&spans, draft: draft)
    return TypedText.mark(text.units, spans.map { ($0.span, $0.type) })
  }

  @Test func afterABodyTheOfficeKeepsTheCommittee() {
    #expect(settled("[ORG|东钢党委][TITLE|书记][PER|林远]") == "[ORG|东钢][TITLE|党委书记][PER|林远]")
    #expect(settled("[ORG|东钢党组][TITLE|成员]、[TITLE|经理]") == "[ORG|东钢][TITLE|党组成员]、[TITLE|经理]")
  }

  @Test func afterAnAreaItStaysWithTheBody() {
    #expect(settled("[ORG|下塘镇党委][TITLE|书记]") == "[ORG|下塘镇党委][TITLE|书记]")
    #expect(settled("[ORG|北岭党委][TITLE|书记]") == "[ORG|北岭党委][TITLE|书记]")
  }

  @Test func otherwiseNothingMoves() {
    #expect(settled("[ORG|东钢党委]、[TITLE|书记]") == "[ORG|东钢党委]、[TITLE|书记]")
    #expect(settled("[ORG|党委][TITLE|书记]") == "[ORG|党委][TITLE|书记]")
    #expect(settled("[ORG|东钢党委][TITLE|书记]", isFixed: true) == "[ORG|东钢党委][TITLE|书记]")
  }
}
