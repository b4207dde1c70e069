import Lexicon
import TextModel

/// Makes one event of what was read as other names, or as part of an event: all from the verb of which it is the object up
/// to a head noun (`出席｜北岭市建市60周年庆祝活动｜的`), and a work with words behind it (`《清江颂》新年音乐会`).
struct ObjectEventSettler: Sendable {
  /// The length of a name behind a verb, in units.
  private static let lengths = 6...40
  /// How many units may stand behind a work.
  private static let longestKind = 10

  private let clause: EventClause
  private let verbs: ClassID?
  private let after: ClassID?
  /// Of words before and behind names.
  private let contexts: ClassSet

  init(gazetteer: Gazetteer) {
    clause = EventClause(gazetteer: gazetteer)
    verbs = gazetteer.classID(named: "clause.holding")
    contexts = ClassSet(["context.left", "context.right"], in: gazetteer)
    after = gazetteer.classID(named: "clause.after-event")
  }

  /// - Parameters:
  ///   - spans: a sentence's, ascending and without overlap; they stay so.
  ///   - hasVerb: whether such a verb stands in the sentence.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft, hasVerb: Bool = true) {
    guard !spans.isEmpty else { return }
    addWorks(&spans, sentence, draft)
    guard hasVerb else { return }
    var next = draft.firstHit(endingAfter: sentence.start)
    while next < draft.hits.count, Int(draft.hits[next].end) <= sentence.end {
      let hit = draft.hits[next]
      next += 1
      guard hit.classID == verbs, let name = name(from: Int(hit.end), sentence, draft), isReplaced(name, spans, draft)
      else { continue }
      spans.put(name, .event)
    }
  }

  /// `《清江颂》新年音乐会`, the marks included.
  private func addWorks(_ spans: inout [TaggedSpan], _ sentence: TextSpan, _ draft: Draft) {
    let units = draft.reading.units
    for work in spans where work.type == .work && !work.isFixed {
      let close = work.span.end
      guard work.span.start > sentence.start, close < sentence.end, units[close] == Glyph.closeTitle,
        units[work.span.start - 1] == Glyph.openTitle,
        let end = (close + 3...max(close + 3, min(close + Self.longestKind, sentence.end))).first(where: {
          $0 <= sentence.end && ends($0, sentence, draft) && (clause.head(endingAt: $0, draft)?.length ?? 0) > 1
        }), isKind(TextSpan(close + 1, end), draft)
      else { continue }
      let name = TextSpan(work.span.start - 1, end)
      let touched = spans.filter { $0.span.overlaps(name) }
      guard touched.allSatisfy({ !$0.isFixed && name.contains($0.span) }) else { continue }
      spans.put(name, .event)
    }
  }

  /// Whether words behind a work say of what kind an event is: not `《…》｜中，晚会`, `《…》｜进入决赛`.
  private func isKind(_ words: TextSpan, _ draft: Draft) -> Bool {
    !draft.reading.units[words.start..<words.end].contains(where: EventClause.isLimit)
      && !(draft.longestHit(of: contexts, from: words.start, units: 3).map { draft.isWord($0.span) } ?? false)
      && clause.isName(words, draft)
  }

  /// What the verb that ends at a place has as its object, up to a head noun of two units or more.
  private func name(from start: Int, _ sentence: TextSpan, _ draft: Draft) -> TextSpan? {
    let units = draft.reading.units
    var end = start
    // What begins with a quotation is settled by the words behind that.
    guard start < sentence.end, !Glyph.isOpenQuote(units[start]) else { return nil }
    while end < sentence.end, end - start < Self.lengths.upperBound, !EventClause.isLimit(units[end]),
      units[end] != Glyph.of
    {
      end += 1
      guard end - start >= Self.lengths.lowerBound, ends(end, sentence, draft),
        let head = clause.head(endingAt: end, draft), head.length > 1
      else { continue }
      let name = TextSpan(start, end)
      return clause.isName(name, draft) ? name : nil
    }
    return nil
  }

  /// Whether a mark, 的 or a word that follows an event stands at a place.
  private func ends(_ place: Int, _ sentence: TextSpan, _ draft: Draft) -> Bool {
    let units = draft.reading.units
    guard place < sentence.end, !EventClause.isLimit(units[place]), units[place] != Glyph.of,
      units[place] != Glyph.enumeration
    else { return true }
    return draft.longestHit(of: after, from: place, units: 4) != nil
  }

  /// Whether a name takes the place of at least one other, and none that it may not: what has its own event at the end
  /// keeps it, a body right before the head noun may be who acts (`某剧团｜演出`), and where somebody is named with his
  /// office there is more than a name.
  private func isReplaced(_ name: TextSpan, _ spans: [TaggedSpan], _ draft: Draft) -> Bool {
    let touched = spans.filter { $0.span.overlaps(name) }
    guard !touched.isEmpty, touched.allSatisfy({ !$0.isFixed && name.contains($0.span) && $0.span != name }),
      let head = clause.head(endingAt: name.end, draft),
      !touched.contains(where: {
        $0.type == .event && $0.span.end == name.end || $0.type == .organization && $0.span.end == Int(head.start)
      })
    else { return false }
    return !zip(touched, touched.dropFirst()).contains { $0.type == .title && $1.type == .person }
  }
}
