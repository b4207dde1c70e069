import TextModel

/// Collects a dictionary file's diagnostics, and stops listing them when the file is evidently no dictionary.
struct DictionaryReport {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []
  /// So many of one file are listed.
  static let limit = 1000

  init(file: String) { self.file = file }

  var errorCount = 0

  mutating func add(
    _ severity: Diagnostic.Severity, _ code: String, _ message: String, _ line: Int?, _ column: Int?
  ) {
    if severity == .error { errorCount += 1 }
    if diagnostics.count < Self.limit {
      diagnostics.append(Diagnostic(severity, code: code, message, file: file, line: line, column: column))
    } else if diagnostics.count == Self.limit {
      diagnostics.append(
        Diagnostic(.error, code: "too-many-findings", "further findings in this file are not listed", file: file))
    }
  }
}
