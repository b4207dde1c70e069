import Lexicon
import Testing

@testable import Recognition

@Suite struct AddressSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.street", "none", "路|街|道"), words("clause.house", "none", "号|号院"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, _, draft in
      AddressSettler(gazetteer: Self.gazetteer).settle(&spans, draft: draft)
    }
  }

  @Test func aHousesNumberBelongsToItsStreet() {
    #expect(settled("在[LOC|滨江市长宁路][DATE|12号]举行") == "在[LOC|滨江市长宁路12号]举行")
    #expect(settled("在[LOC|唐平街]10号院") == "在[LOC|唐平街10号院]")
  }

  @Test(arguments: [
    "在[LOC|滨江市][DATE|12号]举行", "在[LOC|长宁路]，12号", "在[LOC|长宁路]12日", "在[LOC|长宁路]号", "在[LOC|长宁路]1234567号",
    "[PER|王路][DATE|12号]来", "在[LOC|路]12号",
  ])
  func otherwiseNothingIsSettled(_ marked: String) { #expect(settled(marked) == marked) }

  @Test func whatIsFixedStays() {
    #expect(settled("[LOC|长宁路][DATE|12号]", isFixed: true) == "[LOC|长宁路][DATE|12号]")
  }
}
