import Lexicon
import TextModel

/// Settles that a unit right behind a body's name belongs to it, where words for a field of work and a unit's head noun make
/// it up: `某公司｜高速列车装配车间`, `某组织｜执行局`.
struct InnerUnitSettler: Sendable {
  /// The longest such unit, in code units.
  private static let longest = 16

  private let isField: [Bool]
  private let isHead: [Bool]
  private let inner: ClassID?
  /// By class, whether a word of it begins or ends no unit's name.
  private let isOutside: [Bool]

  init(gazetteer: Gazetteer) {
    isField = gazetteer.classNames.map { ["organization.field", "word.noun", "organization.inner"].contains($0) }
    isHead = gazetteer.classNames.map { ["organization.head", "organization.inner"].contains($0) }
    inner = gazetteer.classID(named: "organization.inner")
    isOutside = gazetteer.classNames.map { name in
      ["word.verb", "word.other", "word.adverb", "clause.body-verb", "trigger.office-filler"].contains(name)
        || name.hasPrefix("title.")
    }
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    for index in spans.indices where spans[index].type == .organization && !spans[index].isFixed {
      let right = index + 1 < spans.count ? spans[index + 1].span.start : sentence.end
      if let end = unitEnd(spans[index].span.end, right, draft) { spans[index].span.end = end }
    }
  }

  private func unitEnd(_ start: Int, _ right: Int, _ draft: Draft) -> Int? {
    let units = draft.reading.units
    var limit = start
    while limit < min(right, start + Self.longest), Glyph.isHan(units[limit]) { limit += 1 }
    guard limit - start >= 2 else { return nil }
    var reached = [Bool](repeating: false, count: limit - start + 1)
    reached[0] = true
    var end: Int?
    for hit in draft.hits[draft.firstHit(endingAfter: start)...] {
      guard Int(hit.end) <= limit else { break }
      guard Int(hit.start) >= start, hit.length >= 2, draft.isWord(TextSpan(start, Int(hit.end))) else { continue }
      // 某委员会有关部门: which of its units is not said.
      if Int(hit.start) == start, isOutside[Int(hit.classID)] { return nil }
      guard reached[Int(hit.start) - start] else { continue }
      if isHead[Int(hit.classID)], !hit.isWeak, Int(hit.start) > start || hit.classID == inner { end = Int(hit.end) }
      if isField[Int(hit.classID)] { reached[Int(hit.end) - start] = true }
    }
    return end
  }
}
