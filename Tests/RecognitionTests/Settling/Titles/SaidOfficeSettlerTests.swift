import Lexicon
import Testing

@testable import Recognition

@Suite struct SaidOfficeSettlerTests {
  private static let gazetteer = Gazetteer.compile([
    words("title.position", "TITLE", "巡抚|局长"), words("title.occupation", "TITLE", "保洁员"),
    words("title.role", "TITLE", "干部"), words("title.group", "none", "干部"), words("trigger.be", "none", "是"),
    words("office.in-office", "none", "任上"),
  ]).gazetteer

  private func settled(_ marked: String) -> String {
    RecognitionTests.settled(marked, Self.gazetteer) { spans, sentence, draft in
      SaidOfficeSettler(gazetteer: Self.gazetteer).settle(&spans, sentence: sentence, draft: draft)
    }
  }

  @Test func whatSomebodyIsSaidToBe() {
    #expect(settled("[PER|林远]是[LOC|北山村]的保洁员。") == "[PER|林远]是[LOC|北山村]的[TITLE|保洁员]。")
    #expect(settled("[PER|林远]，生前是[ORG|北山局]局长") == "[PER|林远]，生前是[ORG|北山局][TITLE|局长]")
  }

  @Test func anOfficeThatSomebodyHas() {
    #expect(settled("[PER|林远]死于[LOC|南山]巡抚任上") == "[PER|林远]死于[LOC|南山][TITLE|巡抚]任上")
  }

  @Test(arguments: [
    "[PER|林远]是[ORG|北山局]干部。", "[PER|林远]是[LOC|北山村]的保洁员的儿子。", "他是[LOC|北山村]的保洁员。",
    "[PER|林远]到[LOC|北山村]的保洁员。", "[PER|林远]死于[LOC|南山]巡抚家中", "[PER|林远]是[LOC|北山村]",
  ])
  func nothingIsSaid(_ marked: String) { #expect(settled(marked) == marked) }
}
