import Lexicon
import Testing
import TextModel
import Workbench

@Suite struct DictionaryImportTests {
  private func run(
    _ format: ForeignFormat, _ text: String, as className: String? = nil, type: MentionType? = nil
  ) -> DictionaryImport.Outcome {
    DictionaryImport(.init(format: format, className: className, type: type, source: "s", licence: "l"))
      .run(Array(text.utf8), file: "in.txt")
  }

  /// The entries' lines, without the head.
  private func lines(_ outcome: DictionaryImport.Outcome) -> [String] {
    outcome.text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
  }

  @Test(arguments: [
    ("林晚秋 5 nr", "林晚秋\t\ttype=PERSON"), ("林晚秋 nr", "林晚秋\t\ttype=PERSON"),
    ("海东市\t9\tns", "海东市\t\ttype=LOCATION"), ("海东大学 3 ntu", "海东大学\t\ttype=ORGANIZATION\tsubtype=school"),
    ("北 岭 社\t3\tNT\r", "北 岭 社\t\ttype=ORGANIZATION"), ("  秘书 nnt  ", "秘书\t\ttype=TITLE\tsubtype=position"),
  ])
  func aNameOfJiebasIsTakenWithItsType(_ line: String, _ expected: String) {
    let outcome = run(.jieba, line)
    #expect(lines(outcome) == [expected])
    #expect(outcome.diagnostics.isEmpty)
  }

  @Test func wordsWithoutATagNeedAType() {
    #expect(lines(run(.jieba, "林晚秋 5\n林晚秋")).isEmpty)
    #expect(run(.jieba, "林晚秋 5").leftOut.map(\.tag) == [""])
    #expect(lines(run(.jieba, "林晚秋 5", type: .person)) == ["林晚秋\t\ttype=PERSON"])
    #expect(lines(run(.list, "林晚秋", type: .person)) == ["林晚秋\t\ttype=PERSON"])
    #expect(lines(run(.list, "海东社")) == ["海东社\t\ttype=ORGANIZATION"])
  }

  @Test func ofSeveralTagsTheCommonestThatMeansANameCounts() {
    #expect(lines(run(.hanlp, "海东 n 50 ns 9 nr 12 zz 99")) == ["海东\t\ttype=PERSON"])
    #expect(lines(run(.hanlp, "海东 ns 9 nr 9")) == ["海东\t\ttype=LOCATION"])
    #expect(run(.hanlp, "海东 n 50").leftOut.map { "\($0.tag) \($0.count)" } == ["n 1"])
  }

  @Test func wordsAreTakenWithTheirFrequency() {
    let outcome = run(.jieba, "纺织 20 n\n开会 5 v\n林晚秋 3 nr\n", as: "word.noun")
    #expect(lines(outcome) == ["纺织\t\tfreq=20"])
    #expect(outcome.text.hasPrefix("# class: word.noun\n# type: none\n# source: s\n# licence: l\n"))
  }

  @Test(arguments: [
    (ForeignFormat.jieba, "林晚秋 x", 0), (.jieba, "林 晚 秋", 3), (.jieba, "林 1 nr x", 8), (.jieba, "林 99999999999 nr", 3),
    (.hanlp, "林 nr", 3), (.hanlp, "林 nr 1 ns", 8), (.hanlp, "林 5 nr", 3), (.list, "林\u{1}秋", 2),
  ])
  func aMalformedLineIsReportedWithItsPlace(_ format: ForeignFormat, _ line: String, _ column: Int) {
    let outcome = run(format, "好 nr 1\n".replacing("nr 1", with: format == .list ? "" : "nr") + "\(line)\n")
    let found = outcome.diagnostics.filter { $0.line == 2 }
    // A tag that is not in the table is no mistake.
    #expect(found.map(\.column) == (column == 0 ? [] : [column]))
    #expect(found.allSatisfy { $0.file == "in.txt" })
  }

  @Test func brokenBytesAndOverlongNamesAreReported() {
    let importer = DictionaryImport(.init(format: .list, source: "s", licence: "l"))
    let outcome = importer.run([0xEF, 0xBB, 0xBF] + Array("海东社\n".utf8) + [0xFF, 0x0A], file: "in.txt")
    #expect(outcome.diagnostics.map(\.code) == ["invalid-utf8"])
    #expect(outcome.taken == 1)
    #expect(run(.list, String(repeating: "长", count: 65)).diagnostics.map(\.code) == ["name-too-long"])
  }

  @Test func aRepeatedNameIsTakenOnce() {
    let outcome = run(.list, "海东社\n海东社\n\n# 注\n")
    #expect((outcome.taken, outcome.repeated) == (1, 1))
  }

  @Test func whatIsWrittenIsADictionary() {
    let outcome = run(.jieba, "林晚秋 5 nr\n海东市 3 ns\n")
    let result = DictionaryParser(tier: .shipped).parse(DictionarySource(name: "o.tsv", text: outcome.text))
    #expect(result.diagnostics.isEmpty)
    #expect(result.entries.map(\.type) == [.person, .location])
  }
}
