/// One document as it came in: its identity and its text's bytes, untouched.
public struct SourceDocument: Sendable {
  /// Unique within a run: the record's `id`, or the path, or `stdin`.
  public var id: String
  /// Where it came from, for messages and the `source` field: a path or `<stdin>`.
  public var source: String
  /// The line of `source` on which the document's record stands (JSON Lines), from 1.
  public var line: Int?
  /// The document's own date as ISO 8601 (`2024-05-20`), against which 今年 or 近日 are read.
  public var date: String?
  /// The text as valid UTF-8, exactly as read (a byte order mark included). Offsets count its code points.
  public var bytes: [UInt8]
  /// How the text is marked up.
  public var format: Format
  /// Fields of the record that Mingce does not use, passed through as the JSON object's text; nil when there are none.
  public var metadata: String?
  /// The encoding it was converted from when that was not UTF-8.
  public var encoding: String?
  /// When `bytes` were taken out of a marked-up source: that source, in which the output's offsets count, and the way
  /// back to it.
  package var extraction: Extraction?

  /// How a text is marked up: not at all, or with Markdown, which is left out of what is read.
  public enum Format: String, Sendable { case text, markdown }

  /// A document from bytes, which must be valid UTF-8.
  public init(
    id: String, source: String, line: Int? = nil, date: String? = nil, bytes: [UInt8], format: Format = .text,
    metadata: String? = nil, encoding: String? = nil
  ) {
    self.id = id
    self.source = source
    self.line = line
    self.date = date
    self.bytes = bytes
    self.format = format
    self.metadata = metadata
    self.encoding = encoding
  }

  /// A document from a text in memory.
  public init(text: String, id: String = "text", date: String? = nil, format: Format = .text) {
    self.init(id: id, source: id, date: date, bytes: Array(text.utf8), format: format)
  }
}
