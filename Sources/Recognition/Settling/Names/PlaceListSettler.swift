import Lexicon
import TextModel

/// Settles the items of a list of places: a neighbour of a place's name that the dictionaries know as a place, though it is
/// an ordinary word as well or was read as a person (`湘潭、｜邵东｜、衡阳`), and an unknown name between two places.
struct PlaceListSettler: Sendable {
  /// No place's name in a list is looked for beyond so many units.
  private static let reach = 8

  private let gazetteer: Gazetteer
  private let known: ClassID?

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    known = gazetteer.classID(named: "person.known")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = 0
    while index < spans.count {
      defer { index += 1 }
      guard spans[index].type == .location else { continue }
      let place = spans[index].span
      if let item = item(from: place.end, sentence, draft), mayBePlace(item, spans, draft) {
        spans.put(item, .location)
      }
      if let item = item(before: place.start, sentence, draft), mayBePlace(item, spans, draft) {
        spans.put(item, .location)
        index = spans.firstIndex { $0.span == place } ?? index
      }
      // An unknown name between two places, with which one looks through a list from its left end.
      if index + 2 < spans.count, spans[index + 1].type == .person, !spans[index + 1].isFixed,
        spans[index + 2].type == .location, !isKnown(spans[index + 1].span, draft),
        isMark(spans[index].span.end, spans[index + 1].span.start, draft),
        isMark(spans[index + 1].span.end, spans[index + 2].span.start, draft)
      {
        spans[index + 1].type = .location
      }
    }
  }

  /// Whether just the mark of a list stands between two places in the text.
  private func isMark(_ end: Int, _ start: Int, _ draft: Draft) -> Bool {
    start == end + 1 && draft.reading.units[end] == Glyph.enumeration
  }

  /// The longest place of the dictionaries that is the whole list item behind a place.
  private func item(from end: Int, _ sentence: TextSpan, _ draft: Draft) -> TextSpan? {
    guard end + 1 < sentence.end, draft.reading.units[end] == Glyph.enumeration else { return nil }
    var longest: TextSpan?
    var index = draft.firstHit(endingAfter: end + 1)
    while index < draft.hits.count, Int(draft.hits[index].end) <= min(end + 1 + Self.reach, sentence.end) {
      let hit = draft.hits[index]
      index += 1
      guard Int(hit.start) == end + 1, isPlace(hit), isItemEnd(Int(hit.end), sentence, draft) else { continue }
      longest = hit.span
    }
    return longest
  }

  /// The same before a place.
  private func item(before start: Int, _ sentence: TextSpan, _ draft: Draft) -> TextSpan? {
    guard start - 1 > sentence.start, draft.reading.units[start - 1] == Glyph.enumeration else { return nil }
    return draft.hits(endingAt: start - 1).filter {
      isPlace($0) && Int($0.start) > sentence.start && draft.reading.units[Int($0.start) - 1] == Glyph.enumeration
    }.max { $0.length < $1.length }?.span
  }

  private func isPlace(_ hit: LexiconHit) -> Bool { hit.length > 1 && gazetteer.type(of: hit.entry) == .location }

  private func isItemEnd(_ place: Int, _ sentence: TextSpan, _ draft: Draft) -> Bool {
    guard place < sentence.end else { return true }
    let unit = draft.reading.units[place]
    return Glyph.isListLink(unit) || unit == Glyph.andOthers || !Glyph.isHan(unit)
  }

  /// Whether an item is unmarked, or read as an unknown person, so that the list may decide.
  private func mayBePlace(_ item: TextSpan, _ spans: [TaggedSpan], _ draft: Draft) -> Bool {
    for span in spans where span.span.overlaps(item) {
      guard span.span == item, span.type == .person, !span.isFixed, !isKnown(item, draft) else { return false }
    }
    return true
  }

  private func isKnown(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.span == name && $0.classID == known }
  }
}
