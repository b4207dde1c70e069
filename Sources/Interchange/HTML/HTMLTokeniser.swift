/// Cuts HTML into tags and text, as browsers do it, without ever failing. Positions are bytes of the source.
struct HTMLTokeniser {
  enum Token: Equatable {
    case text(Range<Int>)
    /// The name in lower case.
    case open(String, Range<Int>)
    case close(String, Range<Int>)
  }

  private let source: [UInt8]
  private var at = 0
  /// The element whose content is no markup and has begun.
  private var rawElement: String?

  init(_ source: [UInt8]) { self.source = source }

  /// The next tag or stretch of text; comments and declarations are passed over. Linear in all over the source.
  mutating func next() -> Token? {
    while at < source.count {
      if let name = rawElement {
        rawElement = nil
        let start = at
        at = endOfRaw(name)
        if at > start { return .text(start..<at) }
        continue
      }
      guard source[at] == UInt8(ascii: "<") else { return text() }
      if let token = tag() { return token }
    }
    return nil
  }

  private mutating func text() -> Token {
    let start = at
    at += 1
    while at < source.count, source[at] != UInt8(ascii: "<") || !beginsMarkup(at) { at += 1 }
    return .text(start..<at)
  }

  /// Whether `<` begins markup: `3 < 5` is text.
  private func beginsMarkup(_ position: Int) -> Bool {
    guard position + 1 < source.count else { return false }
    let next = source[position + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return true }
    if next == UInt8(ascii: "/") { return position + 2 < source.count && Self.isLetter(source[position + 2]) }
    return Self.isLetter(next)
  }

  /// The tag that begins here; nil when it was a comment or declaration.
  private mutating func tag() -> Token? {
    guard beginsMarkup(at) else { return text() }
    let start = at
    if source[at + 1] == UInt8(ascii: "!") || source[at + 1] == UInt8(ascii: "?") {
      at = starts(with: "<!--", at) ? end(of: "-->", from: at + 4) : end(of: ">", from: at)
      return nil
    }
    let isClosing = source[at + 1] == UInt8(ascii: "/")
    at += isClosing ? 2 : 1
    let name = name()
    passAttributes()
    if isClosing { return .close(name, start..<at) }
    if Self.rawElements.contains(name) { rawElement = name }
    return .open(name, start..<at)
  }

  private mutating func name() -> String {
    let start = at
    while at < source.count, !Self.endsName(source[at]) { at += 1 }
    return String(decoding: source[start..<at].prefix(32).map { $0 < 0x80 ? $0 | Self.caseBit($0) : $0 }, as: UTF8.self)
  }

  private mutating func passAttributes() {
    var quote: UInt8?
    while at < source.count {
      let byte = source[at]
      at += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), at >= 2, source[at - 2] == UInt8(ascii: "=") {
        quote = byte
      }
    }
  }

  /// Where the text of an element without markup ends: at its own closing tag.
  private func endOfRaw(_ name: String) -> Int {
    var position = at
    while position < source.count {
      if source[position] == UInt8(ascii: "<"), starts(with: "</" + name, position) { return position }
      position += 1
    }
    return source.count
  }

  private func end(of mark: String, from start: Int) -> Int {
    var position = start
    let first = mark.utf8.first
    while position < source.count {
      if source[position] == first, starts(with: mark, position) { return position + mark.utf8.count }
      position += 1
    }
    return source.count
  }

  /// Whether ASCII stands at a position, in any case of letters.
  private func starts(with ascii: String, _ position: Int) -> Bool {
    guard position + ascii.utf8.count <= source.count else { return false }
    return zip(ascii.utf8, source[position...]).allSatisfy { $0 == ($1 | Self.caseBit($1)) }
  }

  private static let rawElements: Set<String> = ["script", "style", "textarea", "title", "noscript", "iframe", "xmp"]

  private static func caseBit(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? 0x20 : 0 }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
