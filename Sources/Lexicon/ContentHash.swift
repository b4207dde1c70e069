/// A fast 64-bit hash to notice damage and change by; no defence against someone who means to deceive.
///
/// Eight lanes each take every eighth word, so that the multiplications overlap. The value is part of the image format:
/// changing the function means raising the format version.
package struct ContentHash {
  private var state: UInt64

  package init(seed: UInt64 = 0) { state = seed ^ 0x9E37_79B9_7F4A_7C15 }

  package var value: UInt64 { Self.avalanche(state) }

  /// Adds a piece with its length, so that the borders between pieces count.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    state = Self.avalanche(state ^ Self.hash(bytes)) &+ UInt64(bytes.count)
  }

  package mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  package mutating func add(_ text: String) { add(Array(text.utf8)) }

  private static let prime: UInt64 = 0x9FB2_1C65_1E98_DF25

  private static func avalanche(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 32)) &* 0xD6E8_FEB8_6659_FD93
    value = (value ^ (value >> 29)) &* prime
    return value ^ (value >> 32)
  }

  private static func mix(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let product = (lane ^ word).multipliedFullWidth(by: prime)
    return product.high ^ product.low
  }

  /// The hash of one piece.
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var a: UInt64 = 1
    var b: UInt64 = 2
    var c: UInt64 = 3
    var d: UInt64 = 4
    var e: UInt64 = 5
    var f: UInt64 = 6
    var g: UInt64 = 7
    var h: UInt64 = 8
    var offset = 0
    func word(_ index: Int) -> UInt64 {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + index * 8, as: UInt64.self))
    }
    while offset + 64 <= bytes.count {
      a = mix(a, word(0))
      b = mix(b, word(1))
      c = mix(c, word(2))
      d = mix(d, word(3))
      e = mix(e, word(4))
      f = mix(f, word(5))
      g = mix(g, word(6))
      h = mix(h, word(7))
      offset += 64
    }
    while offset < bytes.count {
      a = mix(a, UInt64(bytes[offset]) + 1)
      offset += 1
    }
    var result = UInt64(bytes.count)
    for lane in [a, b, c, d, e, f, g, h] { result = avalanche(result ^ lane) &* prime }
    return avalanche(result)
  }
}
