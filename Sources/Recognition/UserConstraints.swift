import Lexicon
import Tagging
import TextModel

/// The user's own entries in a text: they win over everything else.
///
/// Of overlapping entries the longest wins, then the first in the text, then the first in the files. An entry inside a
/// longer name that the text is read to have (`牛京刚` in `牛京刚创新工作室`) is left to be reported as nested. Weak
/// entries are mere evidence.
struct UserConstraints {
  private(set) var hits: [LexiconHit] = []

  /// - Parameter read: the spans of the first reading, ascending.
  init(_ draft: Draft, gazetteer: Gazetteer, read: [TaggedSpan]) {
    let wanted = draft.hits.filter {
      gazetteer.tier(of: $0.entry) == .user && gazetteer.type(of: $0.entry) != nil && !gazetteer.isWeak($0.entry)
    }.sorted { ($1.span.count, $0.start, $0.entry) < ($0.span.count, $1.start, $1.entry) }
    for hit in wanted {
      let isTaken = hits.contains { $0.span.overlaps(hit.span) }
      let isNested = read.contains { $0.span.contains(hit.span) && $0.span.count > hit.span.count }
      if !isTaken, !isNested { hits.append(hit) }
    }
    hits.sort { $0.start < $1.start }
  }

  /// The labels that each unit of a sentence may have, a bit a label; nil where no entry stands in it.
  func allowed(_ sentence: TextSpan, gazetteer: Gazetteer) -> [UInt16]? {
    var allowed: [UInt16]?
    for hit in hits where sentence.contains(hit.span) {
      guard let type = gazetteer.type(of: hit.entry) else { continue }
      var masks = allowed ?? [UInt16](repeating: .max, count: sentence.count)
      let first = hit.span.start - sentence.start
      masks[first] = 1 << UInt16(Labels.begin(type))
      for position in first + 1..<first + hit.span.count { masks[position] = 1 << UInt16(Labels.inside(type)) }
      let after = first + hit.span.count
      if after < masks.count { masks[after] &= ~(1 << UInt16(Labels.inside(type))) }
      allowed = masks
    }
    return allowed
  }
}
