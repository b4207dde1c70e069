import Foundation
import Lexicon
import TestSupport
import Testing
import TextModel

@Suite struct DictionaryParserTests {
  private static let header =
    "# class: organization.known\n# type: ORGANIZATION\n# source: test\n# licence: Apache-2.0\n"

  private func parse(_ text: String, tier: Candidate.Tier = .user, type: MentionType? = nil) -> DictionaryParser.Result
  {
    DictionaryParser(tier: tier).parse(DictionarySource(name: "a.tsv", text: text, defaultType: type))
  }

  private func findings(_ text: String, tier: Candidate.Tier = .user) -> [String] {
    parse(text, tier: tier).diagnostics.map(\.description)
  }

  @Test func readsNameAliasesAndAttributes() throws {
    let result = parse(
      Self.header + "\n# a comment\n甲市总工会\t甲市工会|甲工?\tid=Q1\tsubtype=union\tfreq=12\tnote=x=y\n", tier: .shipped)
    #expect(result.diagnostics.isEmpty)
    #expect(result.entries.map(\.form) == ["甲市总工会", "甲市工会", "甲工"])
    #expect(result.entries.map(\.name) == ["甲市总工会", "甲市总工会", "甲市总工会"])
    #expect(result.entries.map(\.isAlias) == [false, true, true])
    #expect(result.entries.map(\.isWeak) == [false, false, true])
    #expect(result.entries.map(\.column) == [1, 7, 12])
    let entry = try #require(result.entries.first)
    #expect(entry.className == "organization.known" && entry.type == .organization && entry.subtype == .union)
    #expect(entry.frequency == 12 && entry.line == 7)
    #expect(entry.attributes == [.init(key: "id", value: "Q1"), .init(key: "note", value: "x=y")])
  }

  @Test func bareNamesAreOrganisationsUnlessSaidOtherwise() {
    let bare = "甲乙公司\n丙 丁 社\n"
    #expect(parse(bare).diagnostics.isEmpty)
    #expect(parse(bare).entries.map(\.type) == [.organization, .organization])
    #expect(parse(bare).entries.map(\.form) == ["甲乙公司", "丙 丁 社"])
    #expect(parse(bare).entries.map(\.className) == ["user", "user"])
    #expect(parse(bare, type: .person).entries.map(\.type) == [.person, .person])
    #expect(parse("# type: TITLE\n甲长\n", type: .person).entries.map(\.type) == [.title])
  }

  @Test func toleratesMarkReturnsAndMissingLastBreak() {
    let result = parse("\u{FEFF}# type: PERSON\r\n甲乙\r\n\r\n  \r\n丙丁\t\t\t\t")
    #expect(result.diagnostics.isEmpty)
    #expect(result.entries.map(\.form) == ["甲乙", "丙丁"])
    #expect(result.entries.map(\.line) == [2, 5])
  }

