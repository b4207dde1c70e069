import Lexicon
import TextModel

/// Adds the name under which somebody writes, and what the text calls the writer: `｜网友｜“｜北岭风｜”说`.
struct ScreenNameSettler: Sendable {
  /// The length of a name, in units.
  private static let lengths = 2...8

  private let words: ClassID?

  init(gazetteer: Gazetteer) { words = gazetteer.classID(named: "clause.screen-name") }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    let units = draft.reading.units
    for word in draft.hits[draft.firstHit(endingAfter: sentence.start)...].prefix(while: { Int($0.end) < sentence.end })
    where word.classID == words && Glyph.isOpenQuote(units[Int(word.end)]) {
      let start = Int(word.end) + 1
      guard
        let close = units[start..<min(sentence.end, start + Self.lengths.upperBound + 1)]
          .firstIndex(where: Glyph.isCloseQuote), Self.lengths.contains(close - start),
        units[start..<close].allSatisfy({ Glyph.isHan($0) || Glyph.isLetter($0) || Glyph.isDigit($0) })
      else { continue }
      let whole = TextSpan(Int(word.start), close + 1)
      guard !spans.contains(where: { $0.isFixed && $0.span.overlaps(whole) }) else { continue }
      spans.put(TextSpan(start, close), .person)
      spans.put(word.span, .title)
    }
  }
}
