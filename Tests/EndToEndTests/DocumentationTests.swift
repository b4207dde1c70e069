import Foundation
import TestSupport
import Testing

/// The commands of the README and of the guides do what these say they do.
@Suite(.serialized, .enabled(if: Binary.isReady, "build the program first: make test")) struct DocumentationTests {
  /// In the order in which they are run: later ones may use what earlier ones made in `.build`.
  private static let pages =
    [Places.package.appendingPathComponent("README.md")]
    + [
      "FilterRecipes", "Chinese", "DictionaryFormat", "RuleLanguage", "KnowledgeGraph", "Viewer", "CorrectionLoop",
    ].map { Places.package.appendingPathComponent("Sources/mingce/Mingce.docc/\($0).md") }

  private static func examples(of page: URL) -> [ConsolePage.Example] {
    ConsolePage(page).examples.filter { !$0.command.hasPrefix("make ") }
  }

  static let examples = pages.flatMap(examples)

  @Test func everyPageHasExamples() {
    for page in Self.pages { #expect(Self.examples(of: page).count >= 3, "\(page.lastPathComponent)") }
  }

  @Test(arguments: examples) func theExampleHolds(_ example: ConsolePage.Example) throws {
    if example.command.contains("jq "), try Subprocess.run("sh", ["-c", "command -v jq"]).status != 0 {
      return print("skipped: there is no jq here to run ‘\(example.command)’")
    }
    let lines = try output(example)
    #expect(
      example.matches(lines, Self.lasting),
      "\(lines.joined(separator: "\n"))\nif the change is wanted, run ‘make snapshots’")
  }

  /// A line without what changes whenever a line of a dictionary or a rule moves or weights are trained anew.
  private static func lasting(_ line: String) -> String {
    line.replacing(/"confidence": [0-9.]+/, with: #""confidence": …"#)
      .replacing(#/  [01]\.[0-9]{3}  /#, with: "  …  ")
      .replacing(/\.(tsv|txt|rules):[0-9]+/) { ".\($0.1):…" }
      .replacing(/, [0-9]+ %:/, with: ", … %:")
  }

  /// Runs the examples and writes their outputs into the pages.
  @Test(.enabled(if: Snapshot.renews)) func renewSnapshotsOfPages() throws {
    for page in Self.pages { try renew(page) }
  }

  private func renew(_ page: URL) throws {
    let lines = try ConsolePage(page).parts.flatMap { part -> [String] in
      switch part {
      case .text(let line): return [line]
      case .example(let example):
        guard !example.command.hasPrefix("make ") else { return ["$ " + example.command] }
        let lines = try output(example)
        guard let gap = example.output.firstIndex(of: "…") else { return ["$ " + example.command] + lines }
        return ["$ " + example.command] + lines.prefix(gap) + ["…"]
      }
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: page)
  }

  private func output(_ example: ConsolePage.Example) throws -> [String] {
    let folder = URL(fileURLWithPath: try #require(Binary.path)).deletingLastPathComponent().path
    let result = try Subprocess.run(
      "bash", ["-c", "PATH=\(folder):$PATH; \(example.command)"], environment: ["MINGCE_IMAGE": Binary.image ?? ""],
      directory: Places.package)
    #expect(result.status == 0, "\(result.errorText)")
    var lines = result.outputText.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
