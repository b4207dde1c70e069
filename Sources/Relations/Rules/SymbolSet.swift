/// The symbols (trigger classes and literals of a rule set) that an item bears: a set of small numbers.
struct SymbolSet: Hashable, Sendable {
  /// The largest number of different symbols that one rule set may use.
  static let capacity = 256

  private var words: SIMD4<UInt64> = .zero

  mutating func insert(_ symbol: Int) {
    words[(symbol >> 6) & 3] |= 1 << UInt64(symbol & 63)
  }

  func contains(_ symbol: Int) -> Bool {
    words[(symbol >> 6) & 3] & (1 << UInt64(symbol & 63)) != 0
  }

  mutating func formUnion(_ other: SymbolSet) { words |= other.words }

  func intersects(_ other: SymbolSet) -> Bool { words & other.words != .zero }

  func isSubset(of other: SymbolSet) -> Bool { words & ~other.words == .zero }

  var isEmpty: Bool { words == .zero }

  /// Calls `body` with each symbol, ascending.
  func forEach(_ body: (Int) -> Void) {
    for word in 0..<4 {
      var rest = words[word]
      while rest != 0 {
        body(word * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