  @Test func emptyFileIsNoError() { #expect(parse("").diagnostics.isEmpty && parse("\n\n").entries.isEmpty) }

  @Test func materialHasNoTypeButMaySayWhatItLeadsTo() {
    let result = parse("# type: none\n工会\t\tsubtype=union\n")
    #expect(result.diagnostics.isEmpty)
    #expect(result.entries.map(\.type) == [nil] && result.entries.map(\.subtype) == [.union])
  }

  @Test func lineTypeTakesTheHeadersSubtypeAway() {
    let result = parse("# type: ORGANIZATION\n# subtype: union\n甲会\n乙路\t\ttype=LOCATION\n")
    #expect(result.entries.map(\.subtype) == [.union, nil])
  }

  private static let findingCases: [(text: String, finding: String)] = [
    ("甲\t\ttype=PERSN", "a.tsv:1:9: error: ‘PERSN’ is no mention type, did you mean ‘PERSON’? [unknown-type]"),
    ("# type: person\n甲", "a.tsv:1:9: error: ‘person’ is no mention type, did you mean ‘PERSON’? [unknown-type]"),
    ("# type: XYZ\n甲", "a.tsv:1:9: error: ‘XYZ’ is no mention type [unknown-type]"),
    ("甲\t\tsubtype=onion", "a.tsv:1:12: error: ‘onion’ is no subtype, did you mean ‘union’? [unknown-subtype]"),
    ("甲\t\tsubtype=honor", "a.tsv:1:12: error: ‘honor’ is a subtype of TITLE, not of ORGANIZATION [subtype-mismatch]"),
    (
      "# type: PERSON\n#   subtype:  union\n甲",
      "a.tsv:2:15: error: ‘union’ is a subtype of ORGANIZATION, not of PERSON [subtype-mismatch]"
    ),
    ("甲\n\t乙", "a.tsv:2:1: error: the line has no name [empty-name]"),
    ("?\t乙", "a.tsv:1:1: error: the line has no name [empty-name]"),
    ("\t", "a.tsv:1:1: error: the line has no name [empty-name]"),
    ("甲 \t乙", "a.tsv:1:1: error: ‘甲 ’ begins or ends with a space [stray-space]"),
    ("甲\t乙| 丙", "a.tsv:1:5: error: ‘ 丙’ begins or ends with a space [stray-space]"),
    ("\u{3000}甲", "a.tsv:1:1: error: ‘\u{3000}甲’ begins or ends with a space [stray-space]"),
    ("甲\t\tid= Q1", "a.tsv:1:7: error: ‘ Q1’ begins or ends with a space [stray-space]"),
    ("甲\t\t乙", "a.tsv:1:4: error: ‘乙’ is no key=value [stray-column]"),
    ("甲\t\tfrq=3", "a.tsv:1:4: error: ‘frq’ is no attribute, did you mean ‘freq’? [unknown-attribute]"),
    ("甲\t\tcolour=3", "a.tsv:1:4: error: ‘colour’ is no attribute [unknown-attribute]"),
    ("甲\t\tid=1\tid=2", "a.tsv:1:9: error: ‘id’ is given twice [duplicate-attribute]"),
    ("甲\t\tid=", "a.tsv:1:7: error: ‘id’ has no value [empty-value]"),
    ("甲\t\tfreq=-1", "a.tsv:1:9: error: ‘-1’ is no whole number below 4294967296 [bad-frequency]"),
    (
      "甲\tid=Q1",
      "a.tsv:1:3: error: ‘id=Q1’ stands in the column of aliases, put one more TAB before it [misplaced-attribute]"
    ),
    ("甲\t乙||丙", "a.tsv:1:5: warning: an alias is empty [empty-alias]"),
    ("甲\t乙|甲?", "a.tsv:1:5: warning: ‘甲’ is already on this line [duplicate-alias]"),
    ("甲\n乙\n甲?", "a.tsv:3:1: warning: ‘甲’ is already on line 1 [duplicate-name]"),
    ("甲\u{0}乙", "a.tsv:1:2: error: the line holds the unusable character U+0000 [control-character]"),
    ("甲乙\u{200B}", "a.tsv:1:3: error: the line holds the unusable character U+200B [control-character]"),
    ("甲\r乙", "a.tsv:1:2: error: the line holds the unusable character U+000D [control-character]"),
    ("# type: WORK\n# type: WORK\n甲", "a.tsv:2:3: error: ‘type’ is already given on line 1 [duplicate-header]"),
    ("# type:\n甲", "a.tsv:1:3: error: ‘type’ has no value [empty-header]"),
    (
      "# license: MIT\n甲",
      "a.tsv:1:3: warning: ‘license’ is no header key and is read as a comment, did you mean ‘licence’? [unknown-header-key]"
    ),
    (
      "# class: Organization Known\n甲",
      "a.tsv:1:10: error: a class is lower-case words joined by full stops, such as organization.known, not ‘Organization Known’ [bad-class]"
    ),
  ]

  @Test(arguments: findingCases) func saysWhatIsWrongAndWhere(text: String, finding: String) {
    #expect(findings(text) == [finding])
  }

  @Test func everyFindingIsDocumented() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/mingce/Mingce.docc/DictionaryFormat.md").standardized
    let text = try String(contentsOf: page, encoding: .utf8)
    for (_, finding) in Self.findingCases {
      let code = finding.drop { $0 != "[" }.dropFirst().dropLast()
      #expect(text.contains("`\(code)`"))
    }
  }

