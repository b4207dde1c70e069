import Lexicon
import TextModel

/// Makes one event of what fills a clause up to the verb that says it takes place: `［青山镇学习老支书事迹座谈会］举行`,
/// `［第九届海湾节能论坛］昨天在滨江开幕`. Only where its last word is a head noun of events.
struct HeldEventSettler: Sendable {
  /// The length of such a name in units.
  private static let lengths = 7...48
  /// How far the place where it is held may stand from the verb, in units.
  private static let longestPlace = 16

  private let clause: EventClause
  private let verbs: ClassID?
  private let site: ClassID?
  private let since: ClassID?
  private let leftContext: ClassID?
  private let modifiers: ClassID?

  init(gazetteer: Gazetteer) {
    clause = EventClause(gazetteer: gazetteer)
    verbs = gazetteer.classID(named: "clause.held")
    since = gazetteer.classID(named: "clause.held-before")
    leftContext = gazetteer.classID(named: "context.left")
    modifiers = gazetteer.classID(named: "event.modifier")
    site = gazetteer.classID(named: "trigger.at")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var next = draft.firstHit(endingAfter: sentence.start)
    var from = sentence.start
    while next < draft.hits.count, Int(draft.hits[next].end) <= sentence.end {
      let hit = draft.hits[next]
      next += 1
      guard hit.classID == verbs, Int(hit.start) >= from else { continue }
      from = Int(hit.end)
      guard let end = nameEnd(before: hit, spans, sentence, draft),
        let name = name(endingAt: end, spans, sentence, draft)
      else { continue }
      replace(&spans, by: name, draft)
    }
  }

  /// Where the name of what is held ends: right before the verb, or before the time and the place between them. A weak
  /// verb may have an object of its own (`举办｜城市`), and speaks of what precedes only behind a place.
  private func nameEnd(
    before verb: LexiconHit, _ spans: [TaggedSpan], _ sentence: TextSpan, _ draft: Draft
  ) -> Int? {
    var end = Int(verb.start)
    let reach = max(sentence.start, end - Self.longestPlace)
    if let place = (reach..<end).last(where: { isSite($0, draft) }) {
      guard !draft.reading.units[place..<end].contains(where: EventClause.isLimit) else { return nil }
      end = place
    } else if verb.isWeak {
      return nil
    }
    if let date = spans.last(where: { $0.span.end <= end }), date.type == .date, date.span.end == end {
      end = date.span.start
    }
    return clause.endsInHead(end, draft) ? end : nil
  }

  private func isSite(_ place: Int, _ draft: Draft) -> Bool {
    draft.hits(endingAt: place + 1).contains { $0.classID == site && $0.length == 1 }
  }

  /// What fills the clause up to a place; nil where words speak against one name.
  private func name(endingAt end: Int, _ spans: [TaggedSpan], _ sentence: TextSpan, _ draft: Draft) -> TextSpan? {
    let units = draft.reading.units
    var start = end
    while start > sentence.start, !EventClause.isLimit(units[start - 1]) {
      start -= 1
      guard end - start <= 2 * Self.lengths.upperBound else { return nil }
    }
    if let date = spans.last(where: { $0.type == .date && $0.span.start >= start && $0.span.end < end }),
      date.span.start == start
    {
      start = date.span.end
    }
    if let since = draft.longestHit(of: since, from: start, units: 2) { start = Int(since.end) }
    let name = TextSpan(start, end)
    return Self.lengths.contains(name.count) && !isObject(start, draft) && clause.isName(name, draft) ? name : nil
  }

  /// Whether a word stands right before a place, or begins there, whose object a name is: `出席｜第五届…论坛`. Some
  /// begin names: 纪念, 庆祝.
  private func isObject(_ place: Int, _ draft: Draft) -> Bool {
    let before = draft.hits(endingAt: place)
    if before.contains(where: { $0.classID == leftContext && $0.length > 1 }) {
      return !before.contains { $0.classID == modifiers }
    }
    return draft.longestHit(of: leftContext, from: place, units: 3)?.length ?? 0 > 1
      && draft.longestHit(of: modifiers, from: place, units: 3) == nil
  }

  /// Puts the name in the place of what was found inside it, unless that is the name's own end or reaches across its
  /// limits.
  private func replace(_ spans: inout [TaggedSpan], by name: TextSpan, _ draft: Draft) {
    let touched = spans.filter { $0.span.overlaps(name) }
    guard touched.allSatisfy({ name.contains($0.span) && !$0.isFixed && $0.span != name }),
      !touched.contains(where: { $0.type == .event && $0.span.end == name.end && isObject($0.span.start, draft) })
    else { return }
    spans.put(name, .event)
  }
}
