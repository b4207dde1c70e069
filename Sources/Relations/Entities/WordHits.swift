import Lexicon
import TextModel

/// The dictionary hits of the classes that names are read with, in text order.
struct WordHits {
  private var hits: [LexiconHit] = []
  private let classOf: [ClassID]

  /// Keeps the hits whose class is wanted. Linear, and a sort of what is kept.
  init(draft: Draft, gazetteer: Gazetteer, wanted: [Bool]) {
    for hit in draft.hits where wanted[Int(gazetteer.classID(of: hit.entry))] { hits.append(hit) }
    hits.sort { ($0.start, $1.end, $0.entry) < ($1.start, $0.end, $1.entry) }
    classOf = hits.map { gazetteer.classID(of: $0.entry) }
  }

  /// Calls `body` with each hit that lies inside `span`, in text order, the longer first.
  func forEach(in span: TextSpan, _ body: (LexiconHit, ClassID) -> Void) {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if Int(hits[middle].start) < span.start { low = middle + 1 } else { high = middle }
    }
    while low < hits.count, Int(hits[low].start) < span.end {
      if Int(hits[low].end) <= span.end { body(hits[low], classOf[low]) }
      low += 1
    }
  }

  /// Whether a hit of a class spells exactly `span`.
  func contains(_ span: TextSpan, of wanted: ClassID?) -> Bool {
    var found = false
    forEach(in: span) { hit, number in if hit.span == span, number == wanted { found = true } }
    return found
  }
}
