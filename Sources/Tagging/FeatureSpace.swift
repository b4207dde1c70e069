/// How features are numbered: a bias, evidence by role and channel, pairs of evidence across a boundary, and, from
/// `denseCount` on, character n-grams at an offset.
package enum FeatureSpace {
  /// Where a unit stands towards a span of evidence.
  package enum Role: Int, CaseIterable {
    case begin, inside, end, single
    /// A span ends just before the unit.
    case after
    /// A span begins just after the unit.
    case before
  }

  package static let bias = 0
  static let roleBase = 1
  static let pairBase = roleBase + Role.allCases.count * EvidenceChannels.limit
  /// The number of features that need no dictionary of n-grams.
  package static let denseCount = pairBase + EvidenceChannels.limit * EvidenceChannels.limit

  @inline(__always) package static func evidence(_ role: Role, _ channel: Int) -> Int {
    roleBase + role.rawValue * EvidenceChannels.limit + channel
  }

  /// Evidence that ends before a unit together with evidence that begins at it.
  @inline(__always) package static func pair(_ before: Int, _ after: Int) -> Int {
    pairBase + before * EvidenceChannels.limit + after
  }

  /// N-grams of up to this many units …
  package static let longestGram = 3
  /// … lying wholly within this many units on either side of the unit that is labelled.
  package static let window = 3

  /// The offsets, from the labelled unit to the n-gram's first, that keep an n-gram of a length in the window.
  package static func offsets(length: Int) -> ClosedRange<Int> { -window...(window - length + 1) }

  /// Calls `body` with every dense feature of a unit. Positions are relative to the map's range; evidence is seen no
  /// further than the sentence.
  @inline(__always) package static func forEachDense(
    _ map: EvidenceMap, _ position: Int, within sentence: Range<Int>, _ body: (Int) -> Void
  ) {
    body(bias)
    map.begins[position].forEach { body(evidence(.begin, $0)) }
    map.insides[position].forEach { body(evidence(.inside, $0)) }
    map.ends[position].forEach { body(evidence(.end, $0)) }
    map.singles[position].forEach { body(evidence(.single, $0)) }
    var starting = map.begins[position]
    starting.formUnion(map.singles[position])
    if position > sentence.lowerBound {
      var ending = map.ends[position - 1]
      ending.formUnion(map.singles[position - 1])
      ending.forEach { before in
        body(evidence(.after, before))
        starting.forEach { body(pair(before, $0)) }
      }
    }
    if position + 1 < sentence.upperBound {
      var next = map.begins[position + 1]
      next.formUnion(map.singles[position + 1])
      next.forEach { body(evidence(.before, $0)) }
    }
  }
}
