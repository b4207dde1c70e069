import Lexicon
import TextModel

/// Makes an honour of a quotation that the words behind it call one: `“高原戍边模范营”｜荣誉称号`.
struct HonourLabelSettler: Sendable {
  /// No name of an honour in quotation marks is longer, in units.
  private static let longest = 24

  private let label: ClassID?

  init(gazetteer: Gazetteer) {
    label = gazetteer.classID(named: "office.honour-label")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    let units = draft.reading.units
    // Most sentences quote nothing; looking at their units is cheaper than at their hits.
    guard units[sentence.start..<sentence.end].contains(where: Glyph.isCloseQuote) else { return }
    var next = draft.firstHit(endingAfter: sentence.start)
    while next < draft.hits.count, Int(draft.hits[next].end) <= sentence.end {
      let hit = draft.hits[next]
      next += 1
      let close = Int(hit.start) - 1
      guard hit.classID == label, close > sentence.start, Glyph.isCloseQuote(units[close]),
        let open = units[max(sentence.start, close - Self.longest)..<close].lastIndex(where: Glyph.isOpenQuote),
        close - open > 2
      else { continue }
      add(TextSpan(open + 1, close), to: &spans)
    }
  }

  /// Adds a title in the place of what was found inside it, unless something reaches across its limits.
  private func add(_ honour: TextSpan, to spans: inout [TaggedSpan]) {
    let touched = spans.filter { $0.span.overlaps(honour) }
    guard touched.allSatisfy({ honour.contains($0.span) && !$0.isFixed && $0.span != honour }) else { return }
    spans.removeAll { $0.span.overlaps(honour) }
    let index = spans.firstIndex { $0.span.start > honour.start } ?? spans.count
    spans.insert(TaggedSpan(span: honour, type: .title, margin: 0), at: index)
  }
}
