import Lexicon
import TextModel

/// Settles that a unit right behind a body's name belongs to it, where words for a field of work and a unit's head noun make
/// it up: `某公司｜高速列车装配车间`, `某组织｜执行局`; and that a body is named by an area, such words and a head noun that
/// nothing else stands for there: `某市｜第六人民医院`.
struct InnerUnitSettler: Sendable {
  /// The longest such unit, in code units.
  private static let longest = 16

  private let fields: ClassSet
  private let heads: ClassSet
  private let inner: ClassID?
  private let areaHeads: ClassID?
  private let areas: ClassSet
  /// Words that neither begin nor end a unit's name.
  private let outside: ClassSet

  init(gazetteer: Gazetteer) {
    fields = ClassSet(["organization.field", "word.noun", "organization.inner"], in: gazetteer)
    heads = .bodyHeads(in: gazetteer)
    areaHeads = gazetteer.classID(named: "clause.area-head")
    areas = .areas(in: gazetteer)
    inner = gazetteer.classID(named: "organization.inner")
    outside = ClassSet(
      ["word.verb", "word.other", "word.adverb", "clause.body-verb", "trigger.office-filler"], under: ["title."],
      in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    for index in spans.indices where !spans[index].isFixed {
      let name = spans[index]
      guard name.type == .organization || name.type == .location && isArea(name.span, draft) else { continue }
      let right = index + 1 < spans.count ? spans[index + 1].span.start : sentence.end
      guard let end = unitEnd(name.span.end, right, ofArea: name.type == .location, draft) else { continue }
      spans[index].span.end = end
      spans[index].type = .organization
    }
  }

  private func unitEnd(_ start: Int, _ right: Int, ofArea: Bool, _ draft: Draft) -> Int? {
    let units = draft.reading.units
    var limit = start
    while limit < min(right, start + Self.longest), Glyph.isHan(units[limit]) { limit += 1 }
    guard limit - start >= 2, !beginsOutside(start, limit, draft) else { return nil }
    var reached = [Bool](repeating: false, count: limit - start + 1)
    reached[0] = true
    reached[ordinalEnd(start, limit, units) - start] = true
    var end: Int?
    for hit in draft.hits[draft.firstHit(endingAfter: start)...] {
      guard Int(hit.end) <= limit else { break }
      guard Int(hit.start) >= start, hit.length >= 2, draft.isWord(TextSpan(start, Int(hit.end))) else { continue }
      guard reached[Int(hit.start) - start] else { continue }
      let isEnd =
        ofArea
        ? hit.classID == areaHeads
        : heads.contains(hit) && !hit.isWeak && (Int(hit.start) > start || hit.classID == inner)
      if isEnd { end = Int(hit.end) }
      if fields.contains(hit) { reached[Int(hit.end) - start] = true }
    }
    return end
  }

  /// Whether the longest word there is no part of a unit's name: of `某委员会有关部门` nobody says which.
  private func beginsOutside(_ start: Int, _ limit: Int, _ draft: Draft) -> Bool {
    let words = draft.hits[draft.firstHit(endingAfter: start + 1)...].prefix { Int($0.end) <= limit }
      .filter { Int($0.start) == start }
    let longest = words.map(\.length).max()
    return words.contains { $0.length == longest && outside.contains($0) }
      && !words.contains { $0.length == longest && $0.classID == areaHeads }
  }

  /// Behind `第六`, or where no ordinal stands.
  private func ordinalEnd(_ start: Int, _ limit: Int, _ units: [UInt16]) -> Int {
    guard units[start] == Glyph.ordinal else { return start }
    var end = start + 1
    while end < limit, Numeral.isNumeral(units[end]) { end += 1 }
    return end
  }

  private func isArea(_ place: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: place.end).contains { Int($0.start) >= place.start && areas.contains($0) }
  }
}
