/// The text as the pipeline reads it: folded UTF-16, markup dropped, paragraphs rejoined, with the way back to the source.
///
/// Unit `i` of `units` stands for the source's code point `codePoints[i]`, whose UTF-8 begins at byte `byteOffsets[i]`.
/// Both maps have one more element than `units`: the end of the text. They never decrease. The second half of a
/// surrogate pair maps to the same code point as the first.
package struct ReadingText: Sendable {
  package var units: [UInt16] = []
  package var codePoints: [Int32] = [0]
  package var byteOffsets: [Int32] = [0]

  package init() {}

  @inlinable package var count: Int { units.count }

  /// The source's code points covered by a span of units: from its first unit's to just after its last unit's own.
  /// A break dropped after the last unit is not covered; a break inside is.
  package func sourceSpan(_ span: TextSpan) -> TextSpan {
    guard span.start < span.end, span.end <= units.count, span.start >= 0 else {
      let place = Int(codePoints[min(max(span.start, 0), units.count)])
      return TextSpan(place, place)
    }
    return TextSpan(Int(codePoints[span.start]), Int(codePoints[span.end - 1]) + 1)
  }

  /// The units that stand for a span of the source's code points; what has no unit (markup, breaks) is passed over.
  /// Logarithmic.
  package func unitSpan(_ source: TextSpan) -> TextSpan {
    TextSpan(firstUnit(atOrAfter: source.start), firstUnit(atOrAfter: source.end))
  }

  private func firstUnit(atOrAfter codePoint: Int) -> Int {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if Int(codePoints[middle]) < codePoint { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The folded text of a span, for names and messages; not for the hot path.
  package func string(_ span: TextSpan) -> String {
    guard span.start >= 0, span.end <= units.count, span.start < span.end else { return "" }
    return String(decoding: units[span.start..<span.end], as: UTF16.self)
  }
}
