import TextModel

/// How the bytes of an input become UTF-8.
public struct TextDecoder: Sendable {
  /// Which encoding an input is in.
  public enum Encoding: Hashable, Sendable {
    /// Must be valid UTF-8.
    case utf8
    /// What a byte order mark says; else UTF-8 when valid; else what the text declares; else a guess.
    case auto
    /// By name: `gb18030`.
    case named(String)

    /// The encoding that a command line names.
    public init(name: String) {
      switch name.lowercased() {
      case "utf-8", "utf8": self = .utf8
      case "auto": self = .auto
      default: self = .named(name)
      }
    }
  }

  /// The name of the encoding that a text is probably in.
  public typealias Detection = @Sendable ([UInt8]) -> String?
  /// Converts a text in a named encoding to UTF-8.
  public typealias Conversion = @Sendable ([UInt8], String) throws(Diagnostic) -> [UInt8]

  /// Which encoding the input is in.
  public var encoding: Encoding
  /// What `.auto` takes for the encoding of a text that is not UTF-8, once that is known of its file: single lines are
  /// too short to tell by.
  var known: String?
  private let detect: Detection
  private let convert: Conversion

  /// Valid UTF-8 only.
  public static let utf8 = TextDecoder(.utf8, detect: { _ in nil }) { bytes, name throws(Diagnostic) in
    throw Diagnostic(.error, code: "unknown-encoding", "encodings other than UTF-8 are not available here")
  }

  /// A decoder with means to tell and to convert encodings other than UTF-8, which this module does not have itself.
  public init(_ encoding: Encoding, detect: @escaping Detection, convert: @escaping Conversion) {
    self.encoding = encoding
    self.detect = detect
    self.convert = convert
  }

  /// The text as valid UTF-8, and the encoding's name when it was another.
  /// - Parameter declared: the encoding that the text says it is in, which `.auto` believes.
  /// - Throws: `invalid-utf8` with line and column of the first bad byte, `unknown-encoding`, `invalid-encoding`.
  func decode(
    _ bytes: [UInt8], declared: String? = nil
  ) throws(Diagnostic) -> (text: [UInt8], encoding: String?) {
    switch encoding {
    case .named(let name):
      return try converted(bytes, from: name)
    case .utf8:
      guard let offset = UTF8Validator.firstInvalid(in: bytes) else { return (bytes, nil) }
      throw Self.invalid(bytes, at: offset, remedy: "use --encoding auto, or name the encoding (--encoding gb18030)")
    case .auto:
      if let name = Self.mark(of: bytes) { return try converted(bytes, from: name) }
      guard let offset = UTF8Validator.firstInvalid(in: bytes) else { return (bytes, nil) }
      guard let name = known ?? declared ?? detect(bytes) else {
        throw Self.invalid(bytes, at: offset, remedy: "name the encoding (--encoding gb18030)")
      }
      return try converted(bytes, from: name)
    }
  }

  /// Takes note of the encoding of a file of which this is a part, when it is not UTF-8.
  mutating func learn(from bytes: [UInt8]) {
    guard encoding == .auto, known == nil, UTF8Validator.firstInvalid(in: bytes) != nil else { return }
    known = detect(bytes)
  }

  private func converted(_ bytes: [UInt8], from name: String) throws(Diagnostic) -> (text: [UInt8], encoding: String?) {
    let text = try convert(bytes, name)
    return (text, name)
  }

  private static func invalid(_ bytes: [UInt8], at offset: Int, remedy: String) -> Diagnostic {
    let place = UTF8Validator.place(of: offset, in: bytes)
    let byte = String(bytes[offset], radix: 16, uppercase: true)
    return Diagnostic(
      .error, code: "invalid-utf8", "byte 0x\(byte.count < 2 ? "0" : "")\(byte) is not valid UTF-8; \(remedy)",
      line: place.line, column: place.column)
  }

  /// The encoding that a byte order mark other than UTF-8's names.
  static func mark(of bytes: [UInt8]) -> String? {
    let start = Array(bytes.prefix(4))
    if start == [0xFF, 0xFE, 0, 0] { return "UTF-32" }
    if start == [0, 0, 0xFE, 0xFF] { return "UTF-32" }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    if start == [0x84, 0x31, 0x95, 0x33] { return "gb18030" }
    return nil
  }

  /// Whether bytes look like no text at all: many control characters among the first. UTF-16 and UTF-32 without a byte
  /// order mark do too.
  static func looksBinary(_ bytes: [UInt8]) -> Bool {
    guard mark(of: bytes) == nil else { return false }
    let sample = bytes.prefix(8_192)
    let controls = sample.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    return controls >= 8 && controls * 20 > sample.count
  }
}
