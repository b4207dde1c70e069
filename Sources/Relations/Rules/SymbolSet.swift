/// The symbols (trigger classes and literals of a rule set) that an item bears: a set of small numbers.
struct SymbolSet: Hashable, Sendable {
  /// The largest number of different symbols that one rule set may use.
  static let capacity = 512

  private var words: SIMD8<UInt64> = .zero

  mutating func insert(_ symbol: Int) {
    words[(symbol >> 6) & 7] |= 1 << UInt64(symbol & 63)
  }

  mutating func remove(_ symbol: Int) {
    words[(symbol >> 6) & 7] &= ~(1 << UInt64(symbol & 63))
  }

  func contains(_ symbol: Int) -> Bool {
    words[(symbol >> 6) & 7] & (1 << UInt64(symbol & 63)) != 0
  }

  mutating func formUnion(_ other: SymbolSet) { words |= other.words }

  func intersects(_ other: SymbolSet) -> Bool { Self.hasBits(words & other.words) }

  func isSubset(of other: SymbolSet) -> Bool { !Self.hasBits(words & ~other.words) }

  var isEmpty: Bool { !Self.hasBits(words) }

  /// Joined first: not every processor compares vectors of 64-bit numbers.
  @inline(__always) private static func hasBits(_ words: SIMD8<UInt64>) -> Bool {
    words[0] | words[1] | words[2] | words[3] | words[4] | words[5] | words[6] | words[7] != 0
  }

  /// Calls `body` with each symbol, ascending.
  func forEach(_ body: (Int) -> Void) {
    for word in 0..<8 {
      var rest = words[word]
      while rest != 0 {
        body(word * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
