import Lexicon
import TextModel

/// Cuts an event behind the verb whose object it is, where a whole clause was read as its name: `林远宣布｜宣誓仪式`.
struct EventClauseSettler: Sendable {
  /// A shorter rest is no name of its own unless the dictionaries know it, in units.
  private static let shortest = 5

  private let verbs: ClassID?
  private let heads: ClassID?
  private let known: ClassID?

  init(gazetteer: Gazetteer) {
    verbs = gazetteer.classID(named: "clause.event-verb")
    heads = gazetteer.classID(named: "event.head")
    known = gazetteer.classID(named: "event.known")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], draft: Draft) {
    spans = spans.compactMap { chosen in
      guard chosen.type == .event, !chosen.isFixed, let end = lastVerbEnd(chosen.span, draft) else { return chosen }
      var rest = chosen
      rest.span.start = end
      return isName(rest.span, draft) ? rest : nil
    }
  }

  /// Where the last such verb of a name ends, outside quotation marks; nil when there is none.
  private func lastVerbEnd(_ span: TextSpan, _ draft: Draft) -> Int? {
    let units = draft.reading.units
    var end: Int?
    var isQuoted = false
    var place = span.start
    for hit in draft.hits[draft.firstHit(endingAfter: span.start)...] {
      guard Int(hit.end) <= span.end else { break }
      while place < Int(hit.end) {
        if Glyph.isOpenQuote(units[place]) {
          isQuoted = true
        } else if Glyph.isCloseQuote(units[place]) {
          isQuoted = false
        }
        place += 1
      }
      guard hit.classID == verbs, !isQuoted, Int(hit.start) >= span.start, !crosses(hit, draft) else { continue }
      end = Int(hit.end)
    }
    return end
  }

  /// Whether the verb is the beginning of a longer word: `启动｜会`, `观看｜团`, but not `启动｜会议`.
  private func crosses(_ verb: LexiconHit, _ draft: Draft) -> Bool {
    var following: LexiconHit?
    for hit in draft.hits[draft.firstHit(endingAfter: Int(verb.end))...] {
      guard hit.end <= verb.end + 3 else { break }
      if hit.start <= verb.start { return true }
      if hit.start == verb.end, hit.length > following?.length ?? 0 { following = hit }
    }
    return following.map { $0.length == 1 && $0.classID == heads } ?? false
  }

  private func isName(_ span: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: span.end).contains { hit in
      guard Int(hit.start) >= span.start else { return false }
      return hit.classID == known || (hit.classID == heads && span.count >= Self.shortest && hit.length < span.count)
    } || (span.count > Self.shortest && Glyph.isCloseQuote(draft.reading.units[span.end - 1]))
  }
}
