/// The plain trie that an automaton is made from, its nodes numbered breadth first: a node's children are neighbours,
/// in ascending order of code, and come after it.
struct KeyTrie {
  /// The code of each unit, by descending frequency from 1; 0 for units that no key holds.
  private(set) var codes = [UInt16](repeating: 0, count: 65_536)
  private(set) var codeCount = 0
  private(set) var maximumLength = 0

  // By node.
  private(set) var labels: [UInt16] = [0]
  private(set) var parents: [Int32] = [0]
  private(set) var depths: [Int32] = [0]
  private(set) var firstChildren: [Int32] = []
  private(set) var childCounts: [Int32] = []
  /// The keys that end in a node are `sortedKeys[keyStarts[node]..<keyEnds[node]]`, ascending.
  private(set) var keyStarts: [Int32] = [0]
  private(set) var keyEnds: [Int32] = []
  private(set) var sortedKeys: [Int32] = []

  /// - Parameters:
  ///   - units: all keys' units, one key after the other.
  ///   - ends: where each key ends in `units`. Empty keys, and keys that hold the unit 0, never match and are left out.
  init(units: [UInt16], ends: [Int32]) {
    assignCodes(units)
    let mapped = units.map { codes[Int($0)] }
    mapped.withUnsafeBufferPointer { mapped in
      ends.withUnsafeBufferPointer { ends in
        sortedKeys = Self.sort(mapped, ends)
        grow(mapped, ends)
      }
    }
  }

  var nodeCount: Int { labels.count }

  private mutating func assignCodes(_ units: [UInt16]) {
    var counts = [Int](repeating: 0, count: 65_536)
    for unit in units { counts[Int(unit)] += 1 }
    let present = (1..<65_536).filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }
    for (index, unit) in present.enumerated() { codes[unit] = UInt16(index + 1) }
    codeCount = present.count
  }

  /// Keys in lexicographic order of codes, equal keys in ascending order of number. The first four codes of a key
  /// settle most comparisons in one machine word.
  private static func sort(_ mapped: UnsafeBufferPointer<UInt16>, _ ends: UnsafeBufferPointer<Int32>) -> [Int32] {
    var keys: [(prefix: UInt64, key: Int32)] = []
    keys.reserveCapacity(ends.count)
    for key in 0..<ends.count {
      let start = key == 0 ? 0 : Int(ends[key - 1])
      let end = Int(ends[key])
      guard start < end, !mapped[start..<end].contains(0) else { continue }
      var prefix: UInt64 = 0
      for position in start..<start + 4 { prefix = prefix << 16 | (position < end ? UInt64(mapped[position]) : 0) }
      keys.append((prefix, Int32(key)))
    }
    keys.sort { left, right in
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      var leftPosition = (left.key == 0 ? 0 : Int(ends[Int(left.key) - 1])) + 4
      var rightPosition = (right.key == 0 ? 0 : Int(ends[Int(right.key) - 1])) + 4
      let leftEnd = Int(ends[Int(left.key)])
      let rightEnd = Int(ends[Int(right.key)])
      while leftPosition < leftEnd, rightPosition < rightEnd {
        if mapped[leftPosition] != mapped[rightPosition] { return mapped[leftPosition] < mapped[rightPosition] }
        leftPosition += 1
        rightPosition += 1
      }
      let leftRest = max(leftEnd - leftPosition, 0)
      let rightRest = max(rightEnd - rightPosition, 0)
      return leftRest != rightRest ? leftRest < rightRest : left.key < right.key
    }
    return keys.map(\.key)
  }

  /// Splits each node's range of sorted keys by the next code, level by level.
  private mutating func grow(_ mapped: UnsafeBufferPointer<UInt16>, _ ends: UnsafeBufferPointer<Int32>) {
    var rangeEnds: [Int32] = [Int32(sortedKeys.count)]
    var node = 0
    while node < labels.count {
      let depth = Int(depths[node])
      var position = Int(keyStarts[node])
      let end = Int(rangeEnds[node])
      func start(_ key: Int) -> Int { key == 0 ? 0 : Int(ends[key - 1]) }
      while position < end {
        let key = Int(sortedKeys[position])
        guard Int(ends[key]) - start(key) == depth else { break }
        position += 1
      }
      keyEnds.append(Int32(position))
      firstChildren.append(Int32(labels.count))
      let before = labels.count
      while position < end {
        let key = Int(sortedKeys[position])
        let label = mapped[start(key) + depth]
        let first = position
        repeat { position += 1 } while position < end && mapped[start(Int(sortedKeys[position])) + depth] == label
        labels.append(label)
        parents.append(Int32(node))
        depths.append(Int32(depth + 1))
        keyStarts.append(Int32(first))
        rangeEnds.append(Int32(position))
      }
      childCounts.append(Int32(labels.count - before))
      maximumLength = max(maximumLength, depth)
      node += 1
    }
  }
}
