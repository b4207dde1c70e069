import Foundation
import TestSupport
import Testing

/// What `make install` does with the program under test.
@Suite(.enabled(if: Binary.isReady, "the program is not built")) struct InstallTests {
  private static let script = "Sources/Integrations/packaging/install.sh"

  /// A prefix with everything in it.
  private func installed() throws -> (bench: Workbench, prefix: URL) {
    let bench = try Workbench()
    let prefix = bench.folder.appendingPathComponent("opt")
    let done = try Subprocess.run(
      "sh", [Self.script, Binary.path ?? "", Binary.image ?? "", prefix.path], directory: Places.package)
    #expect(done.status == 0, "\(String(decoding: done.errors, as: UTF8.self))")
    return (bench, prefix)
  }

  private func shell(_ line: String, in folder: URL) throws -> (status: Int32, text: String) {
    let done = try Subprocess.run("bash", ["-c", line], environment: ["MINGCE_IMAGE": ""], directory: folder)
    return (done.status, String(decoding: done.output, as: UTF8.self))
  }

  private func has(_ program: String) -> Bool {
    (try? Subprocess.run("sh", ["-c", "command -v \(program)"]).status) == 0
  }

  @Test func theProgramFindsItsDictionaries() throws {
    let (bench, prefix) = try installed()
    let line = "echo 海东市纺织工会主席林晚秋出席会议。 | "
    #expect(try shell(line + "./bin/mingce", in: prefix).text.contains("林晚秋"))
    // Through a link, and from somewhere else.
    try FileManager.default.createSymbolicLink(
      at: bench.folder.appendingPathComponent("mc"), withDestinationURL: prefix.appendingPathComponent("bin/mingce"))
    #expect(try shell(line + "./mc", in: bench.folder).status == 0)
    // The whole prefix moved.
    try FileManager.default.moveItem(at: prefix, to: bench.folder.appendingPathComponent("moved"))
    #expect(try shell(line + "moved/bin/mingce", in: bench.folder).status == 0)
    #expect(try shell("moved/bin/mingce dictionary lint moved/share/mingce/dictionaries", in: bench.folder).status == 0)
  }

  @Test func everyCommandHasAPage() throws {
    let (_, prefix) = try installed()
    let pages = try FileManager.default.contentsOfDirectory(
      atPath: prefix.appendingPathComponent("share/man/man1").path)
    for name in ["mingce", "mingce-annotate", "mingce-graph-export", "mingce-dictionary-lint", "mingce-rules-check"] {
      #expect(pages.contains("\(name).1"))
    }
    let page = try String(
      contentsOf: prefix.appendingPathComponent("share/man/man1/mingce-annotate.1"), encoding: .utf8)
    for heading in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "EXIT STATUS", "SEE ALSO"] {
      #expect(page.contains(".SH \(heading)\n"))
    }
    guard has("man") else { return print("skipped: there is no man here to read the pages with") }
    for page in pages {
      let warnings = try Subprocess.run(
        "sh", ["-c", "man --warnings -l -Tutf8 share/man/man1/\(page) 2>&1 >/dev/null"], directory: prefix)
      #expect(warnings.output.isEmpty, "\(page): \(String(decoding: warnings.output, as: UTF8.self))")
    }
  }

  /// Each shell is asked what may follow `mingce gra`.
  @Test(arguments: [
    (
      "bash",
      "source share/bash-completion/completions/mingce; COMP_WORDS=(mingce gra); COMP_CWORD=1; _mingce mingce gra mingce; "
        + "echo \"${COMPREPLY[@]}\""
    ),
    (
      "zsh",
      "zsh -fc 'fpath=($PWD/share/zsh/site-functions $fpath); autoload -Uz compinit; compinit -u -D; whence -w _mingce; "
        + "_mingce() { :; }; unfunction _mingce; autoload -Uz +X _mingce && functions _mingce' | grep -c graph"
    ),
    ("fish", "fish -c 'source share/fish/vendor_completions.d/mingce.fish; complete -C \"mingce gra\"'"),
  ])
  func shellsComplete(shell: String, line: String) throws {
    guard has(shell) else { return print("skipped: there is no \(shell) here") }
    let (_, prefix) = try installed()
    let path = prefix.appendingPathComponent("bin").path
    let answer = try self.shell("export PATH=\(path):$PATH; \(line)", in: prefix)
    #expect(answer.status == 0)
    #expect(
      shell == "zsh"
        ? answer.text.trimmingCharacters(in: .whitespacesAndNewlines) != "0" : answer.text.contains("graph"))
  }

  @Test func removingLeavesNothing() throws {
    let (_, prefix) = try installed()
    #expect(try Subprocess.run("sh", [Self.script, "--remove", prefix.path], directory: Places.package).status == 0)
    let left = try FileManager.default.subpathsOfDirectory(atPath: prefix.path).filter { $0.contains("mingce") }
    #expect(left.isEmpty, "\(left)")
  }
}
