import Lexicon
import Testing

@testable import Recognition

@Suite struct PartOfWordSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("clause.law", "none", "保护法|法草案"), words("clause.no-place", "none", "舰|结"),
    words("word.verb", "none", "结为"), words("clause.crossing-noun", "none", "院门"),
    words("word.noun", "none", "采购经理指数|部长职务"),
    words("area.country", "LOCATION", "北国"), words("area.county", "LOCATION", "东岭县|东岭"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false, inWord: [Int] = []) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, _, draft in
      var draft = draft
      draft.wordBoundaries = (0...draft.reading.count).map { !inWord.contains($0) }
      PartOfWordSettler(gazetteer: Self.gazetteer).settle(&spans, draft: draft)
    }
  }

  @Test func aNameThatRunsIntoAnotherWordIsNone() {
    #expect(settled("要求[ORG|清江法院]门前", inWord: [6]) == "要求清江法院门前")
    #expect(settled("[ORG|北国法院]门称", inWord: [4]) == "[LOC|北国]法院门称")
    #expect(settled("[ORG|北国东岭县法院]门称", inWord: [7]) == "[LOC|北国东岭县]法院门称")
    #expect(settled("[ORG|清江法院]门前") == "[ORG|清江法院]门前")
    #expect(settled("[ORG|清江法院]", inWord: [4]) == "[ORG|清江法院]")
  }

  @Test func aPlaceInAnotherWordIsNone() {
    #expect(settled("[LOC|北国]结和[LOC|东岭]舰") == "北国结和东岭舰")
    #expect(settled("[LOC|东岭舰]和[PER|北国舰]") == "东岭舰和北国舰")
    #expect(settled("[PER|林锡舰]说") == "[PER|林锡舰]说")
    #expect(settled("与[LOC|东岭]结为") == "与[LOC|东岭]结为")
    #expect(settled("[LOC|北国]结", isFixed: true) == "[LOC|北国]结")
  }

  @Test func aTitleInANounIsNone() {
    #expect(settled("[TITLE|制造业采购经理]指数回升") == "制造业采购经理指数回升")
    #expect(settled("[TITLE|采购经理]林远") == "[TITLE|采购经理]林远")
    #expect(settled("[TITLE|部长]职务") == "[TITLE|部长]职务")
    #expect(settled("[TITLE|采购经理]指数", isFixed: true) == "[TITLE|采购经理]指数")
  }

  @Test func aLawHoldsNoNames() {
    #expect(settled("实施[LOC|长川]保护法") == "实施长川保护法")
    #expect(settled("审议[ORG|北岭协会]法草案") == "审议北岭协会法草案")
    #expect(settled("[PER|林远]保护法官") == "[PER|林远]保护法官")
  }
}
