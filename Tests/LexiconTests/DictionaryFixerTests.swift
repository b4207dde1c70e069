import Lexicon
import Testing
import TextModel

@Suite struct DictionaryFixerTests {
  private static let head = "# class: organization.known\n# type: ORGANIZATION\n# source: t\n# licence: t\n"

  private func fix(_ texts: [String]) -> [DictionaryFixer.Fix] {
    let sources = texts.enumerated().map { DictionarySource(name: "\($0.offset).tsv", text: Self.head + $0.element) }
    return DictionaryFixer().fix(sources)
  }

  /// The mended file without its head; nil when there was nothing to mend.
  private func mended(_ text: String) -> String? {
    fix([text]).first.map { String(decoding: $0.source.bytes, as: UTF8.self).replacing(Self.head, with: "") }
  }

  @Test(arguments: ["甲社\t甲|甲乙?\tid=Q1\n", "", "甲社", "# 甲 \n甲社\t\tnote=a b\t\t\r\n", "甲社\n\n乙社\n"])
  func whatIsRightStaysByteForByte(_ text: String) { #expect(fix([text]).isEmpty) }

  @Test(arguments: [
    (" 甲社 \t甲|  乙\tnote= x\n", "甲社\t甲|乙\tnote=x\n"), ("甲社\t甲||甲|甲?|甲社|\n", "甲社\t甲\n"),
    ("甲社\t \n", "甲社\t\n"), ("甲社 \r\n", "甲社\r\n"), ("甲社\n甲社\n", "甲社\n"), ("甲社\n甲社", "甲社"),
    ("甲社\t甲\n# 注\n甲社\t甲\n乙社\n", "甲社\t甲\n# 注\n乙社\n"), ("甲社\n 甲社\n", "甲社\n"),
  ])
  func whatIsSafeToMendIsMended(_ text: String, _ expected: String) { #expect(mended(text) == expected) }

  @Test(arguments: ["甲社\n甲社\t甲\n", "甲社\n甲社?\n", "甲社\t\tid=Q1\n甲社\t\tid=Q2\n", "甲社\n甲社\t\tnote=x\n"])
  func aLineThatAddsSomethingStays(_ text: String) { #expect(fix([text]).isEmpty) }

  @Test func changesAreNamedAtTheLinesAsTheyWere() {
    let changes = fix(["甲社\n甲社\n乙社 \n"]).flatMap(\.changes).map(\.description)
    #expect(
      changes == [
        "0.tsv:6: note: removed ‘甲社’, which repeats line 5 [duplicate-name]",
        "0.tsv:7: note: removed white space [stray-space]",
      ])
  }

  @Test func ofTwoFilesTheLaterIsMended() {
    let fixes = fix(["甲社\t甲\n", "乙社\n甲社\n"])
    #expect(fixes.map(\.source.name) == ["1.tsv"])
    #expect(fixes.first?.changes.map(\.code) == ["duplicate-entry"])
  }

  @Test func aFileThatSaysSoIsSorted() {
    #expect(mended("# order: name\nb\n# of a\na\n\nc\n") == "# order: name\n# of a\na\nb\n\nc\n")
    #expect(mended("# order: name\na\nb\n") == nil)
    #expect(mended("b\na\n") == nil)
  }

  @Test func mendingTwiceIsMendingOnce() {
    for text in [" 甲社 \t甲|  乙\n甲社\t甲|乙\n", "# order: name\nb\n a\n"] {
      let once = fix([text])
      #expect(!once.isEmpty)
      #expect(DictionaryFixer().fix(once.map(\.source)).isEmpty)
    }
  }
}
