import AnnotationTools
import Interchange
import Testing
import TextModel

/// What people write into `.ann` files, and what the import says of it.
@Suite struct BratCorrectionTests {
  private let bench: ExportBench

  init() throws {
    bench = try ExportBench()
    try bench.export([Marked.document("纺织工会主席林晚秋\n到会")], .brat)
  }

  private func result(_ standoff: String) throws -> ImportResult {
    try bench.write(standoff, to: "out/000001-d.ann")
    return try #require(try bench.brat().first)
  }

  /// Errors as `line:column code`.
  private func errors(_ standoff: String) throws -> [String] {
    switch try result(standoff) {
    case .success: return []
    case .failure(let failure):
      #expect(failure.diagnostics.allSatisfy { $0.file == bench.path("out/000001-d.ann") })
      return failure.diagnostics.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.code)" }
    }
  }

  @Test(arguments: [
    ("T1\tPERSON 6 8\t林晚秋\n", "1:11 covered-text-differs"),
    ("T1\tPERSON 6 99\t林晚秋\n", "1:11 span-outside-text"),
    ("T1\tPERSON 9 6\t林晚秋\n", "1:11 invalid-brat"),
    ("T1\tPERSON x y\t林晚秋\n", "1:11 invalid-brat"),
    ("T1\tHUMAN 6 9\t林晚秋\n", "1:4 unknown-type"),
    ("T1\tPERSON 6 7;8 9\t林 秋\n", "1:11 discontinuous-mention"),
    ("T1\tPERSON 6 9\t林晚秋\nT1\tTITLE 4 6\t主席\n", "2:1 duplicate-id"),
    ("T1\tPERSON 6 9\t林晚秋\nT2\tTITLE 4 7\t主席林\n", "1:4 crossing-mentions"),
    ("T1\tPERSON 6 9\t林晚秋\nT2\tTITLE 6 9\t林晚秋\n", "2:4 two-types"),
    ("T1\tPERSON 6 9\t林晚秋\nR1\tknows Arg1:T1 Arg2:T1\n", "2:4 unknown-relation"),
    ("T1\tPERSON 6 9\t林晚秋\nR1\torganizes Arg1:T1 Arg2:T7\n", "2:22 unknown-mention"),
    ("T1\tPERSON 6 9\t林晚秋\nA1\tsubtype T1 union\n", "2:15 unknown-subtype"),
    ("T1\tPERSON 6 9\t林晚秋\nA1\tblue T1\n", "2:4 unknown-attribute"),
    ("T1\tPERSON 6 9\t林晚秋\nE1\tmeets:T1\n", "2:4 unsupported-annotation"),
    ("T1 PERSON 6 9 林晚秋\n", "1:1 invalid-brat"),
  ]) func anErrorHasItsPlace(_ standoff: String, _ error: String) throws {
    #expect(try errors(standoff) == [error])
  }

  @Test func allErrorsOfAFileAreReported() throws {
    #expect(
      try errors("T1\tPERSON 6 8\t林晚秋\nT2\tHUMAN 4 6\t主席\n") == ["1:11 covered-text-differs", "2:4 unknown-type"])
  }

  @Test func aMentionMayGoOnAfterALineBreak() throws {
    #expect(try result("T1\tPERSON 6 9;10 12\t林晚秋 到会\n").get().names == ["PERSON 林晚秋\n到会"])
  }

  @Test func theSameMentionTwiceIsOne() throws {
    let gold = try result("T1\tPERSON 6 9\t林晚秋\nT2\tPERSON 6 9\t林晚秋\n").get()
    #expect(gold.names == ["PERSON 林晚秋"])
  }

  @Test func remarksBetweenPeopleAreNotQualifiers() throws {
    let gold = try result(
      "T1\tPERSON 6 9\t林晚秋\nT2\tTITLE 4 6\t主席\nR1\tholds_position Arg1:T1 Arg2:T2\n"
        + "#1\tAnnotatorNotes R1\tis this right?\n#2\tAnnotatorNotes T1\tstatus=former\n"
    ).get()
    #expect(gold.facts == ["林晚秋 holds_position 主席"])
  }

  @Test func lineEndsOfOtherSystemsAreTaken() throws {
    #expect(try result("T1\tPERSON 6 9\t林晚秋\r\n\r\n").get().names == ["PERSON 林晚秋"])
  }

  @Test func aChangedTextIsSeen() throws {
    try bench.export([Marked.document("一\r\n[P林晚秋]")], .brat, to: "other")
    try bench.write("一二三林晚秋", to: "other/000001-d.txt")
    guard case .failure(let failure)? = try bench.brat("other").first else {
      Issue.record("the change was not seen")
      return
    }
    #expect(failure.diagnostics.map(\.code) == ["text-changed"])
  }
}
