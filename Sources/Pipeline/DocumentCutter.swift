import TextModel

/// Cuts a long document into pieces that are read each for itself, as if they were articles in a row, so that time and
/// memory for a piece do not depend on how long the whole is.
///
/// A piece ends at the last blank line that fits; else at the last line end; else after the last mark that ends a
/// sentence; else between two characters. Where it is cut depends on the text alone.
package struct DocumentCutter {
  /// A document up to this many bytes stays whole, and no piece is longer.
  package static let longestPiece = 1 << 18

  private let document: SourceDocument
  private let limit: Int
  private var start = 0

  /// - Parameter limit: the longest piece in bytes, at least 8.
  package init(_ document: SourceDocument, limit: Int = longestPiece) {
    self.document = document
    self.limit = max(limit, 8)
  }

  /// Whether a document is read in pieces. The text of a page that was marked up is not: its offsets count its source.
  package static func cuts(_ document: SourceDocument) -> Bool {
    document.bytes.count > longestPiece && document.extraction == nil
  }

  /// The next piece, a document with the whole's identity; nil after the last.
  package mutating func next() -> SourceDocument? {
    let bytes = document.bytes
    guard start < bytes.count else { return nil }
    let end = bytes.count - start <= limit ? bytes.count : bytes.withUnsafeBufferPointer { endOfPiece($0) }
    var piece = document
    piece.bytes = Array(bytes[start..<end])
    start = end
    return piece
  }

  private func endOfPiece(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    // Anything later is a better filled piece; the first half is searched by nobody.
    let window = start + limit / 2..<start + limit
    var lineEnd: Int?
    var lastLineEnd = -1
    var blankLine: Int?
    for at in window where bytes[at] == 0x0A {
      if lastLineEnd >= 0, bytes[lastLineEnd + 1..<at].allSatisfy({ $0 <= 0x20 }) { blankLine = at + 1 }
      lastLineEnd = at
      lineEnd = at + 1
    }
    return blankLine ?? lineEnd ?? endOfSentence(window, bytes) ?? endOfCharacter(window.upperBound, bytes)
  }

  /// After 。 ！ or ？ and what closes on it.
  private func endOfSentence(_ window: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    for at in window.reversed() where at + 6 < window.upperBound {
      let isEnd =
        bytes[at] == 0xE3 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x82
        || bytes[at] == 0xEF && bytes[at + 1] == 0xBC && (bytes[at + 2] == 0x81 || bytes[at + 2] == 0x9F)
      guard isEnd else { continue }
      // ” ’ 」 』 ）
      let next = (bytes[at + 3], bytes[at + 4], bytes[at + 5])
      let isClosing =
        next == (0xE2, 0x80, 0x9D) || next == (0xE2, 0x80, 0x99) || next == (0xE3, 0x80, 0x8D)
        || next == (0xE3, 0x80, 0x8F) || next == (0xEF, 0xBC, 0x89)
      return at + (isClosing ? 6 : 3)
    }
    return nil
  }

  private func endOfCharacter(_ limit: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = limit
    while end > start + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
