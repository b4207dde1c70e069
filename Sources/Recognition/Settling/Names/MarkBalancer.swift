import TextModel

/// Puts the marks of chosen spans in pairs: a name keeps a quotation inside it whole, leaves out the marks around it, and
/// ends where a bracket opens that it does not close.
struct MarkBalancer: Sendable {
  /// Spans with a smaller margin, in log-odds, are dropped where the marks speak against them.
  private static let doubt: Float = 3

  private func hasMarks(_ span: TextSpan, _ units: [UInt16]) -> Bool {
    for unit in units[span.start..<span.end]
    where Glyph.isOpenQuote(unit) || Glyph.isCloseQuote(unit) || Glyph.isOpenBracket(unit) || Glyph.isCloseBracket(unit)
    {
      return true
    }
    return false
  }

  private func touchesMarks(_ span: TextSpan, _ sentence: TextSpan, _ units: [UInt16]) -> Bool {
    span.start > sentence.start && Glyph.isOpenQuote(units[span.start - 1])
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func balance(_ spans: inout [TaggedSpan], _ sentence: TextSpan, _ units: [UInt16]) {
    trim(&spans, units)
    guard spans.contains(where: { hasMarks($0.span, units) || touchesMarks($0.span, sentence, units) }) else { return }
    var settled: [TaggedSpan] = []
    for index in spans.indices {
      let left = settled.last?.span.end ?? sentence.start
      let right = index + 1 < spans.count ? spans[index + 1].span.start : sentence.end
      settled += balanced(spans[index], left, right, units)
    }
    spans = settled
  }

  /// Leaves out dashes, commas and the like at the ends of names: no name begins or ends with one, but for works, which
  /// are all that stands in their marks (`《你好！》`).
  private func trim(_ spans: inout [TaggedSpan], _ units: [UInt16]) {
    for index in spans.indices where !spans[index].isFixed && spans[index].type != .work {
      while !spans[index].span.isEmpty, Glyph.isSeparator(units[spans[index].span.start]) {
        spans[index].span.start += 1
      }
      while !spans[index].span.isEmpty, Glyph.isSeparator(units[spans[index].span.end - 1]) {
        spans[index].span.end -= 1
      }
    }
    spans.removeAll { $0.span.isEmpty }
  }

  /// One span with its marks in pairs; two when a bracket holds another name.
  private func balanced(_ chosen: TaggedSpan, _ left: Int, _ right: Int, _ units: [UInt16]) -> [TaggedSpan] {
    guard !chosen.isFixed else { return [chosen] }
    var result = chosen
    let span = chosen.span
    if let open = unclosed(span, units, Glyph.isOpenQuote, Glyph.isCloseQuote) {
      if span.end < right, Glyph.isCloseQuote(units[span.end]) {
        result.span.end += 1
      } else if open == span.start {
        // The beginning of a quotation that goes on is seldom a name: “干中学、学中干”.
        guard chosen.margin >= Self.doubt else { return [] }
        result.span.start += 1
      } else {
        result.span.end = open
      }
    } else if let close = unopened(span, units, Glyph.isOpenQuote, Glyph.isCloseQuote) {
      if span.start > left, Glyph.isOpenQuote(units[span.start - 1]) {
        result.span.start -= 1
      } else if close == span.end - 1 {
        result.span.end -= 1
      } else {
        result.span.start = close + 1
      }
    }
    var second: TaggedSpan?
    if let open = unclosed(result.span, units, Glyph.isOpenBracket, Glyph.isCloseBracket) {
      if result.span.end - open - 1 >= 2 {
        second = TaggedSpan(span: TextSpan(open + 1, result.span.end), type: chosen.type, margin: chosen.margin)
      }
      result.span.end = open
    }
    // Marks around the whole name are no part of it; those of a date are (“十四五”).
    if chosen.type != .date, result.span.count > 2, Glyph.isOpenQuote(units[result.span.start]),
      Glyph.isCloseQuote(units[result.span.end - 1]),
      !units[(result.span.start + 1)..<(result.span.end - 1)].contains(where: Glyph.isOpenQuote)
    {
      result.span = TextSpan(result.span.start + 1, result.span.end - 1)
    }
    return [result].filter { !$0.span.isEmpty } + (second.map { [$0] } ?? [])
  }

  /// The last opening mark of a span that nothing in it closes.
  private func unclosed(
    _ span: TextSpan, _ units: [UInt16], _ opens: (UInt16) -> Bool, _ closes: (UInt16) -> Bool
  ) -> Int? {
    var open: [Int] = []
    for place in span.start..<span.end {
      // A straight mark closes what a straight mark opened.
      if let last = open.last, closes(units[place]), !opens(units[place]) || units[last] == units[place] {
        open.removeLast()
      } else if opens(units[place]) {
        open.append(place)
      }
    }
    return open.last
  }

  /// The first closing mark of a span that nothing in it opens.
  private func unopened(
    _ span: TextSpan, _ units: [UInt16], _ opens: (UInt16) -> Bool, _ closes: (UInt16) -> Bool
  ) -> Int? {
    var depth = 0
    // A straight mark opens as well as it closes.
    for place in span.start..<span.end where !(opens(units[place]) && closes(units[place])) {
      if opens(units[place]) { depth += 1 } else if closes(units[place]) { depth -= 1 }
      if depth < 0 { return place }
    }
    return nil
  }
}
