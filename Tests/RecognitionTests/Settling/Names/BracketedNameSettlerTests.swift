import Lexicon
import Testing

@testable import Recognition

@Suite struct BracketedNameSettlerTests {
  private func settled(_ marked: String) -> String {
    RecognitionTests.settled(marked, Gazetteer.compile([]).gazetteer) { spans, sentence, draft in
      BracketedNameSettler().settle(&spans, sentence: sentence, units: draft.reading.units)
    }
  }

  @Test func aNameInLettersIsOfTheSameKind() {
    #expect(settled("[ORG|国际能源署]（IEA）说") == "[ORG|国际能源署]（[ORG|IEA]）说")
    #expect(settled("[PER|奥图·本田](Otto Honda-Müller)说") == "[PER|奥图·本田]([PER|Otto Honda-Müller])说")
    #expect(settled("[LOC|奥图兰]（Otuland）是") == "[LOC|奥图兰]（[LOC|Otuland]）是")
  }

  @Test func whatElseABracketHoldsIsNone() {
    #expect(settled("[ORG|国际能源署]（IEA总部）说") == "[ORG|国际能源署]（IEA总部）说")
    #expect(settled("[ORG|国际能源署]（iea）说") == "[ORG|国际能源署]（iea）说")
    #expect(settled("[ORG|国际能源署]（A）说") == "[ORG|国际能源署]（A）说")
    #expect(settled("[TITLE|主席]（Chair）说") == "[TITLE|主席]（Chair）说")
    #expect(settled("[ORG|国际能源署]（IEA") == "[ORG|国际能源署]（IEA")
  }
}
