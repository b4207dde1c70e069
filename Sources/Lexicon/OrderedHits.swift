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

/// A set of dictionary classes of one gazetteer.
package struct ClassSet: Sendable {
  /// Nearly all hits are of no interest, and there are several for each unit: with an answer for every number that a
  /// class can have, none needs to be checked.
  fileprivate let answers: [Bool]

  /// - Parameter wanted: by `ClassID`; classes beyond its end are not in the set.
  package init(_ wanted: [Bool]) { answers = (0..<ClassID.limit).map { $0 < wanted.count && wanted[$0] } }

  /// The hits of these classes from an index of `all` on that end at a place or before it, in the order of `all`, which
  /// ascends by end. Linear in the hits passed over.
  package func hits(of all: [LexiconHit], from first: Int, upTo end: Int) -> [LexiconHit] {
    var found: [LexiconHit] = []
    all.withUnsafeBufferPointer { all in
      answers.withUnsafeBufferPointer { answers in
        var next = first
        while next < all.count, Int(all[next].end) <= end {
          if answers[Int(all[next].classID)] { found.append(all[next]) }
          next += 1
        }
      }
    }
    return found
  }
}
