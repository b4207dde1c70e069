import TextModel

extension ReadingText {
  /// Keeps the given spans of units, in their order, and drops the rest, maps included.
  /// - Parameter spans: ascending, without overlap, inside the text.
  /// - Complexity: linear in what is kept.
  mutating func keep(only spans: [TextSpan]) {
    let count = spans.reduce(0) { $0 + $1.count }
    guard let endPoint = codePoints.last, let endByte = byteOffsets.last else { return }
    Self.move(&units, spans)
    Self.move(&codePoints, spans)
    Self.move(&byteOffsets, spans)
    units.removeSubrange(count...)
    codePoints.removeSubrange(count...)
    byteOffsets.removeSubrange(count...)
    codePoints.append(endPoint)
    byteOffsets.append(endByte)
  }

  private static func move<Element: BitwiseCopyable>(_ elements: inout [Element], _ spans: [TextSpan]) {
    elements.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var at = 0
      for span in spans {
        if at != span.start { (base + at).update(from: base + span.start, count: span.count) }
        at += span.count
      }
    }
  }
}
