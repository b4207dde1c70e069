/// A 64-bit hash that is the same on every run and machine: entity ids are made of it, so it never changes. FNV-1a with a
/// final mixing; no defence against someone who means to deceive.
struct StableHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a piece; the borders between pieces count.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    // No UTF-8 holds this byte.
    add(0xFF as UInt8)
  }

  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  mutating func add(_ bytes: [UInt8]) { for byte in bytes { add(byte) } }

  var value: Int64 {
    var mixed = state
    mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ mixed >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return Int64(bitPattern: mixed ^ mixed >> 33)
  }

  static func of(_ parts: String...) -> Int64 {
    var hash = StableHash()
    for part in parts { hash.add(part) }
    return hash.value
  }

  static func of(bytes: [UInt8]) -> Int64 {
    var hash = StableHash()
    hash.add(bytes)
    return hash.value
  }
}

/// How an entity's number is written: `E` and thirteen characters of base 32 without letters that are mistaken for digits.
package enum EntityKey {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  static func text(_ number: Int64) -> String {
    var rest = UInt64(bitPattern: number)
    var bytes = [UInt8](repeating: 0, count: 14)
    bytes[0] = UInt8(ascii: "E")
    for place in stride(from: 13, through: 1, by: -1) {
      bytes[place] = alphabet[Int(rest & 31)]
      rest >>= 5
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