  @Test func countsColumnsInCodePoints() {
    #expect(findings("𠮷野e\u{301}\t\tfoo=1").first?.hasPrefix("a.tsv:1:7: error:") == true)
  }

  @Test func reportsInvalidUTF8AndGoesOn() {
    var bytes = Array("甲\n乙丙".utf8) + [0xFF, 0x41, 0x0A]
    bytes += Array("丁\n".utf8)
    let result = DictionaryParser(tier: .user).parse(DictionarySource(name: "b.txt", bytes: bytes))
    #expect(result.diagnostics.map(\.description) == ["b.txt:2:3: error: the line is not valid UTF-8 [invalid-utf8]"])
    #expect(result.entries.map(\.form) == ["甲", "丁"])
  }

  @Test func limitsNamesTo64Characters() {
    let name = String(repeating: "𠮷", count: 64)
    #expect(parse(name + "?\n").diagnostics.isEmpty)
    #expect(
      findings(name + "甲") == ["a.tsv:1:1: error: a name has at most 64 characters, this one 65 [name-too-long]"])
  }

  @Test func shippedFilesMustSayWhereTheyComeFrom() {
    #expect(
      findings("甲\n乙\n", tier: .shipped) == [
        "a.tsv:1:1: error: neither the header nor the line says a type; write `# type: none` for material that only helps [missing-type]",
        "a.tsv:1: error: a shipped file needs the header line `# class: …` [missing-class]",
        "a.tsv:1: error: a shipped file needs the header line `# source: …` [missing-source]",
        "a.tsv:1: error: a shipped file needs the header line `# licence: …` [missing-licence]",
      ])
    #expect(parse("甲\n乙\n", tier: .shipped).entries.count == 2)
  }

  @Test func leavesOutOnlyTheWrongLine() {
    let result = parse("甲\n乙\t\tfoo=1\n丙\n")
    #expect(result.entries.map(\.form) == ["甲", "丙"])
  }

  @Test func namesakesToldApartAreNoDuplicates() {
    #expect(findings("鼓楼区\t\tcode=1\n鼓楼区\t\tcode=2\n鼓楼区\t\tparent=甲市\n").isEmpty)
  }

  /// Any bytes at all give entries that keep the format's promises, and findings that lie inside the file.
  @Test(arguments: 1...60) func anyBytesAreSurvived(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces: [[UInt8]] = [
      Array("甲".utf8), Array("𠮷".utf8), Array("\u{3000}".utf8), [0x09], [0x0A], [0x0D, 0x0A], [0x7C], [0x3F], [0x20],
      [0x23],
      Array("# type: ".utf8), Array("TITLE".utf8), Array("id=".utf8), Array("freq=9".utf8), [0xEF, 0xBB, 0xBF], [0xE4],
      [0],
      Array("type=PERSON".utf8), Array("subtype=honor".utf8),
    ]
    let bytes = (0..<400).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
    let lineCount = bytes.count { $0 == 0x0A } + 1
    for tier in [Candidate.Tier.user, .shipped] {
      let result = DictionaryParser(tier: tier).parse(DictionarySource(name: "x", bytes: bytes))
      for entry in result.entries {
        #expect((1...64).contains(entry.form.unicodeScalars.count) && !entry.form.contains("\t"))
        #expect((1...lineCount).contains(entry.line) && entry.column >= 1)
        #expect(entry.subtype == nil || entry.type == nil || entry.subtype?.type == entry.type)
      }
      #expect(!result.diagnostics.isEmpty)
      #expect(result.diagnostics.allSatisfy { (1...lineCount).contains($0.line ?? 0) })
    }
  }

  @Test func aFileThatIsNoDictionaryEndsInOneLine() {
    let result = parse(String(repeating: "甲\u{1}\n", count: 5000))
    #expect(result.diagnostics.count == 1001)
    #expect(result.diagnostics.last?.code == "too-many-findings")
  }
}
