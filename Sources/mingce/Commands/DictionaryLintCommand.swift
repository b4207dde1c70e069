import ArgumentParser
import Glibc
import Lexicon
import Segmentation
import TextModel

struct DictionaryLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check dictionary files and name every mistake with its place.",
    discussion: """
      A folder is checked as shipped dictionaries are: headers must be whole, and files are held against each other. A \
      file is checked as a user's own. Exit status 1 when there are errors; warnings and notes alone give 0.

        mingce dictionary lint
        mingce dictionary lint our-people.txt --notes
      """)

  @Argument(help: "Folders and files.", completion: .file()) var paths = ["Dictionaries"]
  @Flag(help: "Show notes as well as errors and warnings.") var notes = false

  func run() throws {
    let fold = try FoldTableBuilder.build()
    var counts: [Diagnostic.Severity: Int] = [:]
    for path in paths {
      for finding in try findings(path, fold: fold) {
        counts[finding.severity, default: 0] += 1
        if notes || finding.severity != .note { StandardError.report(finding) }
      }
    }
    let (errors, warnings, notes) = (counts[.error] ?? 0, counts[.warning] ?? 0, counts[.note] ?? 0)
    StandardError.write("\(errors) errors, \(warnings) warnings, \(notes) notes\n")
    if errors > 0 { throw ExitCode(1) }
  }

  private func findings(_ path: String, fold: FoldTable) throws(Diagnostic) -> [Diagnostic] {
    if isDirectory(path) {
      return try DictionaryLinter(fold: fold).lint(directory: path).map { $0.inFolder(path) }
    }
    let source = DictionarySource(name: path, bytes: try FileBytes.read(path))
    return DictionaryLinter(fold: fold, tier: .user).lint([source])
  }

  private func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
