import Lexicon
import Testing

@testable import Recognition

/// What NameSettler makes of a person's studio; what it makes of candidates is in MentionRecognitionTests.
@Suite struct NameSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("alias.studio", "none", "创新工作室|工作室|纪念馆|班"), words("clause.named-government", "none", "政府"),
    words("place.head", "LOCATION", "纪念馆"), words("area.country", "LOCATION", "海州国"),
    DictionarySource(
      name: "teams", text: "# class: organization.head\n# type: none\n# subtype: team\n队?\n代表队\n"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false, inWord: [Int] = []) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      var draft = draft
      draft.wordBoundaries = (0...draft.reading.count).map { !inWord.contains($0) }
      NameSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft, candidates: [])
    }
  }

  @Test func whatIsNamedAfterAPersonIsOneName() {
    #expect(settled("[PER|林远帆]创新工作室成立") == "[ORG|林远帆创新工作室]成立")
    #expect(settled("[PER|林远帆]纪念馆") == "[LOC|林远帆纪念馆]")
    #expect(settled("批评[PER|林远帆]政府无视") == "批评[ORG|林远帆政府]无视")
  }

  @Test func anAreaAndItsTeamAreOneName() {
    #expect(settled("金牌被[LOC|海州国]队夺得") == "金牌被[ORG|海州国队]夺得")
    #expect(settled("[LOC|海州国]队员", inWord: [4]) == "[LOC|海州国]队员")
    #expect(settled("[LOC|北岭]队夺得") == "[LOC|北岭]队夺得")
    #expect(settled("[LOC|海州国]队", isFixed: true) == "[LOC|海州国]队")
  }

  @Test func aWordThatOnlyBeginsSoIsNot() {
    #expect(settled("[PER|林远帆]班长") == "[PER|林远帆]班长")
    #expect(settled("[PER|林远帆]工作室内", inWord: [6]) == "[PER|林远帆]工作室内")
    #expect(settled("[PER|林远帆]的工作室") == "[PER|林远帆]的工作室")
    #expect(settled("[PER|林远帆]工作室", isFixed: true) == "[PER|林远帆]工作室")
  }
}
