import TextModel

/// The lines of an annotation file as they come, so that files of any size pass through in little memory. Parsing a line
/// is `AnnotationReader`'s work and may be done elsewhere.
public struct AnnotationStream {
  /// The longest line taken, in bytes.
  public static let longestLine = 1 << 30

  /// A line without its end.
  public struct Line: Sendable {
    /// From 1.
    public var number: Int
    /// UTF-8, without the line end.
    public var bytes: [UInt8]
  }

  /// The file's name, for messages.
  public let name: String
  private var lines: LineReader

  /// The lines of what the source holds. Nothing is read yet.
  public init(_ source: ByteSource) {
    name = source.name
    lines = LineReader(source, head: [], isAtEnd: false, limit: Self.longestLine)
  }

  /// The next line that is not blank; nil after the last.
  /// - Throws: `unreadable-input`, or `line-too-long` for a line over the limit.
  public mutating func next() throws(Diagnostic) -> Line? {
    while let line = try lines.next() {
      switch line {
      case .tooLong:
        throw Diagnostic(
          .error, code: "line-too-long", "the line is longer than \(Self.longestLine) bytes", file: name,
          line: lines.number)
      case .text(let bytes):
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        return Line(number: lines.number, bytes: bytes)
      }
    }
    return nil
  }
}
