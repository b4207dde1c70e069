import Foundation
import TestSupport
import Testing

/// Looking names up, checking, importing, suggesting and comparing dictionaries, with the real program.
@Suite(.enabled(if: Binary.isReady, "build the program first: make test")) struct DictionaryWorkbenchTests {
  /// The page's commands, run one after the other in an empty folder. `…` alone on a line stands for any further output.
  @Test func theDocumentedCommandsDoWhatThePageSays() throws {
    let page = Places.package.appendingPathComponent("Sources/mingce/Mingce.docc/DictionaryWorkbench.md")
    let program = URL(fileURLWithPath: try #require(Binary.path)).deletingLastPathComponent().path
    let bench = try Workbench()
    var commands = 0
    for example in ConsolePage(page).examples {
      let result = try Subprocess.run(
        "bash", ["-c", "exec 2>&1; PATH=\(program):$PATH; \(example.command)"],
        environment: ["MINGCE_IMAGE": Binary.image ?? ""], directory: bench.folder)
      let lines = result.outputText.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
      #expect(example.matches(lines, lasting), "\(example.command)\n\(lines.joined(separator: "\n"))")
      commands += 1
    }
    #expect(commands >= 10)
  }

  /// A line without what changes whenever a shipped dictionary's line moves or weights are trained anew.
  private func lasting(_ line: String) -> String {
    line.replacing(/([a-z]\.tsv):[0-9]+/) { "\($0.1):…" }.replacing(/0\.[0-9]+/, with: "0.…")
  }

  @Test func aLookupSaysItAsJSONToo() throws {
    let result = try Binary.run(["dictionary", "lookup", "--json", "全国总工会", "--in", "全国总工会开会。"])
    #expect(result.status == 0, "\(result.errorText)")
    let record = try #require(try result.records.first)
    #expect(record["entries"]?.array?.first?["type"]?.string == "ORGANIZATION")
    #expect(record["entries"]?.array?.first?["name"]?.string == "中华全国总工会")
    #expect(record["alone"]?["mentions"]?.array?.first?["text"]?.string == "全国总工会")
    #expect(record["sentence"]?["text"]?.string == "全国总工会开会。")
    #expect(record["around"]?.array?.contains { $0["form"]?.string == "中华全国总工会" } == true)
  }

  @Test func aUserEntryIsFoundWithItsTier() throws {
    let bench = try Workbench()
    let path = try bench.file("ours.tsv", text: "# type: PERSON\n總工\tＡＢ\n")
    let result = try Binary.run(["dictionary", "lookup", "总工", "AB", "无此名", "--dictionary", path])
    #expect(result.status == 1)
    #expect(result.outputText.contains("\(path):2  user  PERSON  user, strong"))
    #expect(result.outputText.contains("\(path):2  user  PERSON  user, strong  alias of 總工"))
    #expect(result.outputText.contains("无此名"))
    #expect(result.outputText.contains("stands in no dictionary"))
  }

  @Test func aFixWritesNothingButTheFilesConcerned() throws {
    let bench = try Workbench()
    try FileManager.default.createDirectory(
      at: bench.folder.appendingPathComponent("d"), withIntermediateDirectories: true)
    let head = "# class: organization.known\n# type: ORGANIZATION\n# source: a test\n# licence: CC0-1.0\n"
    let first = try bench.file("d/a.tsv", text: head + "海东市纺织工会\n")
    let second = try bench.file("d/b.tsv", text: head + "海东市纺织工会\n海东市教育工会 \n")
    let before = try FileManager.default.attributesOfItem(atPath: first)[.systemFileNumber] as? Int
    let result = try Binary.run(["dictionary", "lint", "d", "--fix"], directory: bench.folder)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(try String(contentsOfFile: second, encoding: .utf8) == head + "海东市教育工会\n")
    #expect(try FileManager.default.attributesOfItem(atPath: first)[.systemFileNumber] as? Int == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: bench.folder.path + "/d").sorted() == ["a.tsv", "b.tsv"])
    #expect(result.errorText.contains("d/b.tsv:5: note: removed ‘海东市纺织工会’, which repeats a.tsv:5"))
  }

  @Test func theShippedDictionariesAreClean() throws {
    let result = try Binary.run(["dictionary", "lint", "Dictionaries"], directory: Places.package)
    #expect(result.errorText.hasPrefix("0 errors, 0 warnings, "), "\(result.errorText)")
  }

  @Test func aStrictImportWritesNothing() throws {
    let bench = try Workbench()
    let input = try bench.file("in.txt", text: "秦望舒 nr 3\n坏 nr\n")
    let output = bench.folder.appendingPathComponent("out.tsv").path
    let arguments = ["dictionary", "import", "--from", "hanlp", input, "-o", output]
    let strict = try Binary.run(arguments + ["--strict"])
    #expect(strict.status == 1)
    #expect(strict.errorText.contains("\(input):2:3: error:"), "\(strict.errorText)")
    #expect(!FileManager.default.fileExists(atPath: output))
    let lenient = try Binary.run(arguments)
    #expect(lenient.status == 0)
    #expect(lenient.errorText.contains("[unknown-licence]"))
    #expect(try String(contentsOfFile: output, encoding: .utf8).hasSuffix("# licence: unknown\n秦望舒\t\ttype=PERSON\n"))
  }

  @Test func suggestionsAreTheSameFromArticlesAndAnnotations() throws {
    let bench = try Workbench()
    let texts = ["由秦望舒主持。", "主席秦望舒出席。", "采访秦望舒时", "与秦望舒交谈。", "听秦望舒讲课。"]
    let lines = texts.enumerated().map { #"{"id":"\#($0.offset)","text":"\#($0.element)"}"# }.joined(separator: "\n")
    let articles = try bench.file("a.jsonl", text: lines)
    let script = #"""
      "$MINGCE" a.jsonl > b.jsonl && "$MINGCE" dictionary suggest --annotated --min-documents 1 < b.jsonl
      """#
    let fromAnnotations = try Binary.shell(script, directory: bench.folder)
    let fromArticles = try Binary.run(["dictionary", "suggest", "-j", "3", "--min-documents", "1", articles])
    #expect(fromArticles.status == 0, "\(fromArticles.errorText)")
    #expect(fromArticles.outputText.contains("\n秦望舒\t\ttype=PERSON\n"), "\(fromArticles.outputText)")
    #expect(fromAnnotations.output == fromArticles.output)
  }

  @Test func aDifferenceHasTheExitStatusOfDiff() throws {
    let bench = try Workbench()
    let image = try #require(Binary.image)
    try bench.file("a.txt", text: "会议由秦望舒主持，职工书屋是议题。")
    try bench.file("edit.tsv", text: "# type: WORK\n职工书屋\n")
    let same = try Binary.run(["dictionary", "diff", image, image, "a.txt"], directory: bench.folder)
    #expect(same.status == 0, "\(same.errorText)")
    #expect(same.outputText == "documents\t1\ndocuments changed\t0\n")
    let edit = try Binary.run(["dictionary", "diff", "--json", image, "edit.tsv", "a.txt"], directory: bench.folder)
    #expect(edit.status == 1)
    let records = try edit.records
    #expect(records.first?["mentions"]?.array?.first?["new"]?["text"]?.string == "职工书屋")
    #expect(records.last?["summary"]?["mentions gained WORK"]?.integer == 1)
    let missing = try Binary.run(["dictionary", "diff", image, "none.image", "a.txt"], directory: bench.folder)
    #expect(missing.status == 2)
    let unreadable = try Binary.run(["dictionary", "diff", image, image, "none.txt"], directory: bench.folder)
    #expect(unreadable.status == 2)
  }
}
