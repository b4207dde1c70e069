import Lexicon
import TextModel

/// Adds the office of a body or place that a clause says somebody has: `林远是北山村的｜保洁员。`, `死于南山｜巡抚｜任上`.
struct SaidOfficeSettler: Sendable {
  private let gazetteer: Gazetteer
  private let copula: ClassID?
  private let inOffice: ClassID?
  private let group: ClassID?
  private let offices: ClassSet

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    copula = gazetteer.classID(named: "trigger.be")
    inOffice = gazetteer.classID(named: "office.in-office")
    group = gazetteer.classID(named: "title.group")
    offices = ClassSet(["title.position", "title.role", "title.occupation", "title.rank"], in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    guard let person = spans.firstIndex(where: { $0.type == .person }) else { return }
    var index = person + 1
    while index < spans.count {
      defer { index += 1 }
      let body = spans[index]
      let right = index + 1 < spans.count ? spans[index + 1].span.start : sentence.end
      guard body.type == .organization || body.type == .location, body.span.end < right,
        let office = office(behind: body.span, to: right, draft)
      else { continue }
      spans.insert(TaggedSpan(span: office, type: .title, margin: 0), at: index + 1)
    }
  }

  private func office(behind body: TextSpan, to right: Int, _ draft: Draft) -> TextSpan? {
    let units = draft.reading.units
    let start = units[body.end] == Glyph.of ? body.end + 1 : body.end
    let words = draft.hits[draft.firstHit(endingAfter: start + 1)...].prefix { Int($0.end) <= min(right, start + 12) }
      .filter { Int($0.start) == start }
    guard
      let office = words.last(where: { offices.contains($0) && gazetteer.type(of: $0.entry) == .title })?.span,
      !words.contains(where: { $0.span == office && $0.classID == group })
    else { return nil }
    if office.end == draft.reading.count || !Glyph.isHan(units[office.end]) {
      return draft.hits(endingAt: body.start).contains { $0.classID == copula } ? office : nil
    }
    let isInOffice = draft.longestHit(of: inOffice, from: office.end, units: 4) != nil
    return isInOffice ? office : nil
  }
}
