import Foundation
import TestSupport
import Testing

/// What `make install` does with the program under test.
@Suite(.enabled(if: Binary.isReady, "the program is not built")) struct InstallTests {
  private static let script = "Sources/Integrations/packaging/install.sh"

  /// A prefix with everything in it; removed with the value.
  private struct Installation {
    let bench: Workbench
    let prefix: URL

    init() throws {
      bench = try Workbench()
      prefix = bench.folder.appendingPathComponent("opt")
      let done = try Subprocess.run(
        "sh", [InstallTests.script, Binary.path ?? "", Binary.image ?? "", prefix.path], directory: Places.package)
      #expect(done.status == 0, "\(String(decoding: done.errors, as: UTF8.self))")
    }

    func file(_ path: String) -> URL { prefix.appendingPathComponent(path) }
  }

  private func shell(_ line: String, in folder: URL) throws -> (status: Int32, text: String) {
    let done = try Subprocess.run("bash", ["-c", line], environment: ["MINGCE_IMAGE": ""], directory: folder)
    return (done.status, String(decoding: done.output, as: UTF8.self))
  }

  private func has(_ program: String) -> Bool {
    (try? Subprocess.run("sh", ["-c", "command -v \(program)"]).status) == 0
  }

  @Test func theProgramFindsItsDictionaries() throws {
    let installation = try Installation()
    let (bench, prefix) = (installation.bench, installation.prefix)
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
    let installation = try Installation()
    let pages = try FileManager.default.contentsOfDirectory(
      atPath: installation.file("share/man/man1").path)
    for name in ["mingce", "mingce-annotate", "mingce-graph-export", "mingce-dictionary-lint", "mingce-rules-check"] {
      #expect(pages.contains("\(name).1"))
    }
    let page = try String(
      contentsOf: installation.file("share/man/man1/mingce-annotate.1"), encoding: .utf8)
    for heading in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "EXIT STATUS", "SEE ALSO"] {
      #expect(page.contains(".SH \(heading)\n"))
    }
    guard has("man") else { return print("skipped: there is no man here to read the pages with") }
    for page in pages {
      let warnings = try Subprocess.run(
        "sh", ["-c", "man --warnings -l -Tutf8 share/man/man1/\(page) 2>&1 >/dev/null"], directory: installation.prefix)
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
      "zsh -fc 'fpath=($PWD/share/zsh/site-functions $fpath); autoload -Uz compinit; compinit -u -D; "
        + "autoload -Uz +X _mingce && functions _mingce' | grep -m 1 -o graph"
    ),
    ("fish", "fish -c 'source share/fish/vendor_completions.d/mingce.fish; complete -C \"mingce gra\"'"),
  ])
  func shellsComplete(shell: String, line: String) throws {
    guard has(shell) else { return print("skipped: there is no \(shell) here") }
    let installation = try Installation()
    let path = installation.file("bin").path
    let answer = try self.shell("export PATH=\(path):$PATH; \(line)", in: installation.prefix)
    #expect(answer.status == 0)
    #expect(answer.text.contains("graph"))
  }

  @Test func removingLeavesNothing() throws {
    let installation = try Installation()
    #expect(
      try Subprocess.run("sh", [Self.script, "--remove", installation.prefix.path], directory: Places.package).status
        == 0)
    let left = try FileManager.default.subpathsOfDirectory(atPath: installation.prefix.path).filter {
      $0.contains("mingce")
    }
    #expect(left.isEmpty, "\(left)")
  }
}
