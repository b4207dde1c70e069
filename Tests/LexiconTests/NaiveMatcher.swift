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
