import TextModel
import Testing

@testable import Lexicon

/// Hits put in their places as they come must stand as a sort would have them.
struct OrderedHitsTests {
  private let gazetteer = Gazetteer.compile([
    DictionarySource(name: "a.txt", text: "# class: organization.head\n# type: none\n工会\n总工会\n市总工会\n会\n"),
    DictionarySource(name: "b.txt", text: "# class: word.noun\n# type: none\n总工\n工会\n市总\n会市\n"),
  ]).gazetteer

  @Test func hitsStandByStartThenTheLongerFirst() throws {
    var hits: [LexiconHit] = []
    gazetteer.match(Array("市总工会市总工会工会会市总".utf16), into: &hits)
    let sorted = hits.sorted { ($0.start, -$0.end, $0.entry) < ($1.start, -$1.end, $1.entry) }
    try #require(sorted != hits && hits.count > 12)
    #expect(OrderedHits(hits, of: ClassSet(under: [""], in: gazetteer)).hits == sorted)
  }

  @Test func unwantedClassesAreLeftOut() throws {
    var hits: [LexiconHit] = []
    gazetteer.match(Array("市总工会".utf16), into: &hits)
    let noun = try #require(gazetteer.classID(named: "word.noun"))
    let found = OrderedHits(hits, of: ClassSet(["word.noun"], in: gazetteer)).hits
    #expect(found.map(\.span) == [TextSpan(0, 2), TextSpan(1, 3), TextSpan(2, 4)])
    #expect(found.allSatisfy { gazetteer.classID(of: $0.entry) == noun })
    #expect(OrderedHits(hits, of: ClassSet(in: gazetteer)).hits.isEmpty)
  }

  @Test func hitsOfSomeClassesStandAsMatchingLeftThem() {
    var hits: [LexiconHit] = []
    gazetteer.match(Array("市总工会市总工会".utf16), into: &hits)
    let nouns = ClassSet(["word.noun"], in: gazetteer)
    let first = hits.firstIndex { $0.end > 4 } ?? 0
    #expect(nouns.hits(of: hits, from: first, upTo: 7).map(\.span) == [TextSpan(3, 5), TextSpan(4, 6), TextSpan(5, 7)])
    #expect(nouns.hits(of: hits, from: hits.count, upTo: 8).isEmpty)
  }
}
