import TextModel

/// Joins the hits of two gazetteers into one sequence.
enum HitMerge {
  /// Merges `more`, whose entries have the higher numbers, into `hits[from...]`. Both are in the order of end, then
  /// start, then entry, and so is the result. Linear.
  static func merge(_ more: [LexiconHit], into hits: inout [LexiconHit], from first: Int) {
    guard !more.isEmpty else { return }
    var old = hits.count - 1
    hits.append(contentsOf: more)
    var new = more.count - 1
    var place = hits.count - 1
    // From the back, so that nothing is overwritten that is still needed.
    while new >= 0 {
      if old >= first, isAfter(hits[old], more[new]) {
        hits[place] = hits[old]
        old -= 1
      } else {
        hits[place] = more[new]
        new -= 1
      }
      place -= 1
    }
  }

  /// Equal spans are not after one another: the newer has the higher entry and stays behind.
  private static func isAfter(_ left: LexiconHit, _ right: LexiconHit) -> Bool {
    (left.end, left.start) > (right.end, right.start)
  }
}
