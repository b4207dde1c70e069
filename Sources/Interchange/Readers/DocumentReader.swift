import TextModel

/// Reads the documents of one file or of standard input, one at a time, in order.
///
/// ```swift
/// let reader = DocumentReader(try ByteSource.open(path: "news.jsonl"))
/// while let document = reader.next() { … }
/// ```
/// A document that cannot be read is a failure in its place, and the next follows. Documents by the line are read as
/// they come, so that memory does not grow with the file; a text is held whole. For one thread at a time.
public final class DocumentReader {
  /// How to read, where the standard is not wanted.
  public struct Options: Sendable {
    /// The form of the input.
    public var format: InputFormat
    /// How bytes become UTF-8.
    public var decoder: TextDecoder
    /// Which fields of a JSON Lines record hold what.
    public var fields: RecordFields
    /// The longest line of JSON Lines, in bytes; a longer one is a failure (`line-too-long`).
    public var longestLine: Int
    /// The longest text, in bytes; a longer one is a failure (`text-too-long`).
    public var longestText: Int

    /// Options; what is not named is as a command line without options has it.
    public init(
      format: InputFormat = .auto, decoder: TextDecoder = .utf8, fields: RecordFields = RecordFields(),
      longestLine: Int = 64 << 20, longestText: Int = 1 << 30
    ) {
      self.format = format
      self.decoder = decoder
      self.fields = fields
      self.longestLine = longestLine
      self.longestText = longestText
    }
  }

  private static let chunk = 1 << 16

  private let options: Options
  private let name: String
  /// Until the format is known, and of a text until it is read.
  private var source: ByteSource?
  /// Of documents by the line, what is not read yet.
  private var lines: LineReader?
  private var isJSON = true
  /// Where the lines come from, to see at the end whether the file was changed meanwhile.
  private var lineSource: ByteSource?
  /// How a line is decoded: as the options say, unless the whole was converted already.
  private var lineDecoder: TextDecoder
  private var encodingOfAll: String?

  /// A reader of what the source holds. Nothing is read yet.
  public init(_ source: ByteSource, options: Options = Options()) {
    self.options = options
    self.source = source
    name = source.name
    lineDecoder = options.decoder
  }

  /// The next document or failure, or nil after the last. Waits for input.
  public func next() -> Result<SourceDocument, ReadFailure>? {
    do {
      if let source {
        self.source = nil
        if let document = try open(source) { return .success(document) }
      }
      return try nextRecord()
    } catch {
      lines = nil
      return .failure(failure(error))
    }
  }

  // MARK: Opening

