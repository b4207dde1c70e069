/// Finds places in a double array for groups of children, 64 candidates at a time.
///
/// Groups are expected from the largest to the smallest. For each size a cursor remembers how far that size has come and
/// never goes back, which keeps the whole search near-linear; the holes it passes over are filled by smaller groups.
struct SlotAllocator {
  private var usedSlots: [UInt64] = [1]
  private var usedBases: [UInt64] = []
  private var cursors = [Int](repeating: 0, count: 256)
  private(set) var maximumBase = 0

  /// Reserves slots `base + code` for all codes and answers the base, which no other group has.
  /// - Parameter codes: ascending, not empty, each at least 1. Slot 0 is never given out.
  mutating func place(_ codes: UnsafeBufferPointer<UInt16>) -> Int {
    let first = Int(codes[0])
    let size = min(codes.count, cursors.count - 1)
    let cursor = cursors[size]
    // The lowest word whose every slot gives a base of 0 or more.
    let lowest = (first + 63) / 64
    var word = max(cursor, lowest)
    while true {
      var candidates = ~Self.window(usedSlots, at: word * 64) & ~Self.window(usedBases, at: word * 64 - first)
      var index = 1
      while candidates != 0, index < codes.count {
        candidates &= ~Self.window(usedSlots, at: word * 64 - first + Int(codes[index]))
        index += 1
      }
      if candidates != 0 {
        cursors[size] = word
        let base = word * 64 + candidates.trailingZeroBitCount - first
        take(base, codes)
        return base
      }
      word += 1
    }
  }

  private mutating func take(_ base: Int, _ codes: UnsafeBufferPointer<UInt16>) {
    let last = base + Int(codes[codes.count - 1])
    if last / 64 >= usedSlots.count {
      usedSlots.append(contentsOf: repeatElement(0, count: last / 64 + 1 - usedSlots.count))
    }
    if base / 64 >= usedBases.count {
      usedBases.append(contentsOf: repeatElement(0, count: base / 64 + 1 - usedBases.count))
    }
    usedBases[base / 64] |= 1 << UInt64(base % 64)
    for code in codes {
      let slot = base + Int(code)
      usedSlots[slot / 64] |= 1 << UInt64(slot % 64)
    }
    maximumBase = max(maximumBase, base)
  }

  /// The 64 bits from `bit` on; beyond the end all are clear.
  private static func window(_ words: [UInt64], at bit: Int) -> UInt64 {
    let word = bit >> 6
    let shift = UInt64(bit & 63)
    guard word < words.count else { return 0 }
    let low = words[word] >> shift
    guard shift > 0, word + 1 < words.count else { return low }
    return low | words[word + 1] << (64 - shift)
  }
}
