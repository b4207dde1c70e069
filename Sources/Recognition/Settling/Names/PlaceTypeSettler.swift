import Lexicon
import TextModel

/// Settles which names are places that were read as people, as unknown names in foreign syllables are: those that end in a
/// place's head noun (`奥图兰｜河`), and those behind a verb that only places follow (`位于｜奥图兰`) or before a noun that only
/// places precede (`奥图兰｜附近`); and that a house behind `在` is one (`在｜白宫`).
struct PlaceTypeSettler: Sendable {
  /// Chinese names are shorter than this with a head noun of their own: `林远山`.
  private static let shortestHeaded = 4

  private let heads: ClassID?
  private let verbs: ClassID?
  private let nouns: ClassID?
  private let seats: ClassID?
  private let site: ClassID?
  private let known: ClassID?

  init(gazetteer: Gazetteer) {
    heads = gazetteer.classID(named: "clause.place-ending")
    verbs = gazetteer.classID(named: "clause.before-place")
    nouns = gazetteer.classID(named: "clause.after-place")
    seats = gazetteer.classID(named: "clause.seat")
    site = gazetteer.classID(named: "trigger.at")
    known = gazetteer.classID(named: "person.known")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = 0
    while index < spans.count {
      defer { index += 1 }
      if spans[index].type == .organization, !spans[index].isFixed, isSeat(spans[index].span, draft) {
        spans[index].type = .location
      }
      guard spans[index].type == .person, !spans[index].isFixed, !isKnown(spans[index].span, draft) else { continue }
      if isHeaded(spans[index].span, draft) {
        spans[index].type = .location
      } else if index > 0, spans[index - 1].type == .location, !spans[index - 1].isFixed,
        spans[index - 1].span.end == spans[index].span.start,
        followsVerb(spans[index - 1].span.start, sentence, draft)
      {
        // 生于｜湖北｜黄安: the smaller place belongs to the larger one's name.
        spans[index - 1].span.end = spans[index].span.end
        spans.remove(at: index)
        index -= 1
      } else if followsVerb(spans[index].span.start, sentence, draft) || precedesNoun(spans[index].span.end, draft) {
        spans[index].type = .location
      }
    }
  }

  private func isHeaded(_ name: TextSpan, _ draft: Draft) -> Bool {
    name.count >= Self.shortestHeaded
      && !draft.reading.units[name.start..<name.end].contains { $0 == Glyph.dot || Glyph.isNamePoint($0) }
      && draft.hits(endingAt: name.end).contains {
        $0.classID == heads && Int($0.start) >= name.start + 2
      }
  }

  private func followsVerb(_ place: Int, _ sentence: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: place).contains { $0.classID == verbs && Int($0.start) >= sentence.start }
  }

  private func precedesNoun(_ place: Int, _ draft: Draft) -> Bool {
    draft.longestHit(of: nouns, from: place, units: 2) != nil
  }

  /// `在｜白宫`: a house, and not who governs from it.
  private func isSeat(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.span == name && $0.classID == seats }
      && draft.hits(endingAt: name.start).contains { $0.classID == site && $0.length == 1 }
  }

  private func isKnown(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.span == name && $0.classID == known }
  }
}
