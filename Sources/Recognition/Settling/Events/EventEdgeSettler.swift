import Lexicon
import TextModel

/// Settles where an event's name begins and ends: a body that is named after it is an organisation (`第五届海湾博览会｜组委会`),
/// two events that are joined are two names (`三次会议｜和｜二次会议`), an ordinal before it belongs to it (`第二批｜…活动`), a word
/// for a day and its like do not (`明年｜博览会`, `双方｜会谈`), nor does the beginning of another word (`世界杯赛｜场`).
struct EventEdgeSettler: Sendable {
  /// No name on either side of a joint is shorter, in units.
  private static let shortest = 4
  /// The longest noun for a body or a day, in units.
  private static let longestNoun = 10

  private let heads: ClassID?
  private let bodies: ClassID?
  private let known: ClassID?
  private let joint: ClassID?
  private let measures: ClassID?
  private let days: ClassSet
  private let opening: ClassID?
  private let nouns: ClassID?

  init(gazetteer: Gazetteer) {
    heads = gazetteer.classID(named: "event.head")
    known = gazetteer.classID(named: "event.known")
    bodies = gazetteer.classID(named: "clause.event-body")
    joint = gazetteer.classID(named: "event.joint")
    measures = gazetteer.classID(named: "context.ordinal")
    opening = gazetteer.classID(named: "clause.event-opening")
    days = ClassSet(["date.year", "date.day"], in: gazetteer)
    nouns = gazetteer.classID(named: "word.noun")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = 0
    while index < spans.count {
      defer { index += 1 }
      guard spans[index].type == .event, !spans[index].isFixed else { continue }
      let left = index > 0 ? spans[index - 1].span.end : sentence.start
      spans[index].span.start = start(of: spans[index].span, left, draft)
      spans[index].span.end = end(of: spans[index].span, draft)
      if nameBody(index, &spans, sentence, draft) { continue }
      if let cut = cut(spans[index].span, draft) {
        var second = spans[index]
        second.span.start = cut.end
        spans[index].span.end = cut.start
        spans.insert(second, at: index + 1)
      }
    }
  }

  /// Behind a word for a day or another that opens no name; before an ordinal.
  private func start(of event: TextSpan, _ left: Int, _ draft: Draft) -> Int {
    let units = draft.reading.units
    let openings = draft.hits[draft.firstHit(endingAfter: event.start)...]
      .prefix { Int($0.end) <= event.start + Self.longestNoun }
      .filter { Int($0.start) == event.start && $0.length > 1 }
    if let word = openings.last(where: { $0.classID == opening || days.contains($0.classID) }) {
      let rest = TextSpan(Int(word.end), event.end)
      let isOpening = openings.contains { $0.end == word.end && $0.classID == opening }
      if rest.count >= Self.shortest || isOpening && isKnown(rest, draft) { return rest.start }
    }
    guard let measure = draft.hits(endingAt: event.start).first(where: { $0.classID == measures }) else {
      return event.start
    }
    var place = Int(measure.start)
    while place > left, Numeral.isNumeral(units[place - 1]) { place -= 1 }
    return place < Int(measure.start) && place > left && units[place - 1] == Glyph.ordinal ? place - 1 : event.start
  }

  private func isKnown(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.span == name && $0.classID == known }
  }

  /// Before a last unit that begins another noun.
  private func end(of event: TextSpan, _ draft: Draft) -> Int {
    let last = event.end - 1
    guard draft.longestHit(of: nouns, from: last, units: 2)?.length == 2,
      draft.hits(endingAt: last).contains(where: { $0.classID == known && Int($0.start) >= event.start }),
      !draft.hits(endingAt: event.end).contains(where: { $0.length > 1 && ($0.classID == known || $0.classID == heads) }
      )
    else { return event.end }
    return last
  }

  /// Makes an organisation of an event and the head noun of a body behind it, and of what joins the event.
  private func nameBody(
    _ index: Int, _ spans: inout [TaggedSpan], _ sentence: TextSpan, _ draft: Draft
  ) -> Bool {
    let event = spans[index].span
    guard let body = draft.longestHit(of: bodies, from: event.end, units: Self.longestNoun),
      Int(body.end) <= sentence.end
    else { return false }
    let end = Int(body.end)
    let behind = spans[(index + 1)...].prefix { $0.span.start < end }
    guard behind.allSatisfy({ $0.span.end <= end && !$0.isFixed }) else { return false }
    spans.removeSubrange(behind.indices)
    spans[index].span.end = end
    spans[index].type = .organization
    if index > 0, spans[index - 1].type == .event, !spans[index - 1].isFixed,
      isJoint(TextSpan(spans[index - 1].span.end, event.start), draft)
    {
      spans[index].span.start = spans[index - 1].span.start
      spans.remove(at: index - 1)
    }
    return true
  }

  private func isJoint(_ gap: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: gap.end).contains { $0.span == gap && $0.classID == joint }
  }

  /// The word that joins two events of one span, each with a head noun.
  private func cut(_ event: TextSpan, _ draft: Draft) -> TextSpan? {
    let units = draft.reading.units
    guard event.count > 2 * Self.shortest, endsInHead(event, draft) || endsKnown(event, draft) else { return nil }
    var isQuoted = false
    for place in event.start..<event.end {
      if Glyph.isOpenQuote(units[place]) {
        isQuoted = true
      } else if Glyph.isCloseQuote(units[place]) {
        isQuoted = false
      }
      guard !isQuoted, Glyph.isListLink(units[place]) || isJoint(TextSpan(place, place + 1), draft),
        event.end - place > Self.shortest,
        isWhole(TextSpan(event.start, place), before: TextSpan(place + 1, event.end), draft)
      else { continue }
      return TextSpan(place, place + 1)
    }
    return nil
  }

  /// Whether what stands before a joint is an event's name by itself, and no part of one that both make up, as in
  /// `冬奥会和冬残奥会总结大会`.
  private func isWhole(_ first: TextSpan, before second: TextSpan, _ draft: Draft) -> Bool {
    first.count >= Self.shortest && endsInHead(first, draft)
      || isKnown(first, draft) && (isNumbered(second, draft) || isKnown(second, draft))
  }

  private func endsKnown(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.classID == known && Int($0.start) >= name.start }
  }

  /// `十八届…`: what begins with a number and its measure goes on with no name before it.
  private func isNumbered(_ name: TextSpan, _ draft: Draft) -> Bool {
    var place = name.start
    while place < name.end, Numeral.isNumeral(draft.reading.units[place]) { place += 1 }
    return place > name.start && draft.longestHit(of: measures, from: place, units: 1) != nil
  }

  private func endsInHead(_ name: TextSpan, _ draft: Draft) -> Bool {
    let words = draft.hits(endingAt: name.end).filter { Int($0.start) >= name.start }
    let longest = words.map(\.length).max() ?? 0
    return words.contains { $0.classID == heads && $0.length == longest }
  }
}
