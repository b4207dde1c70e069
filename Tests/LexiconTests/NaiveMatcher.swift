/// The obvious matcher, against which the automaton is held.
enum NaiveMatcher {
  struct Hit: Hashable, Comparable, CustomStringConvertible {
    var start: Int
    var end: Int
    var value: Int
    static func < (left: Hit, right: Hit) -> Bool {
      (left.end, left.start, left.value) < (right.end, right.start, right.value)
    }
    var description: String { "\(start)..<\(end):\(value)" }
  }

  /// Every occurrence of every key, in the order of end, then start, then value.
  static func hits(_ keys: [[UInt16]], in units: [UInt16]) -> [Hit] {
    var hits: [Hit] = []
    for (value, key) in keys.enumerated() where !key.isEmpty && !key.contains(0) {
      for start in units.indices where start + key.count <= units.count {
        if units[start..<start + key.count].elementsEqual(key) {
          hits.append(Hit(start: start, end: start + key.count, value: value))
        }
      }
    }
    return hits.sorted()
  }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
