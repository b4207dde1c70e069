import Lexicon
import Testing

@testable import Recognition

@Suite struct ReporterSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("office.acting", "none", "记者"), words("person.surname", "none", "林|陈|向|费|尼"),
    words("layout.credit", "none", "报道|摄影报道"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      ReporterSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func theLastOfAListBeforeTheCredit() {
    #expect(settled("记者[PER|林远]、向海报道：") == "记者[PER|林远]、[PER|向海]报道：")
    #expect(settled("[TITLE|记者][PER|陈生]、[PER|林远]、向海帆摄影报道") == "[TITLE|记者][PER|陈生]、[PER|林远]、[PER|向海帆]摄影报道")
    #expect(settled("[PER|林远]、向海报道：") == "[PER|林远]、向海报道：")
    #expect(settled("记者[PER|林远]、东海报道：") == "记者[PER|林远]、东海报道：")
    #expect(settled("记者[PER|林远]，向海报道：") == "记者[PER|林远]，向海报道：")
  }

  @Test func twoNamesWithNothingBetweenThem() {
    #expect(settled("[PER|林远帆陈海生]\n") == "[PER|林远帆][PER|陈海生]\n")
    #expect(settled("记者[PER|林远帆陈海生]，") == "记者[PER|林远帆][PER|陈海生]，")
    #expect(settled("球员[PER|费尔南尼奥特]，") == "球员[PER|费尔南尼奥特]，")
    #expect(settled("[PER|林远帆陈海生]", isFixed: true) == "[PER|林远帆陈海生]")
  }
}
