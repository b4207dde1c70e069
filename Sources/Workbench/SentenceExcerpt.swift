/// The sentences of a text, shortened to be shown.
struct SentenceExcerpt {
  /// So many characters are shown on either side.
  private static let reach = 36

  private let text: [Unicode.Scalar]

  init(_ text: String) { self.init(Array(text.unicodeScalars)) }
  init(_ text: [Unicode.Scalar]) { self.text = text }

  /// The sentence around a span of code points, on one line; empty when the span is not of this text.
  func around(_ spanStart: Int, _ spanEnd: Int) -> String {
    guard spanStart >= 0, spanStart < spanEnd, spanEnd <= text.count else { return "" }
    var start = spanStart
    while start > 0, spanStart - start < Self.reach, !Self.endsSentence(text[start - 1]) { start -= 1 }
    var end = spanEnd
    while end < text.count, end - spanEnd < Self.reach, !Self.endsSentence(text[end]) { end += 1 }
    if end < text.count, Self.isStop(text[end]) { end += 1 }
    while start < spanStart, text[start].properties.isWhitespace { start += 1 }
    return String(String.UnicodeScalarView(text[start..<end].map { Self.isLineBreaking($0) ? " " : $0 }))
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool { scalar == "。" || scalar == "！" || scalar == "？" }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    isStop(scalar) || scalar == "\n" || scalar == "\r"
  }

  private static func isLineBreaking(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{2028}" || scalar == "\u{2029}"
  }
}
