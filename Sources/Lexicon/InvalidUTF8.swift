/// Where a line stops being UTF-8.
enum InvalidUTF8 {
  /// How many code points stand before the first byte that is not UTF-8.
  static func validPrefixCount(_ bytes: some Sequence<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .scalarValue = decoder.decode(&iterator) { count += 1 }
    return count
  }
}

extension String {
  /// With zeros before it up to `width`.
  func leftPadded(to width: Int) -> String { String(repeating: "0", count: max(0, width - count)) + self }
}
