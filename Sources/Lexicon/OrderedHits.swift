import TextModel

/// Hits in text order: by start, the longer first, then by entry.
package struct OrderedHits: Sendable {
  package private(set) var hits: [LexiconHit] = []

  package init() {}

  /// The hits whose class is wanted.
  /// - Parameter all: in the order in which matching leaves them: by end, then start, then entry.
  /// - Complexity: linear.
  package init(_ all: [LexiconHit], of wanted: ClassSet) {
    hits.reserveCapacity(all.count / 8 + 16)
    all.withUnsafeBufferPointer { all in
      wanted.answers.withUnsafeBufferPointer { answers in
        for hit in all where answers[Int(hit.classID)] { add(hit) }
      }
    }
  }

  /// Puts a hit in its place. Hits must come in the order in which matching leaves them: then each moves past those inside
  /// it only, and they are few, whatever the text.
  package mutating func add(_ hit: LexiconHit) {
    hits.append(hit)
    var place = hits.count - 1
    while place > 0, OrderedHits.isAfter(hits[place - 1], hit) {
      hits[place] = hits[place - 1]
      place -= 1
    }
    hits[place] = hit
  }

  /// Hits of one span come in the order of entry and stay in it.
  private static func isAfter(_ left: LexiconHit, _ right: LexiconHit) -> Bool {
    left.start > right.start || (left.start == right.start && left.end < right.end)
  }
}
