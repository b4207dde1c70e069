import Lexicon
import TextModel

/// Makes a name of a quotation that the words behind it say is one: an honour of `“高原戍边模范营”｜荣誉称号`, an event of
/// `“书香润万家”｜活动`; before `等活动` of the quotations listed with it too.
struct QuotedNameSettler: Sendable {
  /// No such name is longer, in units.
  private static let longest = 24

  private let honourLabel: ClassID?
  private let eventLabel: ClassID?
  private let eventHead: ClassID?

  init(gazetteer: Gazetteer) {
    honourLabel = gazetteer.classID(named: "office.honour-label")
    eventHead = gazetteer.classID(named: "event.head")
    eventLabel = gazetteer.classID(named: "clause.event-label")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(
    _ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft, candidates: ArraySlice<Candidate>
  ) {
    let units = draft.reading.units
    // Most sentences quote nothing; looking at their units is cheaper than at their hits.
    guard units[sentence.start..<sentence.end].contains(where: Glyph.isCloseQuote) else { return }
    var next = draft.firstHit(endingAfter: sentence.start)
    while next < draft.hits.count, Int(draft.hits[next].end) <= sentence.end {
      let hit = draft.hits[next]
      next += 1
      guard hit.classID == honourLabel || hit.classID == eventLabel, !isBeginning(hit, draft) else { continue }
      let type: MentionType = hit.classID == eventLabel ? .event : .title
      var label = Int(hit.start)
      while let name = quotation(before: label, sentence, units) {
        add(name, type, to: &spans)
        guard units[Int(hit.start)] == Glyph.andOthers else { break }
        label = name.start - 1
        if label > sentence.start, Glyph.isListLink(units[label - 1]) { label -= 1 }
      }
    }
    addComposed(&spans, sentence, draft, candidates)
  }

  /// Adds the events that were composed of a quotation, a word or two and a head noun, where nothing else was found:
  /// `“丝路乐语”民族乐器展`.
  private func addComposed(
    _ spans: inout [TaggedSpan], _ sentence: TextSpan, _ draft: Draft, _ candidates: ArraySlice<Candidate>
  ) {
    for candidate in candidates {
      let span = candidate.mention.span
      guard span.start < sentence.end else { break }
      guard candidate.mention.type == .event, candidate.score >= Evidence.likely, sentence.contains(span),
        Glyph.isOpenQuote(draft.reading.units[span.start]), isDescribed(span, draft),
        !spans.contains(where: { $0.span.overlaps(span) })
      else { continue }
      spans.put(span, .event)
    }
  }

  /// Whether words stand between the quotation that begins a name and its head noun, which is no part of a longer word.
  /// A head noun of one unit (展, 周) counts only behind a word or two.
  private func isDescribed(_ name: TextSpan, _ draft: Draft) -> Bool {
    guard let close = draft.reading.units[name.start..<name.end].firstIndex(where: Glyph.isCloseQuote),
      close - name.start > 2
    else { return false }
    let words = draft.hits(endingAt: name.end).filter { Int($0.start) > close }
    guard let head = words.max(by: { $0.length < $1.length }) else { return false }
    guard !isBeginning(head, draft) else { return false }
    let between = Int(head.start) - close - 1
    return words.contains { $0.span == head.span && $0.classID == eventHead }
      && (head.length > 1 ? between >= 2 : (3...4).contains(between))
  }

  /// Whether the label is the beginning of a longer word: `“向阳花”｜活动中心`.
  private func isBeginning(_ label: LexiconHit, _ draft: Draft) -> Bool {
    draft.hits[draft.firstHit(endingAfter: Int(label.end))...].prefix { $0.end <= label.end + 3 }
      .contains { $0.start == label.start }
  }

  /// What stands in the marks that close right before a place.
  private func quotation(before place: Int, _ sentence: TextSpan, _ units: [UInt16]) -> TextSpan? {
    let close = place - 1
    guard close > sentence.start, Glyph.isCloseQuote(units[close]),
      let open = units[max(sentence.start, close - Self.longest)..<close].lastIndex(where: Glyph.isOpenQuote),
      close - open > 2
    else { return nil }
    return TextSpan(open + 1, close)
  }

  /// Adds a name in the place of what was found inside it, unless something reaches across its limits.
  private func add(_ name: TextSpan, _ type: MentionType, to spans: inout [TaggedSpan]) {
    let touched = spans.filter { $0.span.overlaps(name) }
    guard touched.allSatisfy({ name.contains($0.span) && !$0.isFixed && $0.span != name }) else { return }
    spans.put(name, type)
  }
}
