import Lexicon
import TextModel

/// Settles what decoding, which sees a few characters at a time, leaves open: marks that open and close, honours that
/// stand by themselves, positions that need a person.
struct SpanSettler: Sendable {
  private let gazetteer: Gazetteer
  private let bareHonour: ClassID?
  private let besideName: ClassID?

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    bareHonour = gazetteer.classID(named: "title.honor.bare")
    besideName = gazetteer.classID(named: "title.beside-name")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    if spans.contains(where: { hasMarks($0.span, draft.reading.units) || touchesMarks($0.span, sentence, draft) }) {
      balance(&spans, sentence, draft.reading.units)
    }
    addHonours(&spans, sentence, draft)
    dropNameless(&spans, draft)
  }

  // MARK: Marks

  private func hasMarks(_ span: TextSpan, _ units: [UInt16]) -> Bool {
    for unit in units[span.start..<span.end]
    where Glyph.isOpenQuote(unit) || Glyph.isCloseQuote(unit) || Glyph.isOpenBracket(unit) || Glyph.isCloseBracket(unit)
    {
      return true
    }
    return false
  }

  private func touchesMarks(_ span: TextSpan, _ sentence: TextSpan, _ draft: Draft) -> Bool {
    span.start > sentence.start && Glyph.isOpenQuote(draft.reading.units[span.start - 1])
  }

  private func balance(_ spans: inout [TaggedSpan], _ sentence: TextSpan, _ units: [UInt16]) {
    var settled: [TaggedSpan] = []
    for index in spans.indices {
      let left = settled.last?.span.end ?? sentence.start
      let right = index + 1 < spans.count ? spans[index + 1].span.start : sentence.end
      settled += balanced(spans[index], left, right, units)
    }
    spans = settled
  }

  /// One span with its marks in pairs; two when a bracket holds another name.
  private func balanced(_ chosen: TaggedSpan, _ left: Int, _ right: Int, _ units: [UInt16]) -> [TaggedSpan] {
    var result = chosen
    let span = chosen.span
    if let open = unclosed(span, units, Glyph.isOpenQuote, Glyph.isCloseQuote) {
      if span.end < right, Glyph.isCloseQuote(units[span.end]) {
        result.span.end += 1
      } else if open == span.start {
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
      if opens(units[place]) { open.append(place) } else if closes(units[place]) { _ = open.popLast() }
    }
    return open.last
  }

  /// The first closing mark of a span that nothing in it opens.
  private func unopened(
    _ span: TextSpan, _ units: [UInt16], _ opens: (UInt16) -> Bool, _ closes: (UInt16) -> Bool
  ) -> Int? {
    var depth = 0
    for place in span.start..<span.end {
      if opens(units[place]) { depth += 1 } else if closes(units[place]) { depth -= 1 }
      if depth < 0 { return place }
    }
    return nil
  }

  // MARK: Titles

  /// Adds bare honours that no chosen span touches.
  private func addHonours(_ spans: inout [TaggedSpan], _ sentence: TextSpan, _ draft: Draft) {
    guard let bareHonour else { return }
    var added = false
    for hit in draft.hits[draft.firstHit(endingAfter: sentence.start)...] {
      guard Int(hit.end) <= sentence.end else { break }
      guard gazetteer.classID(of: hit.entry) == bareHonour, Int(hit.start) >= sentence.start else { continue }
      if let other = spans.firstIndex(where: { $0.span.overlaps(hit.span) }) {
        // Of two honours that overlap, the longer.
        guard spans[other].margin < 0, hit.span.contains(spans[other].span) else { continue }
        spans[other].span = hit.span
      } else {
        spans.append(TaggedSpan(span: hit.span, type: .title, margin: -1))
        added = true
      }
    }
    if added { spans.sort { $0.span < $1.span } }
  }

  /// Drops words that are a position only of a named person where the sentence names nobody.
  private func dropNameless(_ spans: inout [TaggedSpan], _ draft: Draft) {
    guard let besideName, !spans.contains(where: { $0.type == .person }) else { return }
    spans.removeAll { chosen in
      guard chosen.type == .title else { return false }
      var index = draft.firstHit(endingAfter: chosen.span.end - 1)
      while index < draft.hits.count, Int(draft.hits[index].end) == chosen.span.end {
        let hit = draft.hits[index]
        if Int(hit.start) == chosen.span.start, gazetteer.classID(of: hit.entry) == besideName { return true }
        index += 1
      }
      return false
    }
  }
}
