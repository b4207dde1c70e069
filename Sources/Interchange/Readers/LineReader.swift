import TextModel

/// Cuts a byte source into lines as it comes, holding no more than a line and a chunk.
struct LineReader {
  enum Line {
    /// Without its line end; a CR before the LF goes with it.
    case text([UInt8])
    /// A line longer than the limit, whose bytes were passed over.
    case tooLong
  }

  private static let chunk = 1 << 16

  private let source: ByteSource
  private let limit: Int
  private var buffer: [UInt8]
  /// Where the next line begins in the buffer.
  private var start = 0
  /// Up to where the buffer is known to hold no line end.
  private var searched = 0
  private var isAtEnd = false
  /// The number of the line given last, from 1.
  private(set) var number = 0

  /// - Parameters:
  ///   - head: bytes already read from the source.
  ///   - limit: the longest line, in bytes.
  init(_ source: ByteSource, head: [UInt8], isAtEnd: Bool, limit: Int) {
    self.source = source
    buffer = head
    self.isAtEnd = isAtEnd
    self.limit = limit
  }

  /// The next line, or nil after the last.
  /// - Throws: `unreadable-input`.
  mutating func next() throws(Diagnostic) -> Line? {
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        return take(to: end, next: end + 1, isTooLong)
      }
      searched = buffer.count
      if searched - start > limit {
        // Let go of what is held: nobody will get this line.
        isTooLong = true
        start = searched
      }
      if isAtEnd {
        guard start < buffer.count || isTooLong else { return nil }
        return take(to: buffer.count, next: buffer.count, isTooLong)
      }
      if start > 0 {
        buffer.removeFirst(start)
        (start, searched) = (0, searched - start)
      }
      isAtEnd = try !source.read(upTo: Self.chunk, into: &buffer)
    }
  }

  private mutating func take(to end: Int, next: Int, _ isTooLong: Bool) -> Line {
    var lineEnd = end
    if lineEnd > start, buffer[lineEnd - 1] == 0x0D { lineEnd -= 1 }
    let line = isTooLong || lineEnd - start > limit ? Line.tooLong : .text(Array(buffer[start..<lineEnd]))
    start = next
    searched = next
    number += 1
    return line
  }
}
