import Lexicon
import Testing

@testable import Recognition

@Suite struct BodyKindSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.body-kind", "none", "执政党|反对党|武装联盟|主流媒体|智库|东道主"),
    words("organization.known", "ORGANIZATION", "东港中心|清江社"), words("organization.head", "ORGANIZATION", "电视台|队|中心"),
    words("area.country", "LOCATION", "海州国"), words("word.verb", "none", "批评"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      BodyKindSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aQuotationBehindTheKindIsTheName() {
    #expect(settled("武装联盟“[PER|黎明]”占领了") == "武装联盟“[ORG|黎明]”占领了")
    #expect(settled("[ORG|海州国武装联盟“黎明阵线”]占领了") == "[LOC|海州国]武装联盟“[ORG|黎明阵线]”占领了")
    #expect(settled("武装联盟“黎明，”占领了") == "武装联盟“黎明，”占领了")
    #expect(settled("武装联盟“") == "武装联盟“")
  }

  @Test func whatIsReadWithTheKindGoesOnWithTheName() {
    #expect(settled("[ORG|海州国主流媒体北岭电视台]报道") == "[LOC|海州国]主流媒体[ORG|北岭电视台]报道")
    #expect(settled("[ORG|清江社智库东港中心]") == "[ORG|清江社]智库[ORG|东港中心]")
    #expect(settled("战胜[ORG|东道主北岭队]") == "战胜东道主[ORG|北岭队]")
    #expect(settled("[ORG|滨江智库研究中心]") == "[ORG|滨江智库研究中心]")
    #expect(settled("[ORG|主流媒体和北岭电视台]") == "[ORG|主流媒体和北岭电视台]")
  }

  @Test func aPartyEndsAsItsKindDoes() {
    #expect(settled("执政党劳工党领先") == "执政党[ORG|劳工党]领先")
    #expect(settled("反对党[ORG|工人社会党]议员") == "反对党[ORG|工人社会党]议员")
    #expect(settled("执政党批评反对党") == "执政党批评反对党")
    #expect(settled("执政党与劳工党") == "执政党与劳工党")
    #expect(settled("执政党是在[ORG|新劳工党]") == "执政党是在[ORG|新劳工党]")
  }

  @Test func whatIsDemandedStays() {
    #expect(settled("武装联盟“[PER|黎明]”占领了", isFixed: true) == "武装联盟“[PER|黎明]”占领了")
  }
}
