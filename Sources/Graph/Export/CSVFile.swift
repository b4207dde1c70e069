import Glibc
import TextModel

/// A table as CSV (RFC 4180): LF ends, quotation marks doubled, fields quoted where they must be.
final class CSVFile {
  private let sink: ByteSink

  init(folder: String, name: String, header: [String]) throws {
    sink = try ByteSink(path: "\(folder)/\(name)")
    try row(header)
  }

  func row(_ fields: [String?]) throws {
    for (number, field) in fields.enumerated() {
      if number > 0 { sink.bytes.add(",") }
      if let field { append(field) }
    }
    sink.bytes.add("\n")
    try sink.spill()
  }

  private func append(_ field: String) {
    // An empty text is no missing one: only the first is quoted.
    let needsQuotes =
      field.isEmpty
      || field.unicodeScalars.contains {
        $0.value < 0x20 || $0 == "\"" || $0 == "," || $0 == "\u{85}" || $0 == "\u{2028}" || $0 == "\u{2029}"
      }
    guard needsQuotes else { return sink.bytes.add(text: field) }
    sink.bytes.add("\"")
    sink.bytes.add(text: field.replacing("\"", with: "\"\""))
    sink.bytes.add("\"")
  }

  /// Puts tables that belong together in their places.
  static func finish(_ tables: [CSVFile]) throws { try ByteSink.finish(tables.map(\.sink)) }
}

/// Folders for exports of several files.
enum ExportFolder {
  /// Makes a folder unless it is there.
  /// - Throws: `cannot-write`.
  static func make(_ path: String) throws {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw Diagnostic(
        .error, code: "cannot-write", "cannot make the folder: \(String(cString: strerror(errno)).lowercased())",
        file: path)
    }
  }
}
