import Lexicon
import Testing

@testable import Recognition

@Suite struct DeclaredNameSettlerTests {
  private static let gazetteer = Gazetteer.compile([words("alias.short-name", "none", "以下简称|下称|简称")]).gazetteer

  private func settled(_ marked: String) -> String {
    RecognitionTests.settled(marked, Self.gazetteer) { spans, sentence, draft in
      DeclaredNameSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aBracketDeclaresAShortName() {
    #expect(settled("[ORG|云帆有限公司]（以下简称“云帆”）说") == "[ORG|云帆有限公司]（以下简称“[ORG|云帆]”）说")
    #expect(settled("[ORG|云帆有限公司]（下称云帆）说") == "[ORG|云帆有限公司]（下称[ORG|云帆]）说")
    #expect(settled("[ORG|云帆有限公司](简称:云帆)说") == "[ORG|云帆有限公司](简称:[ORG|云帆])说")
  }

  @Test(arguments: [
    "[LOC|云帆山]（以下简称“云帆”）", "[ORG|云帆]（成立于海东）", "[ORG|云帆]（以下简称“云”）",
    "[ORG|云帆]（以下简称“[ORG|云帆]”）", "[ORG|云帆]（下称云帆，一九年成立）", "[ORG|云帆]（下称云帆",
    "[ORG|云帆]以下简称“云帆”",
  ])
  func noneIsDeclared(_ marked: String) { #expect(settled(marked) == marked) }
}
