import Lexicon
import Testing

@testable import Recognition

@Suite struct AreaRunSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("area.province", "LOCATION", "东岭省\t东岭\tcode=910000"),
    words("area.city", "LOCATION", "平川市\t平川\tcode=910100"),
    words("area.county", "LOCATION", "明水县\t明水?\tcode=910123|南安县\t南安?\tcode=920123"), words("word.noun", "none", "明水湖"),
    words("clause.township-initial", "none", "三"), words("alias.area-suffix", "none", "乡"),
  ]).gazetteer

  private func settled(_ marked: String, isFixed: Bool = false) -> String {
    RecognitionTests.settled(marked, Self.gazetteer, isFixed: isFixed) { spans, sentence, draft in
      AreaRunSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func aSmallerAreaThatLiesInThePlaceBelongsToIt() {
    #expect(settled("在[LOC|东岭]明水的街上") == "在[LOC|东岭明水]的街上")
    #expect(settled("在[LOC|东岭平川]明水县") == "在[LOC|东岭平川明水县]")
  }

  @Test func aTownshipKeepsItsFirstCharacter() {
    #expect(settled("在[LOC|东岭省明水县]三[LOC|岔河乡]") == "在[LOC|东岭省明水县三岔河乡]")
    #expect(settled("在[LOC|东岭省明水县]三[LOC|岔河乡南村]里") == "在[LOC|东岭省明水县三岔河乡南村]里")
    #expect(settled("在[LOC|东岭省明水县]和[LOC|岔河乡]") == "在[LOC|东岭省明水县]和[LOC|岔河乡]")
    #expect(settled("在[LOC|东岭省明水县]三[LOC|岔河]") == "在[LOC|东岭省明水县]三[LOC|岔河]")
    #expect(settled("在[LOC|明水河]三[LOC|岔河乡]") == "在[LOC|明水河]三[LOC|岔河乡]")
  }

  @Test func anythingElseDoesNot() {
    #expect(settled("在[LOC|东岭]南安定居") == "在[LOC|东岭]南安定居")
    #expect(settled("在[LOC|东岭]明水湖边") == "在[LOC|东岭]明水湖边")
    #expect(settled("在[LOC|东岭][ORG|明水集团]") == "在[LOC|东岭][ORG|明水集团]")
    #expect(settled("在[LOC|明水]平川") == "在[LOC|明水]平川")
    #expect(settled("在[LOC|东岭]明水", isFixed: true) == "在[LOC|东岭]明水")
  }
}
