import TextModel

/// Finds the name in Latin letters that a bracket gives behind a name (`国际能源署（｜IEA｜）`): it is of the same kind.
struct BracketedNameSettler: Sendable {
  /// Units of the longest such name; what is longer is an explanation.
  private static let longest = 60

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, units: [UInt16]) {
    var index = 0
    while index < spans.count {
      let (name, type) = (spans[index].span, spans[index].type)
      index += 1
      guard [.person, .organization, .location].contains(type), name.end + 2 < sentence.end,
        Glyph.isOpenBracket(units[name.end]), let inside = inside(from: name.end + 1, sentence, units),
        !spans.contains(where: { $0.isFixed && $0.span.overlaps(inside) })
      else { continue }
      spans.put(inside, type)
    }
  }

  /// The whole of a bracket from its first unit, if it is a name in letters that begins with a capital.
  private func inside(from start: Int, _ sentence: TextSpan, _ units: [UInt16]) -> TextSpan? {
    guard Glyph.isCapital(units[start]) else { return nil }
    var end = start
    while end < sentence.end, end - start <= Self.longest, Glyph.isLatinName(units[end]) { end += 1 }
    guard end < sentence.end, end - start > 1, Glyph.isCloseBracket(units[end]) else { return nil }
    return TextSpan(start, end)
  }
}
