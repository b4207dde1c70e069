import Lexicon
import TextModel

/// Joins what belongs to one body's name though it was read apart: its term (`十九届｜中央政治局`, `第四任｜某法委员会`) or number
/// (`第三｜机械工业部`), the area before its head noun (`某国｜某地大学`), who keeps it (`国立｜某大学`, `某市｜立｜某中学`), the body
/// that it is attached to (`某大学｜附属｜某医院`).
struct BodyJoinSettler: Sendable {
  private let heads: ClassID?
  private let terms: ClassID?
  private let attached: ClassID?
  private let founders: ClassID?
  private let areas: ClassSet

  init(gazetteer: Gazetteer) {
    heads = gazetteer.classID(named: "organization.head")
    terms = gazetteer.classID(named: "clause.term")
    founders = gazetteer.classID(named: "clause.founder")
    attached = gazetteer.classID(named: "clause.attached")
    areas = .areas(in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    guard spans.contains(where: { $0.type == .organization && !$0.isFixed }) else { return }
    var settled: [TaggedSpan] = []
    settled.reserveCapacity(spans.count)
    for chosen in spans {
      guard chosen.type == .organization, !chosen.isFixed else {
        settled.append(chosen)
        continue
      }
      var body = chosen
      let limit = settled.last?.span.end ?? sentence.start
      body.span.start = termStart(body.span.start, limit, draft)
      body.span.start = founderStart(body.span.start, limit, draft)
      body.span.start = ordinalStart(body.span.start, limit, draft)
      if let last = settled.last, !last.isFixed, belongs(last, to: body, ownStart: chosen.span.start, draft) {
        body.span.start = last.span.start
        settled.removeLast()
      } else if startsAfterArea(body.span.start, chosen.span.start, draft) {
        body.span.start = chosen.span.start
      }
      settled.append(body)
    }
    spans = settled
  }

  /// Where the terms begin that stand right before a place: `第八届、九届`. A single small number without 第 counts terms:
  /// `三届`.
  private func termStart(_ place: Int, _ limit: Int, _ draft: Draft) -> Int {
    let units = draft.reading.units
    var start = place
    var end = place
    while let measure = draft.hits(endingAt: end).first(where: { $0.classID == terms }) {
      var number = Int(measure.start)
      while number > limit, Numeral.isNumeral(units[number - 1]) { number -= 1 }
      let digits = Int(measure.start) - number
      guard digits > 0 else { break }
      if number > limit, units[number - 1] == Glyph.ordinal {
        number -= 1
      } else if digits == 1, !(number > limit && units[number - 1] == Glyph.enumeration) {
        break
      }
      start = number
      guard number > limit, units[number - 1] == Glyph.enumeration else { break }
      end = number - 1
    }
    return start
  }

  /// Where an ordinal begins that stands right before a place: `第三`.
  private func ordinalStart(_ place: Int, _ limit: Int, _ draft: Draft) -> Int {
    var start = place
    while start > limit, Numeral.isNumeral(draft.reading.units[start - 1]) { start -= 1 }
    return start < place && start > limit && draft.reading.units[start - 1] == Glyph.ordinal ? start - 1 : place
  }

  /// Where the word for who keeps the body begins, right before a place; 立 alone only behind an area's name (`某市｜立`).
  private func founderStart(_ place: Int, _ limit: Int, _ draft: Draft) -> Int {
    draft.hits(endingAt: place).filter {
      $0.classID == founders && Int($0.start) >= limit && ($0.length > 1 || Int($0.start) == limit)
    }.map { Int($0.start) }.min() ?? place
  }

  /// Whether a place is just before 立, which says nothing without the area before it.
  private func startsAfterArea(_ place: Int, _ ownStart: Int, _ draft: Draft) -> Bool {
    place == ownStart - 1 && isFounder(place, ownStart, draft)
  }

  private func isFounder(_ start: Int, _ end: Int, _ draft: Draft) -> Bool {
    draft.hits(endingAt: end).contains { $0.classID == founders && Int($0.start) == start }
  }

  private func belongs(_ last: TaggedSpan, to body: TaggedSpan, ownStart: Int, _ draft: Draft) -> Bool {
    let gap = TextSpan(last.span.end, body.span.start)
    switch last.type {
    case .location:
      let isFounder = gap.isEmpty && body.span.start < ownStart && isFounder(body.span.start, ownStart, draft)
      let isFollowed = gap.isEmpty && body.span.start == ownStart && !startsWithTerm(body.span, draft)
      return (isFounder || isFollowed) && isArea(last.span, draft) && isHeaded(body.span, draft)
    case .organization:
      if gap.isEmpty { return body.span.start < ownStart }
      return draft.hits(endingAt: gap.end).contains { $0.span == gap && $0.classID == attached }
    default: return false
    }
  }

  /// `第十四届…`, `十四届…`: a body of a term is named without its area.
  private func startsWithTerm(_ body: TextSpan, _ draft: Draft) -> Bool {
    let units = draft.reading.units
    guard units[body.start] != Glyph.ordinal else { return true }
    var place = body.start
    while place < body.end, Numeral.isNumeral(units[place]) { place += 1 }
    return place > body.start && draft.longestHit(of: terms, from: place, units: 1) != nil
  }

  private func isArea(_ place: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: place.end).contains { Int($0.start) >= place.start && areas.contains($0) }
  }

  private func isHeaded(_ body: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: body.end).contains {
      $0.classID == heads && !$0.isWeak && Int($0.start) > body.start
    }
  }
}
