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

      With --fix what can be mended without asking is mended in place: white space, empty and repeated aliases, lines that \
      only repeat another, the order of a file whose head says ‘order: name’. Each change is named; what is left is \
      reported.

        mingce dictionary lint
        mingce dictionary lint our-people.txt --notes
        mingce dictionary lint our-people.txt --fix
      """)

  @Argument(help: "Folders and files.", completion: .file()) var paths = ["Dictionaries"]
  @Flag(help: "Show notes as well as errors and warnings.") var notes = false
  @Flag(help: "Mend what can be mended safely.") var fix = false

  func validate() throws {
    if fix, paths.contains("-") { throw ValidationError("--fix needs a file to write, not standard input") }
  }

  func run() throws {
    let fold = try FoldTableBuilder.build()
    var counts: [Diagnostic.Severity: Int] = [:]
    for path in paths {
      let folder = DictionaryFolder(path)
      var sources = try folder.read()
      let fixes = DictionaryFixer(fold: fold, tier: folder.tier).fix(sources)
      if fix { try write(fixes, folder, into: &sources) }
      for finding in DictionaryLinter(fold: fold, tier: folder.tier).lint(sources) {
        counts[finding.severity, default: 0] += 1
        guard notes || finding.severity != .note else { continue }
        StandardError.report(folder.located(fix ? finding : finding.offering(fixes)))
      }
    }
    let (errors, warnings, notes) = (counts[.error] ?? 0, counts[.warning] ?? 0, counts[.note] ?? 0)
    StandardError.write("\(errors) errors, \(warnings) warnings, \(notes) notes\n")
    if errors > 0 { throw ExitCode(1) }
  }

  /// Each file is replaced whole or not at all.
  private func write(
    _ fixes: [DictionaryFixer.Fix], _ folder: DictionaryFolder, into sources: inout [DictionarySource]
  ) throws(Diagnostic) {
    for fix in fixes {
      try AtomicFile.write(fix.source.bytes, to: folder.path(of: fix.source))
      fix.changes.forEach { StandardError.report(folder.located($0)) }
      if let index = sources.firstIndex(where: { $0.name == fix.source.name }) { sources[index] = fix.source }
    }
  }
}

/// What is checked together: the files of a folder, or a file by itself.
private struct DictionaryFolder {
  private let path: String
  private let isFolder: Bool

  init(_ path: String) {
    self.path = path
    var status = stat()
    isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  var tier: Candidate.Tier { isFolder ? .shipped : .user }

  func read() throws(Diagnostic) -> [DictionarySource] {
    if isFolder { return try DictionaryDirectory.read(path) }
    return [DictionarySource(name: path, bytes: try FileBytes.read(path))]
  }

  func path(of source: DictionarySource) -> String { isFolder ? "\(path)/\(source.name)" : path }

  func located(_ finding: Diagnostic) -> Diagnostic { isFolder ? finding.inFolder(path) : finding }
}

extension Diagnostic {
  /// The finding with a word on `--fix` if that would mend it.
  fileprivate func offering(_ fixes: [DictionaryFixer.Fix]) -> Diagnostic {
    let isMended = fixes.contains { fix in
      fix.source.name == file && fix.changes.contains { $0.code == code && ($0.line == line || code == "out-of-order") }
    }
    guard isMended else { return self }
    var copy = self
    copy.message += "; --fix mends it"
    return copy
  }
}
