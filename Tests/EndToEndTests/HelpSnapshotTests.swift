import Foundation
import TestSupport
import Testing

/// Help texts as they stood when somebody last looked at them. After a wanted change run `make snapshots`, and read the
/// difference before committing it.
@Suite(.enabled(if: Binary.isReady, "build the program first: make test")) struct HelpSnapshotTests {
  @Test(arguments: [
    "", "annotate", "dictionary", "dictionary build", "dictionary lint", "dictionary lookup",
    "dictionary import", "dictionary suggest", "dictionary diff", "rules", "rules check", "rules document",
    "explain", "view", "evaluate", "train", "export", "import", "schema",
    "graph", "graph add", "graph stats", "graph find", "graph show", "graph path", "graph merge", "graph split",
    "graph undo", "graph log", "graph export", "graph check", "graph vocabulary",
  ]) func helpIsAsRecorded(_ command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let result = try Subprocess.run(
      try #require(Binary.path), words + ["--help"], environment: ["COLUMNS": "80", "MINGCE_IMAGE": ""])
    #expect(result.status == 0)
    try Snapshot.check(result.outputText, "help-\(words.isEmpty ? "mingce" : words.joined(separator: "-")).txt")
  }
}

/// Recorded texts under `Snapshots/`.
enum Snapshot {
  static var renews: Bool { ProcessInfo.processInfo.environment["MINGCE_RENEW_SNAPSHOTS"] == "1" }

  /// Expects a text to be as recorded, or records it when `MINGCE_RENEW_SNAPSHOTS` is 1.
  static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = Places.package.appendingPathComponent("Tests/EndToEndTests/Snapshots/\(name)")
    if renews {
      try Data(text.utf8).write(to: file)
      return
    }
    let recorded = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    #expect(
      text == recorded, "\(name) has changed; if that is wanted, run ‘make snapshots’", sourceLocation: sourceLocation)
  }
}
