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

  /// Calls `body` with every dense feature of a unit that may have a weight. Positions are relative to the map's range;
  /// evidence is seen no further than the sentence.
  @inline(__always) package static func forEachDense(
    _ units: UnsafeBufferPointer<UnitEvidence>, _ position: Int, within sentence: Range<Int>, support: DenseSupport,
    _ body: (Int) -> Void
  ) {
    body(bias)
    let unit = units[position]
    unit.begins.forEach { body(evidence(.begin, $0)) }
    unit.insides.forEach { body(evidence(.inside, $0)) }
    unit.ends.forEach { body(evidence(.end, $0)) }
    unit.singles.forEach { body(evidence(.single, $0)) }
    var starting = unit.begins
    starting.formUnion(unit.singles)
    if position > sentence.lowerBound {
      var ending = units[position - 1].ends
      ending.formUnion(units[position - 1].singles)
      ending.forEach { before in
        body(evidence(.after, before))
        starting.intersection(support.partners[before]).forEach { body(pair(before, $0)) }
      }
    }
    if position + 1 < sentence.upperBound {
      var next = units[position + 1].begins
      next.formUnion(units[position + 1].singles)
      next.forEach { body(evidence(.before, $0)) }
    }
  }

  /// The same for every dense feature, whether or not it has a weight.
  package static func forEachDense(
    _ map: EvidenceMap, _ position: Int, within sentence: Range<Int>, _ body: (Int) -> Void
  ) {
    map.units.withUnsafeBufferPointer {
      forEachDense($0, position, within: sentence, support: .all, body)
    }
  }
}

/// Which pairs of channels may have a weight: most of the possible ones never stood side by side in training, and need
/// not be looked up.
package struct DenseSupport: Sendable {
  /// For each channel that ends before a unit, those that may begin at it; always of `EvidenceChannels.limit` elements.
  let partners: [ChannelSet]

  /// Every pair, as training sees them.
  package static let all = DenseSupport { _, _ in true }

  init(_ hasWeight: (_ before: Int, _ after: Int) -> Bool) {
    partners = (0..<EvidenceChannels.limit).map { before in
      var set = ChannelSet()
      for after in 0..<EvidenceChannels.limit where hasWeight(before, after) { set.insert(after) }
      return set
    }
  }
}
