/// A number written in digits (`29`) or Chinese numerals (`二十九`, `一九九八`, `两`).
struct Numeral: Hashable, Sendable {
  var value: Int
  var end: Int
  /// How many units it takes.
  var length: Int
  var isArabic: Bool
  /// Written with 十 百 千 万, not digit by digit.
  var isScaled: Bool

  /// The value of a Chinese digit (`〇`, `零` … `九`, `两`), or nil.
  static func digit(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x96F6, 0x3007, 0x25CB: 0
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  private static func scale(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1000
    default: nil
    }
  }

  static func isNumeral(_ unit: UInt16) -> Bool { Glyph.isDigit(unit) || digit(unit) != nil || scale(unit) != nil }

  /// The number that starts at `start`, at most nine digits; nil when there is none. Linear in its length.
  static func parse(_ units: [UInt16], at start: Int, limit: Int) -> Numeral? {
    guard start >= 0, start < limit, limit <= units.count else { return nil }
    return Glyph.isDigit(units[start])
      ? arabic(units, at: start, limit: limit) : chinese(units, at: start, limit: limit)
  }

  private static func arabic(_ units: [UInt16], at start: Int, limit: Int) -> Numeral? {
    var end = start
    var value = 0
    while end < limit, Glyph.isDigit(units[end]) {
      guard end - start < 9 else { return nil }
      value = value * 10 + Int(units[end] >= 0xFF10 ? units[end] - 0xFF10 : units[end] - 0x30)
      end += 1
    }
    return Numeral(value: value, end: end, length: end - start, isArabic: true, isScaled: false)
  }

  private static func chinese(_ units: [UInt16], at start: Int, limit: Int) -> Numeral? {
    var end = start
    var total = 0
    var pending = 0
    var hasPending = false
    var positional = 0
    var isScaled = false
    while end < limit, end - start < 9 {
      if let digit = digit(units[end]) {
        pending = digit
        hasPending = true
        positional = positional * 10 + digit
      } else if let scale = scale(units[end]) {
        total += (hasPending ? pending : 1) * scale
        pending = 0
        hasPending = false
        isScaled = true
      } else {
        break
      }
      end += 1
    }
    guard end > start else { return nil }
    return Numeral(
      value: isScaled ? total + pending : positional, end: end, length: end - start, isArabic: false,
      isScaled: isScaled)
  }
}
