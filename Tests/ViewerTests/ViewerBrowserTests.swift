import Foundation
import TestSupport
import Testing

/// The pages in a real browser. Screenshots are left in `.build/viewer-shots` to be looked at.
@Suite(.serialized) struct ViewerBrowserTests {
  private static let script = Places.package.appendingPathComponent("Sources/Integrations/viewer/browser.py").path
  private static let shots = Places.package.appendingPathComponent(".build/viewer-shots").path

  /// The browser, installed where that is possible; nil with a message where it is not.
  private static let chromium: String? = {
    func find() -> String? {
      let found = try? Subprocess.run("bash", ["-c", "command -v chromium chromium-browser google-chrome | head -n 1"])
      let path = found?.outputText.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
      return path.isEmpty ? nil : path
    }
    if let path = find() { return path }
    let install = "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk"
    let result = try? Subprocess.run(
      "bash", ["-c", "test \"$(id -u)\" = 0 && \(install)"], environment: ["DEBIAN_FRONTEND": "noninteractive"])
    if let path = find() { return path }
    print("skipped: there is no Chromium and none can be installed here: \(result?.errorText ?? "")")
    return nil
  }()

  /// - Parameter wanted: something that must have been looked at.
  private func run(_ pages: [String: [[UInt8]]], wanted: String) throws {
    guard let chromium = Self.chromium, let python = PythonEnvironment.interpreter(with: ["playwright"]) else { return }
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    var arguments = ["-B", Self.script, "--chromium", chromium, "--shots", Self.shots]
    for (option, contents) in pages.sorted(by: { $0.key < $1.key }) {
      arguments.append("--" + option)
      for (number, content) in contents.enumerated() {
        let file = folder.appendingPathComponent("\(option)-\(number).html")
        try Data(content).write(to: file)
        arguments.append(file.path)
      }
    }
    let result = try Subprocess.run(python, arguments)
    let lines = result.outputText.split(separator: "\n")
    for line in lines where line.hasPrefix("figure: ") { print(line) }
    #expect(result.status == 0, "\(lines.filter { $0.hasPrefix("NOT: ") }.joined(separator: "\n")) \(result.errorText)")
    #expect(lines.contains("ok: \(wanted)"))
  }

  @Test func readingPage() throws {
    try run(["reading": [SamplePages.reading()]], wanted: "and does not cover what was tapped")
  }

  @Test func evaluationPage() throws { try run(["evaluation": [SamplePages.evaluation()]], wanted: "in Chinese") }

  @Test func pagesOfFiveMegabytes() throws {
    try run(
      ["large": [SamplePages.manyDocuments(bytes: 5_000_000), SamplePages.oneDocument(bytes: 5_000_000)]],
      wanted: "large-1.html shows what was found at its end")
  }
}
