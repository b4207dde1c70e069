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

  /// The longest hit of a class that begins at a place and has at most so many units. Logarithmic, and linear in the hits
  /// that end within the reach.
  func longestHit(of kind: ClassID?, from start: Int, units: Int) -> LexiconHit? {
    longestHit(from: start, units: units) { $0.classID == kind }
  }

  /// The same of several classes.
  func longestHit(of kinds: ClassSet, from start: Int, units: Int) -> LexiconHit? {
    longestHit(from: start, units: units, where: kinds.contains)
  }

  private func longestHit(from start: Int, units: Int, where isWanted: (LexiconHit) -> Bool) -> LexiconHit? {
    var longest: LexiconHit?
    var index = firstHit(endingAfter: start)
    while index < hits.count, Int(hits[index].end) <= start + units {
      if Int(hits[index].start) == start, isWanted(hits[index]) { longest = hits[index] }
      index += 1
    }
    return longest
  }

  /// How far strong hits that are accepted reach from the start of a text, one behind the other; its start where none stands
  /// there. Linear in the hits inside it.
  func endOfRun(in text: TextSpan, where accepts: (LexiconHit) -> Bool) -> Int {
    var reached = [Bool](repeating: false, count: text.count + 1)
    reached[0] = true
    var end = text.start
    for hit in hits[firstHit(endingAfter: text.start)...].prefix(while: { Int($0.end) <= text.end })
    where Int(hit.start) >= text.start && reached[Int(hit.start) - text.start] && !hit.isWeak && accepts(hit) {
      reached[Int(hit.end) - text.start] = true
      end = Int(hit.end)
    }
    return end
  }

  /// Where a list within a text ends before what sums it up, behind two units or more: `狮子园｜等景区`.
  func listEnd(in text: TextSpan) -> Int? {
    guard text.count > 3 else { return nil }
    return (text.start + 2..<text.end - 1).first {
      reading.units[$0] == Glyph.andOthers && isWord(TextSpan($0, $0 + 1))
    }
  }

  /// Whether a number in digits and one of the words that count stand at a place: `28家`.
  func isCounted(at place: Int, before end: Int, _ counters: ClassID?) -> Bool {
    var next = place
    while next < end, Glyph.isDigit(reading.units[next]) { next += 1 }
    guard next > place, let counter = longestHit(of: counters, from: next, units: 2) else { return false }
    return Int(counter.end) < end
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
