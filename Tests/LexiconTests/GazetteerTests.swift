@testable import Lexicon
import TestSupport
import Testing
import TextModel

@Suite struct GazetteerTests {
  private static let unions = """
    # class: organization.known
    # type: ORGANIZATION
    # subtype: union
    甲市总工会\t甲市工会|甲工?\tid=Q1\tcode=77\tfreq=5
    乙县总工会
    """
  private static let heads = "# class: organization.head\n# type: none\n总工会\t\tsubtype=union\n工会\n"

  private func gazetteer(
    _ files: [(String, String)], fold: FoldTable = .identity, tier: Candidate.Tier = .user
  ) -> Gazetteer {
    Gazetteer.compile(files.map { DictionarySource(name: $0.0, text: $0.1) }, fold: fold, tier: tier).gazetteer
  }

  private func described(_ gazetteer: Gazetteer, _ text: String) -> [String] {
    var hits: [LexiconHit] = []
    gazetteer.match(Array(text.utf16), into: &hits)
    return hits.map { "\($0.start)-\($0.end) \(gazetteer.entry($0.entry).form)@\(gazetteer.entry($0.entry).file)" }
  }

  @Test func answersAllThatALineSays() {
    let gazetteer = gazetteer([("a.tsv", Self.unions), ("b.tsv", Self.heads)], tier: .shipped)
    #expect(gazetteer.entryCount == 6)
    #expect(gazetteer.classNames == ["organization.head", "organization.known"])
    #expect(gazetteer.classID(named: "organization.known") == 1 && gazetteer.classID(named: "title.rank") == nil)
    #expect(
      gazetteer.entry(2)
        == GazetteerEntry(
          form: "甲工", name: "甲市总工会", className: "organization.known", type: .organization, subtype: .union,
          isWeak: true, isAlias: true, frequency: 5, identifier: "Q1", attributes: ["code": "77"], file: "a.tsv",
          line: 4, tier: .shipped))
    #expect(gazetteer.entry(3).attributes.isEmpty && gazetteer.entry(3).name == "乙县总工会")
    #expect(gazetteer.classID(of: 4) == 0 && gazetteer.type(of: 4) == nil && gazetteer.subtype(of: 4) == .union)
    #expect(gazetteer.frequency(of: 1) == 5 && gazetteer.isWeak(2) && !gazetteer.isWeak(1) && gazetteer.isAlias(1))
    #expect(gazetteer.tier(of: 0) == .shipped)
  }

  @Test func answersSingleQuestionsLikeTheWholeEntry() {
    let lines = "甲社\t甲\tid=Q1\tcode=7\tnote=a=b\n乙社\t\tcodex\n丙社\t\tnote=code=9\n丁社\n"
    let first = gazetteer([("a.tsv", lines)])
    let all = Gazetteer(shipped: first, overlays: [gazetteer([("u.tsv", "戊社\t\tid=Q2\tparent=己\n")])])
    #expect(all.attribute("code", of: 1) == "7" && all.attribute("note", of: 1) == "a=b")
    for entry in 0..<Int32(all.entryCount) {
      let whole = all.entry(entry)
      #expect(all.name(of: entry) == whole.name && all.source(of: entry) == (whole.file, whole.line))
      #expect(all.attribute("id", of: entry) == whole.identifier)
      for key in ["code", "parent", "note", "level", "cod", "codes", ""] {
        #expect(all.attribute(key, of: entry) == whole.attributes[key])
      }
    }
    #expect(all.entryCount == 5 && all.attribute("parent", of: 4) == "己")
  }

  @Test func givesEveryHitInOrder() {
    let gazetteer = gazetteer([("a.tsv", Self.unions), ("b.tsv", Self.heads)])
    #expect(
      described(gazetteer, "甲市总工会、甲工") == ["0-5 甲市总工会@a.tsv", "2-5 总工会@b.tsv", "3-5 工会@b.tsv", "6-8 甲工@a.tsv"])
  }

  @Test func foldsFormsLikeTexts() {
    var units = FoldTable.identity.units
    units[0x7E3D] = 0x603B  // 總 → 总
    units[0xFF21] = 0x41
    let fold = FoldTable(units: units)
    let gazetteer = gazetteer([("a.tsv", "甲市總工會\nＡ社\n")], fold: fold)
    var hits: [LexiconHit] = []
    gazetteer.match(fold.fold("A社"), into: &hits)
    #expect(hits.map(\.entry) == [1] && hits.map(\.span) == [TextSpan(0, 2)])
    #expect(gazetteer.entry(0).form == "甲市總工會")
    #expect(gazetteer.fold.units == units)
  }

  @Test func aLineWithAnErrorIsLeftOutAndReported() {
    let result = Gazetteer.compile(
      [DictionarySource(name: "u.txt", text: "甲社\n乙社\tfoo\tbar\n丙社\n")], tier: .user)
    #expect(result.gazetteer.entryCount == 2)
    #expect(result.diagnostics.map(\.description) == ["u.txt:2:8: error: ‘bar’ is no key=value [stray-column]"])
  }

  @Test func nothingMatchesNothing() {
    #expect(gazetteer([]).entryCount == 0)
    #expect(described(gazetteer([]), "甲市总工会").isEmpty)
    #expect(described(gazetteer([("a.tsv", Self.unions)]), "").isEmpty)
  }

  @Test func overlaysShareOneNumbering() {
    let shipped = gazetteer([("a.tsv", Self.unions), ("b.tsv", Self.heads)], tier: .shipped)
    let first = gazetteer([("u.txt", "工会\n甲市总工会\n会、\n")])
    let second = gazetteer([("v.tsv", "# class: area.city\n# type: LOCATION\n甲市\n工会\n")])
    let all = Gazetteer(shipped: shipped, overlays: [first, second])
    #expect(all.entryCount == 11)
    #expect(all.classNames == ["area.city", "organization.head", "organization.known", "user"])
    #expect(all.entry(7).file == "u.txt" && all.entry(9).form == "甲市")
    #expect(all.classID(of: 9) == 0 && all.classID(of: 0) == 2 && all.classID(of: 6) == 3)
    #expect(all.tier(of: 5) == .shipped && all.tier(of: 6) == .user && all.type(of: 9) == .location)
    #expect(all.frequency(of: 0) == 5 && all.frequency(of: 10) == 0)
    #expect(
      described(all, "甲市总工会、") == [
        "0-2 甲市@v.tsv", "0-5 甲市总工会@a.tsv", "0-5 甲市总工会@u.txt", "2-5 总工会@b.tsv", "3-5 工会@b.tsv", "3-5 工会@u.txt",
        "3-5 工会@v.tsv", "4-6 会、@u.txt",
      ])
  }

  /// More classes than a byte can number: a user's own came to stand for shipped ones once.
  @Test func hundredsOfClassesKeepTheirNames() {
    func files(_ prefix: String) -> [(String, String)] {
      (0..<300).map { ("\(prefix)\($0).tsv", "# class: \(prefix).\($0)\n# type: LOCATION\n甲\(prefix)\($0)\n") }
    }
    let all = Gazetteer(shipped: gazetteer(files("a"), tier: .shipped), overlays: [gazetteer(files("b"))])
    #expect(all.classNames.count == 600)
    #expect((0..<600).allSatisfy { all.entry($0).form == "甲" + all.className(of: $0).filter { $0 != "." } })
    var hits: [LexiconHit] = []
    all.match(Array("甲a299甲b299".utf16), into: &hits)
    let longest = hits.filter { $0.length == 5 }
    #expect(longest.map { all.classNames[Int($0.classID)] } == ["a.299", "b.299"])
    #expect(longest.map(\.tier) == [.shipped, .user] && all.type(of: 599) == .location)
  }

  @Test func anOverlayKeepsEarlierHits() {
    let all = Gazetteer(shipped: gazetteer([("a.tsv", "甲社\n")]), overlays: [gazetteer([("u.txt", "社\n")])])
    var hits = [LexiconHit(end: 99, length: 9, entry: 0)]
    all.match(Array("甲社".utf16), into: &hits)
    #expect(hits.map(\.end) == [99, 2, 2] && hits.map(\.start) == [90, 0, 1])
  }

  @Test(arguments: 1...20) func overlaysAgreeWithOneDictionary(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    func word(_ lengths: ClosedRange<Int>) -> String {
      String((0..<Int.random(in: lengths, using: &random)).map { _ in "甲乙丙𠮷".randomElement(using: &random) ?? "甲" })
    }
    let lists = (0..<3).map { _ in Array(Set((0..<8).map { _ in word(1...4) })).sorted() }
    let parts = lists.map { gazetteer([("x", $0.joined(separator: "\n"))]) }
    let all = Gazetteer(shipped: parts[0], overlays: Array(parts[1...]))
    let text = Array(word(0...80).utf16)
    var hits: [LexiconHit] = []
    all.match(text, into: &hits)
    #expect(
      hits.map { NaiveMatcher.Hit(start: Int($0.start), end: Int($0.end), value: Int($0.entry)) }
        == NaiveMatcher.hits(lists.flatMap { $0.map { Array($0.utf16) } }, in: text))
  }
}