  /// Decides the format; gives the document of a text, or makes the lines ready.
  private func open(_ source: ByteSource) throws(Diagnostic) -> SourceDocument? {
    var head: [UInt8] = []
    var isAtEnd = false
    let format = try format(source, &head, &isAtEnd)
    guard format.isByLine else {
      let bytes = try whole(source, head, isAtEnd)
      try source.checkIsUnchanged()
      return try text(bytes, format)
    }
    isJSON = format == .jsonl
    if head.isEmpty, !isAtEnd { isAtEnd = try !source.read(upTo: Self.chunk, into: &head) }
    if isWideEncoding(head) {
      // Line ends are no single bytes: the whole is converted first.
      let decoded = try options.decoder.decode(try whole(source, head, isAtEnd))
      (head, encodingOfAll, isAtEnd) = (decoded.text, decoded.encoding, true)
      lineDecoder = .utf8
    }
    if head.starts(with: Self.byteOrderMark) { head.removeFirst(Self.byteOrderMark.count) }
    // A whole chunk tells more than a line; its last line may be cut.
    if let end = head.lastIndex(of: 0x0A) { lineDecoder.learn(from: Array(head[..<end])) }
    lines = LineReader(source, head: head, isAtEnd: isAtEnd, limit: options.longestLine)
    lineSource = source
    return nil
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private func isWideEncoding(_ head: [UInt8]) -> Bool {
    switch options.decoder.encoding {
    case .named(let name): name.lowercased().hasPrefix("utf-16") || name.lowercased().hasPrefix("utf-32")
    case .auto: TextDecoder.mark(of: head) != nil
    case .utf8: false
    }
  }

  /// The format given, or by the path, or by the first line.
  private func format(
    _ source: ByteSource, _ head: inout [UInt8], _ isAtEnd: inout Bool
  ) throws(Diagnostic) -> InputFormat {
    if options.format != .auto { return options.format }
    let named = InputFormat.of(path: name)
    if named != .auto { return named }
    var searched = 0
    var blank = 0
    while !isAtEnd {
      isAtEnd = try !source.read(upTo: Self.chunk, into: &head)
      let rest = head[blank...].drop { $0 == 0x20 || (0x09...0x0D).contains($0) || Self.byteOrderMark.contains($0) }
      blank = rest.startIndex
      if blank > options.longestText { return .text }
      guard let first = rest.first else { continue }
      if first == UInt8(ascii: "<"), HTMLDeclaration.beginsPage(rest) { return .html }
      guard first == UInt8(ascii: "{") else { return .text }
      let unsearched = rest.dropFirst(max(searched - rest.startIndex, 0))
      if let end = unsearched.firstIndex(of: 0x0A) ?? (isAtEnd ? rest.endIndex : nil) {
        if case .object? = try? JSONParser.parse(rest[..<end]) { return .jsonl }
        return .text
      }
      searched = head.count
      // So long a line is no record.
      if head.count > options.longestLine { return .text }
    }
    return .text
  }

  // MARK: Text

  private func whole(_ source: ByteSource, _ head: [UInt8], _ wasAtEnd: Bool) throws(Diagnostic) -> [UInt8] {
    var bytes = head
    var isAtEnd = wasAtEnd
    while !isAtEnd {
      isAtEnd = try !source.read(upTo: Self.chunk, into: &bytes)
      if bytes.count > options.longestText {
        throw Diagnostic(
          .error, code: "text-too-long", "the text is longer than \(options.longestText) bytes; split it into documents"
        )
      }
    }
    return bytes
  }

  private func text(_ bytes: [UInt8], _ format: InputFormat) throws(Diagnostic) -> SourceDocument {
    guard !bytes.isEmpty else { throw Diagnostic(.error, code: "empty-input", "there is nothing to read") }
    var isNamed = false
    if case .named = options.decoder.encoding { isNamed = true }
    // A text whose encoding the user names may well hold zero bytes.
    if !isNamed, TextDecoder.looksBinary(bytes) {
      throw Diagnostic(
        .error, code: "binary-input",
        "this is no text; give plain text, Markdown, HTML or JSON Lines, or name its encoding")
    }
    let declared = format == .html ? HTMLDeclaration.encoding(of: bytes) : nil
    let decoded = try options.decoder.decode(bytes, declared: declared)
    var document = SourceDocument(
      id: documentName, source: name, bytes: decoded.text, format: format == .markdown ? .markdown : .text,
      encoding: decoded.encoding)
    if format == .html {
      let (text, extraction) = HTMLExtractor.extract(decoded.text)
      (document.bytes, document.extraction) = (text, extraction)
    }
    return document
  }

  /// `<stdin>` without its brackets, or the path.
  private var documentName: String { name == "<stdin>" ? "stdin" : name }

  // MARK: Documents by the line

  private func nextRecord() throws(Diagnostic) -> Result<SourceDocument, ReadFailure>? {
    while let line = try lines?.next() {
      let number = lines?.number ?? 0
      switch line {
      case .tooLong:
        let message = "the line is longer than \(options.longestLine) bytes"
        return .failure(
          ReadFailure(
            id: "\(name):\(number)", Diagnostic(.error, code: "line-too-long", message, file: name, line: number)))
      case .text(let bytes):
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        return Result { () throws(ReadFailure) in try record(bytes, number) }
      }
    }
    lines = nil
    let finished = lineSource
    lineSource = nil
    try finished?.checkIsUnchanged()
    return nil
  }

  private func record(_ line: [UInt8], _ number: Int) throws(ReadFailure) -> SourceDocument {
    let decoded: (text: [UInt8], encoding: String?)
    lineDecoder.learn(from: line)
    do {
      decoded = try lineDecoder.decode(line)
    } catch {
      var diagnostic = error
      diagnostic.file = name
      diagnostic.line = number
      throw ReadFailure(id: "\(name):\(number)", diagnostic)
    }
    var document =
      isJSON
      ? try RecordDecoder(file: name, fields: options.fields).decode(decoded.text, number: number)
      : SourceDocument(id: "\(name):\(number)", source: name, line: number, bytes: decoded.text)
    document.encoding = decoded.encoding ?? encodingOfAll
    return document
  }

  private func failure(_ diagnostic: Diagnostic) -> ReadFailure {
    var diagnostic = diagnostic
    diagnostic.file = name
    return ReadFailure(id: documentName, diagnostic)
  }
}
