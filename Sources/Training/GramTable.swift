import Tagging
/// Numbers for character n-grams at offsets, as the trainer meets them.
struct GramTable {
  private(set) var numbers: [UInt64: Int32] = [:]

  /// 48 bits of units, 4 of length, 8 of offset.
  static func key(_ units: UnsafeBufferPointer<UInt16>, start: Int, length: Int, offset: Int) -> UInt64 {
    var key: UInt64 = 0
    for index in start..<start + length { key = key << 16 | UInt64(units[index]) }
    return key | UInt64(length) << 48 | UInt64(UInt8(bitPattern: Int8(offset))) << 52
  }

  static func units(of key: UInt64) -> [UInt16] {
    let length = Int(key >> 48 & 0xF)
    return (0..<length).reversed().map { UInt16(truncatingIfNeeded: key >> (16 * UInt64($0))) }
  }

  static func offset(of key: UInt64) -> Int { Int(Int8(bitPattern: UInt8(key >> 52 & 0xFF))) }

  /// Numbers n-grams from `denseCount` on, in ascending order of key.
  init(_ keys: Set<UInt64>) {
    var next = Int32(FeatureSpace.denseCount)
    for key in keys.sorted() {
      numbers[key] = next
      next += 1
    }
  }

  /// The n-grams around the units of sentences that are seen at least so many times, by length.
  static func frequentKeys(_ sentences: [TaggedSentence], minimumCounts: [Int32]) -> Set<UInt64> {
    var counts: [UInt64: Int32] = [:]
    for sentence in sentences {
      sentence.units.withUnsafeBufferPointer { units in
        for position in sentence.range.start..<sentence.range.end {
          forEachKey(units, around: position) { counts[$0, default: 0] += 1 }
        }
      }
    }
    return Set(counts.lazy.filter { $0.value >= minimumCounts[Int($0.key >> 48 & 0xF) - 1] }.map(\.key))
  }

  var featureCount: Int { FeatureSpace.denseCount + numbers.count }

  /// Calls `body` with the key of every n-gram in the window around a unit.
  static func forEachKey(_ units: UnsafeBufferPointer<UInt16>, around position: Int, _ body: (UInt64) -> Void) {
    for length in 1...FeatureSpace.longestGram {
      for offset in FeatureSpace.offsets(length: length) {
        let start = position + offset
        guard start >= 0, start + length <= units.count else { continue }
        body(key(units, start: start, length: length, offset: offset))
      }
    }
  }
}
