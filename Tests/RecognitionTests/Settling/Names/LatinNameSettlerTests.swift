import Lexicon
import Testing

@testable import Recognition

@Suite struct LatinNameSettlerTests {
  private static let gazetteer = Gazetteer.compile([words("title.occupation", "TITLE", "演员|地质学家|匠")]).gazetteer

  private func settled(_ marked: String) -> String {
    RecognitionTests.settled(marked, Self.gazetteer) { spans, sentence, draft in
      LatinNameSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aNameInLatinLettersBehindAnOccupationIsAPerson() {
    #expect(settled("由演员Anna Holm配音") == "由[TITLE|演员][PER|Anna Holm]配音")
    #expect(settled("地质学家 Berger（1934）") == "[TITLE|地质学家] [PER|Berger]（1934）")
    #expect(settled("演员J. R. O'Neil-McDonald来") == "[TITLE|演员][PER|J. R. O'Neil-McDonald]来")
    #expect(settled("[TITLE|主唱]Zoë Öst和") == "[TITLE|主唱][PER|Zoë Öst]和")
    #expect(settled("演员Anna") == "[TITLE|演员][PER|Anna]")
  }

  @Test func anEndlessWordIsNoNameAndTakesNoTime() {
    let word = String(repeating: "A-", count: 20_000) + "A BB"
    #expect(settled("演员" + word) == "演员" + word)
  }

  @Test(arguments: [
    "看Anna Holm配音", "演员CCTV", "演员Anna HBO", "演员A4", "演员Mark42", "演员iPhone", "匠Anna", "演员，Anna", "演员[ORG|Anna Holm]",
    "演员Al", "演员", "Anna",
  ])
  func otherwiseNothingIsSettled(_ marked: String) { #expect(settled(marked) == marked) }
}
