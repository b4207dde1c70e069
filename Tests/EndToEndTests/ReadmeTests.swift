import Foundation
import TestSupport
import Testing

/// The README's commands do what it says they do. An example is a line `$ command` in a fenced block of language
/// `console`, with its output up to the next such line. `…` alone on a line stands for any further output.
@Suite(.serialized, .enabled(if: Binary.isReady, "build the program first: make test")) struct ReadmeTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var command: String
    var output: [String]
    var testDescription: String { command }
  }

  /// The README in order, each example's command and output as one element.
  private enum Part {
    case text(String)
    case example(Example)
  }

  private static let readme = Places.package.appendingPathComponent("README.md")

  private static let parts: [Part] = {
    guard let text = try? String(contentsOf: readme, encoding: .utf8) else { return [] }
    var parts: [Part] = []
    var isInside = false
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside = line == "```console"
        parts.append(.text(line))
      } else if isInside, line.hasPrefix("$ ") {
        parts.append(.example(Example(command: String(line.dropFirst(2)), output: [])))
      } else if isInside, case .example(var example)? = parts.last {
        example.output.append(line)
        parts[parts.count - 1] = .example(example)
      } else {
        parts.append(.text(line))
      }
    }
    return parts
  }()

  static let examples = parts.compactMap { part -> Example? in
    if case .example(let example) = part, !example.command.hasPrefix("make ") { example } else { nil }
  }

  @Test func thereAreExamples() { #expect(Self.examples.count >= 4) }

  @Test(arguments: examples) func theExampleHolds(_ example: Example) throws {
    let lines = try output(example)
    if let gap = example.output.firstIndex(of: "…") {
      #expect(Array(lines.prefix(gap)) == Array(example.output[..<gap]))
    } else {
      #expect(
        lines.map(Self.lasting) == example.output.map(Self.lasting), "if the change is wanted, run ‘make snapshots’")
    }
  }

  /// A line without what changes whenever a dictionary line moves or weights are trained anew.
  private static func lasting(_ line: String) -> String {
    line.replacing(/"confidence": [0-9.]+/, with: #""confidence": …"#)
      .replacing(/"by": "(dictionary:[^"]*:)[0-9]+"/) { #""by": "\#($0.1)…""# }
  }

  /// Runs the examples and writes their outputs into the README.
  @Test(.enabled(if: Snapshot.renews)) func renewReadmeSnapshots() throws {
    let lines = try Self.parts.flatMap { part -> [String] in
      switch part {
      case .text(let line): return [line]
      case .example(let example):
        guard !example.command.hasPrefix("make ") else { return ["$ " + example.command] }
        let lines = try output(example)
        guard let gap = example.output.firstIndex(of: "…") else { return ["$ " + example.command] + lines }
        return ["$ " + example.command] + lines.prefix(gap) + ["…"]
      }
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: Self.readme)
  }

  private func output(_ example: Example) throws -> [String] {
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
