import Lexicon
import Testing

@testable import Recognition

@Suite struct HonourLabelSettlerTests {
  private static let gazetteer = Gazetteer.compile([words("office.honour-label", "none", "称号|荣誉称号")]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      HonourLabelSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aQuotationThatIsCalledAnHonour() {
    #expect(settled("授予三连“海岛守备先锋连”荣誉称号") == "授予三连“[TITLE|海岛守备先锋连]”荣誉称号")
    #expect(settled("“[ORG|北岭]先锋连”称号，“[TITLE|能手]”称号") == "“[TITLE|北岭先锋连]”称号，“[TITLE|能手]”称号")
  }

  @Test func otherwiseNothingIsAdded() {
    #expect(settled("“海岛守备先锋连”出发") == "“海岛守备先锋连”出发")
    #expect(settled("海岛守备先锋连称号") == "海岛守备先锋连称号")
    #expect(settled("[TITLE|全国“巾帼标兵”]称号") == "[TITLE|全国“巾帼标兵”]称号")
    #expect(settled("“[ORG|北岭]先锋连”称号", isFixed: true) == "“[ORG|北岭]先锋连”称号")
  }
}
