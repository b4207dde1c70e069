import Lexicon
import TextModel

/// Joins what belongs to an event's name though it was read apart or left out: its year (`2019年｜北岭博览会`), what says that it
/// is held for an anniversary (`纪念｜某某诞辰100周年座谈会`), a part of it that is named (`全国某会｜首场“某某通道”`,
/// `北岭运动会｜决赛`, `北岭运动会｜男子百米决赛`).
struct EventPartSettler: Sendable {
  /// The longest name of a part, in units.
  private static let longestPart = 12

  private let heads: ClassID?
  private let sessions: ClassID?
  private let celebrations: ClassID?
  private let anniversaries: ClassID?
  private let dated: ClassID?
  private let parts: ClassID?
  private let divisions: ClassID?
  private let contests: ClassID?

  init(gazetteer: Gazetteer) {
    heads = gazetteer.classID(named: "event.head")
    sessions = gazetteer.classID(named: "clause.session")
    celebrations = gazetteer.classID(named: "clause.celebration")
    anniversaries = gazetteer.classID(named: "clause.anniversary")
    dated = gazetteer.classID(named: "clause.dated-event")
    parts = gazetteer.classID(named: "clause.contest-part")
    divisions = gazetteer.classID(named: "clause.contest-division")
    contests = gazetteer.classID(named: "trigger.contest")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    guard spans.contains(where: { $0.type == .event && !$0.isFixed }) else { return }
    let units = draft.reading.units
    var settled: [TaggedSpan] = []
    settled.reserveCapacity(spans.count)
    for (index, chosen) in spans.enumerated() {
      var event = chosen
      if event.type == .event, !event.isFixed {
        if let last = settled.last, last.type == .date, !last.isFixed, last.span.end == event.span.start,
          isYear(last.span, units), isNamedByYear(event.span, draft)
        {
          event.span.start = last.span.start
          settled.removeLast()
        }
        let left = settled.last?.span.end ?? sentence.start
        if let word = draft.hits(endingAt: event.span.start).first(where: { $0.classID == celebrations }),
          Int(word.start) >= left, isAnniversary(event.span, draft)
        {
          event.span.start = Int(word.start)
        }
        let right = index + 1 < spans.count ? spans[index + 1].span.start : sentence.end
        event.span.end = partEnd(event.span.end, right, draft)
        if isContest(event.span, draft) { event.span.end = contestEnd(event.span.end, right, draft) }
      }
      settled.append(event)
    }
    spans = settled
  }

  /// Whether a year before an event may be part of its name: `第三次`, `首届` begin the name, and a war has its own.
  private func isNamedByYear(_ event: TextSpan, _ draft: Draft) -> Bool {
    let first = draft.reading.units[event.start]
    return first != Glyph.ordinal && first != Glyph.initial
      && !draft.hits(endingAt: event.end).contains { $0.classID == dated && Int($0.start) >= event.start }
  }

  /// A year in full: `2019年`, `二〇一九年`.
  private func isYear(_ date: TextSpan, _ units: [UInt16]) -> Bool {
    date.count == 5 && units[date.end - 1] == Glyph.year
      && units[date.start..<date.end - 1].allSatisfy(Numeral.isNumeral)
  }

  /// Whether an anniversary is in a name that ends in a head noun of events.
  private func isAnniversary(_ event: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: event.end).contains { $0.classID == heads && Int($0.start) > event.start }
      && draft.hits[draft.firstHit(endingAfter: event.start)...].prefix { Int($0.end) < event.end }
        .contains { $0.classID == anniversaries && Int($0.start) > event.start }
  }

  /// Where the quoted name of a part ends, or else the event's own.
  private func partEnd(_ end: Int, _ right: Int, _ draft: Draft) -> Int {
    let units = draft.reading.units
    guard let word = draft.longestHit(of: sessions, from: end, units: 2), Int(word.end) < right,
      Glyph.isOpenQuote(units[Int(word.end)]),
      let close = units[Int(word.end) + 1..<min(right, Int(word.end) + Self.longestPart)]
        .firstIndex(where: Glyph.isCloseQuote)
    else { return end }
    return close + 1
  }

  private func isContest(_ event: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: event.end).contains { $0.classID == contests && Int($0.start) >= event.start }
  }

  /// Where the name of a contest's part ends: `决赛`, `男子百米决赛`.
  private func contestEnd(_ end: Int, _ right: Int, _ draft: Draft) -> Int {
    if let part = draft.longestHit(of: parts, from: end, units: Self.longestPart), Int(part.end) <= right,
      draft.isWord(part.span)
    {
      return Int(part.end)
    }
    guard let division = draft.longestHit(of: divisions, from: end, units: 2) else { return end }
    let units = draft.reading.units
    var limit = Int(division.end)
    while limit < min(right, end + Self.longestPart), Glyph.isHan(units[limit]) || Glyph.isDigit(units[limit]) {
      limit += 1
    }
    let head = draft.hits[draft.firstHit(endingAfter: Int(division.end))...].prefix { Int($0.end) <= limit }
      .first { ($0.classID == heads || $0.classID == parts) && !$0.isWeak && Int($0.start) >= Int(division.end) }
    return head.map { Int($0.end) } ?? end
  }
}
