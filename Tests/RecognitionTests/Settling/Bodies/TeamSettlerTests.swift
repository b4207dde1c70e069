import Lexicon
import Testing

@testable import Recognition

@Suite struct TeamSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.team", "none", "医疗队|工作组"), words("clause.sent", "none", "赴|援助|支援|对口支援"),
    words("clause.sender", "none", "军队"), words("clause.our", "none", "我"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      TeamSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aTeamIsOneBodyWithWhoSendsIt() {
    #expect(settled("[LOC|海州省]赴[ORG|西川工作组]") == "[ORG|海州省赴西川工作组]")
    #expect(settled("[LOC|滨江市]对口支援[ORG|西川医疗队]来了") == "[ORG|滨江市对口支援西川医疗队]来了")
    #expect(settled("[ORG|海州医院]赴[ORG|西川医疗队]") == "[ORG|海州医院赴西川医疗队]")
    #expect(settled("军队支援[ORG|西川医疗队]") == "[ORG|军队支援西川医疗队]")
    #expect(settled("我赴[ORG|南国工作组]") == "我[ORG|赴南国工作组]")
  }

  @Test(arguments: [
    "他赴[ORG|西川工作组]", "[PER|林远帆]赴[ORG|西川医疗队]", "[LOC|海州省]的[ORG|西川工作组]", "[LOC|海州省]赴[ORG|西川大学]",
    "[LOC|海州省]赴[LOC|西川]", "[LOC|海州省]，赴[ORG|西川工作组]",
  ])
  func otherwiseNothingIsSettled(_ marked: String) { #expect(settled(marked) == marked) }

  @Test func whatIsFixedStays() {
    #expect(settled("[LOC|海州省]赴[ORG|西川工作组]", isFixed: true) == "[LOC|海州省]赴[ORG|西川工作组]")
  }
}
