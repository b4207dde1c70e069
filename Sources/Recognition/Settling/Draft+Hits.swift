import Lexicon
import TextModel

/// What settling asks of a draft. Hits are ordered by end.
extension Draft {
  /// The hits that end at a place, which stand together. Logarithmic.
  func hits(endingAt end: Int) -> ArraySlice<LexiconHit> {
    let first = firstHit(endingAfter: end - 1)
    var last = first
    while last < hits.count, Int(hits[last].end) == end { last += 1 }
    return hits[first..<last]
  }

  /// The hits of a class that begin at a place and have at most so many units, the shortest first. Logarithmic, and
  /// linear in the hits that end within the reach.
  func hits(of kind: ClassID?, startingAt start: Int, longest: Int) -> some BidirectionalCollection<LexiconHit> {
    hits[firstHit(endingAfter: start)...].prefix { Int($0.end) <= start + longest }.lazy
      .filter { Int($0.start) == start && $0.classID == kind }
  }

  /// The index of the first hit that ends behind `place`. Logarithmic.
  func firstHit(endingAfter place: Int) -> Int {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if Int(hits[middle].end) <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether ICU has a word's limits at both ends of a span.
  func isWord(_ span: TextSpan) -> Bool {
    wordBoundaries.indices.contains(span.end) && wordBoundaries[span.start] && wordBoundaries[span.end]
  }
}
