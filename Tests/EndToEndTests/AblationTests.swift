import Foundation
import Interchange
import TestSupport
import Testing

/// The script that measures what each group of dictionaries is worth.
@Suite(.enabled(if: Binary.isReady, "build the program first: make test")) struct AblationTests {
  private func run(_ arguments: [String]) throws -> Subprocess {
    let script = Places.package.appendingPathComponent("Sources/Integrations/evaluation/ablation.py").path
    return try Subprocess.run(
      "python3", ["-B", script, "--mingce", Binary.path ?? ""] + arguments, directory: Places.package)
  }

  @Test func withoutDatesTheDatesGoMissing() throws {
    let bench = try Workbench()
    let line =
      #"{"id":"1","text":"林晚秋近日出席会议。","mentions":[{"start":0,"end":3,"type":"PERSON"},{"start":3,"end":5,"type":"DATE"}]}"#
    let gold = try bench.file("gold.jsonl", text: line + "\n")
    let result = try run(["--json", "--without", "dates", gold, gold])
    #expect(result.status == 0, "\(result.errorText)")
    let figures = try JSONParser.parse(result.output)
    #expect(figures["everything"]?["mention DATE"]?.double == 1)
    #expect(figures["everything"]?["mention PERSON"]?.double == 1)
    #expect(figures["dates"]?["mention DATE"]?.double ?? 0 < 1)
  }

  @Test func anUnknownGroupIsNamed() throws {
    let result = try run(["--without", "date", "gold.jsonl"])
    #expect(result.status == 2)
    #expect(result.errorText.contains("‘date’ is no group of dictionaries; the groups are characters, aliases, areas"))
  }
}
