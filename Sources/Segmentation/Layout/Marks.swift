/// Punctuation as layout and sentence segmentation see it, after folding.
enum Marks {
  static let space: UInt16 = 0x20
  /// 。
  static let fullStop: UInt16 = 0x3002
  /// ，
  static let comma: UInt16 = 0xFF0C
  /// 、
  static let enumerationComma: UInt16 = 0x3001
  /// ；
  static let semicolon: UInt16 = 0xFF1B
  /// ？
  static let questionMark: UInt16 = 0xFF1F
  /// ！
  static let exclamationMark: UInt16 = 0xFF01
  /// ·
  static let middleDot: UInt16 = 0xB7
  /// 日
  static let day: UInt16 = 0x65E5
  /// 据
  static let accordingTo: UInt16 = 0x636E
  /// —
  static let dash: UInt16 = 0x2014
  /// （
  static let openParenthesis: UInt16 = 0xFF08
  /// ）
  static let closeParenthesis: UInt16 = 0xFF09
  /// ：
  static let colon: UInt16 = 0xFF1A
  /// …
  static let ellipsis: UInt16 = 0x2026
  /// .
  static let point: UInt16 = 0x2E

  /// Ends a sentence: 。！？…
  static func endsSentence(_ unit: UInt16) -> Bool {
    unit == 0x3002 || unit == 0xFF01 || unit == 0xFF1F || unit == 0x2026
  }

  /// Ends a paragraph or a list item when it stands last: what ends a sentence, and ；：.
  static func endsParagraph(_ unit: UInt16) -> Bool {
    endsSentence(unit) || unit == 0xFF1B || unit == 0xFF1A || unit == 0x2E
  }

  /// Divides clauses: ，；。
  static func dividesClauses(_ unit: UInt16) -> Bool { unit == 0xFF0C || unit == 0xFF1B || unit == 0x3002 }

  /// The closing partner of a bracket or quotation mark, or nil.
  static func closing(_ unit: UInt16) -> UInt16? {
    switch unit {
    case 0x201C: 0x201D
    case 0x2018: 0x2019
    case 0x300A: 0x300B
    case 0x3008: 0x3009
    case 0x3010: 0x3011
    case 0x3014: 0x3015
    case 0xFF08: 0xFF09
    case 0x5B: 0x5D
    default: nil
    }
  }

  static func isClosing(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x201D, 0x2019, 0x300B, 0x3009, 0x3011, 0x3015, 0xFF09, 0x5D: true
    default: false
    }
  }

  static func isDigit(_ unit: UInt16) -> Bool { unit >= 0x30 && unit <= 0x39 }

  static func isIdeograph(_ unit: UInt16) -> Bool { unit >= 0x4E00 && unit <= 0x9FFF || unit == 0x3007 }

  /// Written between or before names in a byline: spaces, 、 / ： · and bullets.
  static func separatesNames(_ unit: UInt16) -> Bool {
    switch unit {
    case space, 0x3001, 0x2F, colon, 0x25A1, 0x25A0, 0x25CF, 0x25C6, 0x25B2, 0x25CE, 0x2605, 0x7C: true
    default: false
    }
  }
}
