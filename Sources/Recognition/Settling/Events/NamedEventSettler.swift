import Lexicon
import TextModel

/// Makes an event of a name and the noun right behind it that only events have: of a day (`国庆｜招待会`, `“9·11”｜事件`), a
/// place (`清江｜战役`), a body (`某办｜发布会`), a party (`劳工党｜十大`).
struct NamedEventSettler: Sendable {
  /// The longest noun, in units.
  private static let longest = 6

  private let gazetteer: Gazetteer
  private let dayEvents: ClassID?
  private let placeEvents: ClassID?
  private let bodyEvents: ClassID?
  private let congresses: ClassID?
  private let festival: ClassID?
  private let areas: ClassSet

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    dayEvents = gazetteer.classID(named: "clause.day-event")
    placeEvents = gazetteer.classID(named: "clause.place-event")
    bodyEvents = gazetteer.classID(named: "clause.body-event")
    congresses = gazetteer.classID(named: "clause.party-congress")
    festival = gazetteer.classID(named: "date.festival")
    areas = .areas(in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = 0
    while index < spans.count {
      defer { index += 1 }
      guard !spans[index].isFixed else { continue }
      let right = index + 1 < spans.count ? spans[index + 1].span.start : sentence.end
      guard let noun = noun(behind: spans[index], draft), Int(noun.end) <= right, draft.isWord(noun.span) else {
        continue
      }
      spans[index].span.end = Int(noun.end)
      let isDay = spans[index].type == .date
      spans[index].type = .event
      // Whose it is belongs to the name: 某剧院｜新年｜音乐会.
      if isDay, index > 0, spans[index - 1].type == .organization, !spans[index - 1].isFixed,
        spans[index - 1].span.end == spans[index].span.start
      {
        spans[index].span.start = spans[index - 1].span.start
        spans.remove(at: index - 1)
        index -= 1
      }
    }
  }

  private func noun(behind name: TaggedSpan, _ draft: Draft) -> LexiconHit? {
    let span = name.span
    func longest(_ kind: ClassID?) -> LexiconHit? { draft.longestHit(of: kind, from: span.end, units: Self.longest) }
    switch name.type {
    case .date:
      let isNamed =
        Glyph.isOpenQuote(draft.reading.units[span.start])
        || draft.hits(endingAt: span.end).contains { $0.span == span && $0.classID == festival }
      return isNamed ? longest(dayEvents) : nil
    case .location:
      let isPlace = draft.hits(endingAt: span.end).contains { areas.contains($0) && Int($0.start) >= span.start }
      return isPlace ? longest(placeEvents) : nil
    case .organization:
      let isParty = draft.hits(endingAt: span.end).contains { gazetteer.subtype(of: $0.entry) == .party }
      return longest(bodyEvents) ?? (isParty ? longest(congresses) : nil)
    default: return nil
    }
  }
}
