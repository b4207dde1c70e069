import Lexicon
import TextModel

/// The dictionary hits of the classes that names are read with, in text order.
struct WordHits {
  let hits: [LexiconHit]

  /// Keeps the hits whose class is wanted. Linear.
  init(draft: Draft, wanted: ClassSet) { hits = OrderedHits(draft.hits, of: wanted).hits }

  /// Those that entity linking kept.
  init(keptIn draft: Draft) { hits = draft.nameWords }

  /// Calls `body` with each hit that lies inside `span`, in text order, the longer first.
  func forEach(in span: TextSpan, _ body: (LexiconHit) -> Void) {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if Int(hits[middle].start) < span.start { low = middle + 1 } else { high = middle }
    }
    while low < hits.count, Int(hits[low].start) < span.end {
      let hit = hits[low]
      if Int(hit.end) <= span.end { body(hit) }
      low += 1
    }
  }

  /// Whether a hit of a class spells exactly `span`.
  func contains(_ span: TextSpan, of wanted: ClassID?) -> Bool {
    var found = false
    forEach(in: span) { hit in if hit.span == span, hit.classID == wanted { found = true } }
    return found
  }
}
