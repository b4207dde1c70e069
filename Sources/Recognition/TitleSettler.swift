import Lexicon
import TextModel

/// Settles titles by what stands beside them: honours that stand by themselves, forms of address and offices that are
/// taken, positions that need a person.
struct TitleSettler: Sendable {
  private let gazetteer: Gazetteer
  private let bareHonour: ClassID?
  private let besideName: ClassID?
  private let address: ClassID?
  private let takesOffice: ClassID?
  private let honourHeads: [ClassID]
  private let offices: [ClassID]

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    bareHonour = gazetteer.classID(named: "title.honor.bare")
    besideName = gazetteer.classID(named: "title.beside-name")
    address = gazetteer.classID(named: "title.address")
    takesOffice = gazetteer.classID(named: "trigger.take-office")
    honourHeads = ["title.honor", "title.honor.head"].compactMap { gazetteer.classID(named: $0) }
    offices = ["title.position", "title.role"].compactMap { gazetteer.classID(named: $0) }
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    let first = draft.firstHit(endingAfter: sentence.start)
    var last = first
    while last < draft.hits.count, Int(draft.hits[last].end) <= sentence.end { last += 1 }
    let hits = draft.hits[first..<last]
    var added: [TaggedSpan] = []
    for hit in hits {
      let kind = gazetteer.classID(of: hit.entry)
      if kind == bareHonour || kind == address && isAddress(hit, spans)
        || offices.contains(kind) && isTaken(hit, hits, draft.reading.units)
        || honourHeads.contains(kind) && isQuoted(hit, draft.reading.units, sentence, spans)
      {
        added.append(TaggedSpan(span: whole(hit, kind, draft.reading.units, sentence), type: .title, margin: 0))
      }
    }
    if !added.isEmpty { merge(added, &spans) }
    dropNameless(&spans, hits)
  }

  /// Adds what no chosen span touches; of additions that overlap, the longest.
  private func merge(_ added: [TaggedSpan], _ spans: inout [TaggedSpan]) {
    var isAdded = false
    for candidate in added.sorted(by: { ($1.span.count, $0.span.start) < ($0.span.count, $1.span.start) })
    where !spans.contains(where: { $0.span.overlaps(candidate.span) }) {
      spans.append(candidate)
      isAdded = true
    }
    if isAdded { spans.sort { $0.span < $1.span } }
  }

  /// `祁春利｜老师`: a form of address directly behind a name.
  private func isAddress(_ hit: LexiconHit, _ spans: [TaggedSpan]) -> Bool {
    gazetteer.type(of: hit.entry) == .title
      && spans.contains { $0.type == .person && $0.span.end == Int(hit.start) }
  }

  /// `担任｜评委。`: an office between a verb that takes one and the end of a clause.
  private func isTaken(_ hit: LexiconHit, _ hits: ArraySlice<LexiconHit>, _ units: [UInt16]) -> Bool {
    guard Int(hit.end) == units.count || !Glyph.isHan(units[Int(hit.end)]) else { return false }
    return hits.contains {
      $0.end == hit.start && $0.end - $0.start >= 2 && gazetteer.classID(of: $0.entry) == takesOffice
    }
  }

  /// `“北排青年榜样”`: a short quotation that ends in the head of an honour; a weak head only in a list of titles.
  private func isQuoted(
    _ hit: LexiconHit, _ units: [UInt16], _ sentence: TextSpan, _ spans: [TaggedSpan]
  ) -> Bool {
    guard Int(hit.end) < sentence.end, Glyph.isCloseQuote(units[Int(hit.end)]),
      let start = quotedStart(hit, units, sentence)
    else { return false }
    guard gazetteer.isWeak(hit.entry) else { return true }
    return start - 2 >= sentence.start && Glyph.isListLink(units[start - 2])
      && spans.contains { $0.type == .title && $0.span.end <= start && start - $0.span.end <= 6 }
  }

  private func quotedStart(_ hit: LexiconHit, _ units: [UInt16], _ sentence: TextSpan) -> Int? {
    var start = Int(hit.start)
    while start > sentence.start, Int(hit.end) - start <= 14 {
      if Glyph.isOpenQuote(units[start - 1]) { return start }
      guard Glyph.isHan(units[start - 1]) || Glyph.isDigit(units[start - 1]) else { return nil }
      start -= 1
    }
    return nil
  }

  private func whole(_ hit: LexiconHit, _ kind: ClassID, _ units: [UInt16], _ sentence: TextSpan) -> TextSpan {
    guard honourHeads.contains(kind), let start = quotedStart(hit, units, sentence) else { return hit.span }
    return TextSpan(start, Int(hit.end))
  }

  /// Drops words that are a position only of a named person where the sentence names nobody.
  private func dropNameless(_ spans: inout [TaggedSpan], _ hits: ArraySlice<LexiconHit>) {
    guard !spans.contains(where: { $0.type == .person }) else { return }
    spans.removeAll { chosen in
      chosen.type == .title
        && hits.contains { $0.span == chosen.span && gazetteer.classID(of: $0.entry) == besideName }
    }
  }
}
