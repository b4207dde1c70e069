import Foundation
import TestSupport
import Testing

/// The README's commands do what it says they do. An example is a fenced block of language `console`: a line `$ command`
/// and, up to the next such line, its output. `…` alone on a line stands for any further output.
@Suite(.enabled(if: Binary.isReady, "build the program first: make test")) struct ReadmeTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var command: String
    var output: [String]
    var testDescription: String { command }
  }

  static let examples: [Example] = {
    let readme = Places.package.appendingPathComponent("README.md")
    guard let text = try? String(contentsOf: readme, encoding: .utf8) else { return [] }
    var examples: [Example] = []
    var isInside = false
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        examples.append(Example(command: String(line.dropFirst(2)), output: []))
      } else if isInside, !examples.isEmpty {
        examples[examples.count - 1].output.append(line)
      }
    }
    return examples
  }()

  @Test func thereAreExamples() { #expect(Self.examples.count >= 4) }

  @Test(arguments: examples) func theExampleHolds(_ example: Example) throws {
    guard !example.command.hasPrefix("make ") else { return }
    let program = try #require(Binary.path)
    let folder = URL(fileURLWithPath: program).deletingLastPathComponent().path
    let result = try Subprocess.run(
      "bash", ["-c", "PATH=\(folder):$PATH; \(example.command)"], environment: ["MINGCE_IMAGE": Binary.image ?? ""],
      directory: Places.package)
    #expect(result.status == 0, "\(result.errorText)")
    let expected = example.output
    var lines = result.outputText.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    if let gap = expected.firstIndex(of: "…") {
      #expect(Array(lines.prefix(gap)) == Array(expected[..<gap]))
    } else {
      #expect(lines == expected)
    }
  }
}
