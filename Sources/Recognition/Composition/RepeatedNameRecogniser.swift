import TextModel

/// People by repetition: what looks like a name and stands in a document again and again, in whatever company, is more
/// likely to be one (`林长江` where 长江 is a name of its own). The more often, the surer.
struct RepeatedNameRecogniser {
  static let name: MechanismName = "repeated"

  /// Longer names are safe without it.
  private static let longest = 4

  /// Adds, for each person among `candidates[first...]` that stands more than once, a candidate of the same span.
  /// - Parameter units: the document's reading units.
  ///
  /// Sorts the candidates; tables of hashes cost several times as much for the few that a document has.
  func propose(_ units: [UInt16], from first: Int, into candidates: inout [Candidate]) {
    var people: [Place] = []
    people.reserveCapacity(candidates.count - first)
    // How many candidates have names of one hash: most have one of their own, and cannot be repeated.
    var counts = [UInt8](repeating: 0, count: Self.hashes)
    for index in first..<candidates.count where Self.isRepeatable(candidates[index].mention) {
      let span = candidates[index].mention.span
      let place = Place(key: Self.key(span, units), span: span)
      people.append(place)
      counts[place.hash] = min(counts[place.hash], 1) + 1
    }
    let repeated = Self.repeated(people.filter { counts[$0.hash] > 1 })
    guard !repeated.isEmpty else { return }
    for place in people {
      guard let count = Self.count(place.key, repeated), Self.isOwn(place.key, count, repeated) else { continue }
      let score = count >= 5 ? Evidence.sure : count >= 3 ? Evidence.likely : Evidence.doubtful
      candidates.append(
        Candidate(
          mention: Mention(span: place.span, type: .person, provenance: .recogniser(Self.name, "surname+given")),
          score: score))
    }
  }

  private static let hashes = 1024

  private struct Place {
    var key: UInt64
    var span: TextSpan
    /// Below `hashes`.
    var hash: Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54) }
  }

  /// The names that stand at more than one place, ascending by key, and at how many.
  private static func repeated(_ people: [Place]) -> [(key: UInt64, count: Int)] {
    let sorted = people.sorted { ($0.key, $0.span.start) < ($1.key, $1.span.start) }
    var repeated: [(key: UInt64, count: Int)] = []
    var next = 0
    while next < sorted.count {
      let key = sorted[next].key
      var count = 1
      next += 1
      while next < sorted.count, sorted[next].key == key {
        // Several candidates may have one span.
        if sorted[next].span.start != sorted[next - 1].span.start { count += 1 }
        next += 1
      }
      if count > 1 { repeated.append((key, count)) }
    }
    return repeated
  }

  /// At how many places a name stands; nil when it is not repeated. Logarithmic.
  private static func count(_ key: UInt64, _ repeated: [(key: UInt64, count: Int)]) -> Int? {
    let place = firstIndex(atLeast: key, repeated)
    return place < repeated.count && repeated[place].key == key ? repeated[place].count : nil
  }

  private static func firstIndex(atLeast key: UInt64, _ repeated: [(key: UInt64, count: Int)]) -> Int {
    var low = 0
    var high = repeated.count
    while low < high {
      let middle = (low + high) / 2
      if repeated[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether the name stands often enough for itself, rather than as a part of one with a character more: 林长 inside
  /// 林长江.
  private static func isOwn(_ key: UInt64, _ count: Int, _ repeated: [(key: UInt64, count: Int)]) -> Bool {
    guard key >> 48 == 0 else { return true }
    var place = firstIndex(atLeast: key << 16, repeated)
    while place < repeated.count, repeated[place].key >> 16 == key {
      if repeated[place].count * 3 >= count * 2 { return false }
      place += 1
    }
    return true
  }

  private static func isRepeatable(_ mention: Mention) -> Bool {
    mention.type == .person && mention.span.count <= longest
  }

  /// The units of a span of at most four, which are never zero.
  private static func key(_ span: TextSpan, _ units: [UInt16]) -> UInt64 {
    units[span.start..<span.end].reduce(0) { $0 << 16 | UInt64($1) }
  }
}
