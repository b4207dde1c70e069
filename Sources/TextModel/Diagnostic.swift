/// Something to tell the user: a stable code, what is wrong, where, and what to do about it.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How bad it is: only an error keeps something from being done.
  public enum Severity: String, Sendable { case error, warning, note }

  /// How bad it is.
  public var severity: Severity
  /// Stable, lower case with hyphens, for scripts to test: `invalid-utf8`, `unknown-type`.
  public var code: String
  /// One sentence without a full stop; it names the remedy where there is one.
  public var message: String
  /// The path as the user gave it, or `<stdin>`; nil when no file is concerned.
  public var file: String?
  /// From 1; nil when no line is concerned.
  public var line: Int?
  /// In code points from 1; nil when no column is concerned.
  public var column: Int?

  /// A diagnostic; the place may be added later, by who knows it.
  public init(
    _ severity: Severity, code: String, _ message: String, file: String? = nil, line: Int? = nil, column: Int? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: message [code]`, the parts that are known.
  public var description: String {
    var place = ""
    if let file { place += file + ":" }
    if let line { place += "\(line):" }
    if let column { place += "\(column):" }
    if !place.isEmpty { place += " " }
    return "\(place)\(severity.rawValue): \(message) [\(code)]"
  }
}
