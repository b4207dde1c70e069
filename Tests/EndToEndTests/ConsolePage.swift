import Foundation

/// A page of documentation with examples: a line `$ command` in a fenced block of language `console`, with its output up to
/// the next such line. `…` alone on a line stands for any further output.
struct ConsolePage {
  struct Example: CustomStringConvertible, Sendable {
    var command: String
    var output: [String]
    var description: String { command }

    /// Whether lines are those of the output, as far as it is given, by what of each line `lasting` leaves.
    func matches(_ lines: [String], _ lasting: (String) -> String) -> Bool {
      let gap = output.firstIndex(of: "…")
      let shown = gap.map { Array(lines.prefix($0)) } ?? lines
      return shown.map(lasting) == output[..<(gap ?? output.count)].map(lasting)
    }
  }

  /// A page in order, each example's command and output as one element.
  enum Part {
    case text(String)
    case example(Example)
  }

  var parts: [Part] = []

  /// - Parameter page: a file of Markdown. One that cannot be read has no parts.
  init(_ page: URL) {
    guard let text = try? String(contentsOf: page, encoding: .utf8) else { return }
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
  }

  var examples: [Example] {
    parts.compactMap { if case .example(let example) = $0 { example } else { nil } }
  }
}
