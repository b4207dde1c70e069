import Lexicon
import TextModel

/// Leaves out what only says whose turn it is in an interview: `｜记者｜：累不累？`.
struct SpeakerLabelSettler: Sendable {
  private let acting: ClassID?

  init(gazetteer: Gazetteer) { acting = gazetteer.classID(named: "office.acting") }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    let units = draft.reading.units
    guard let first = spans.first, first.type == .title, !first.isFixed, first.span.end + 1 < sentence.end,
      Glyph.isColon(units[first.span.end]),
      units[sentence.start..<first.span.start].allSatisfy({ Glyph.isSpace($0) || Glyph.isCloseQuote($0) || $0 == 0x0D }
      ),
      draft.hits(endingAt: first.span.end).contains(where: { $0.span == first.span && $0.classID == acting }),
      spans.dropFirst().first.map({ $0.type == .person && $0.span.start <= first.span.end + 2 }) != true
    else { return }
    spans.removeFirst()
  }
}
