/// The code units that the grammars of dates and works are written in. Not words: those stand in dictionaries.
enum Glyph {
  static func unit(_ scalar: Unicode.Scalar) -> UInt16 { UInt16(truncatingIfNeeded: scalar.value) }

  static let newline = unit("\n")
  static let stop = unit(".")
  static let year = unit("年")
  static let month = unit("月")
  static let day = unit("日")
  static let number = unit("号")
  static let hour = unit("时")
  static let clock = unit("点")
  static let minute = unit("分")
  static let half = unit("半")
  static let whole = unit("整")
  static let about = unit("许")
  static let zero = unit("零")
  static let degree = unit("度")
  static let of = unit("的")
  static let first = unit("元")
  static let ordinal = unit("第")
  static let initial = unit("首")
  static let piece = unit("个")
  static let sky = unit("天")
  static let week = unit("周")
  static let front = unit("前")
  static let back = unit("后")
  static let go = unit("之")
  static let from = unit("以")
  static let several = unit("几")
  static let count = unit("数")
  static let early = unit("初")
  static let era = unit("世")
  static let record = unit("纪")
  static let dynasty = unit("代")
  static let five = unit("五")
  static let ten = unit("十")
  static let finance = unit("财")
  static let tenThousand = unit("万")
  static let hundredMillion = unit("亿")
  static let dot = unit("·")
  static let openHead = unit("【")
  static let closeHead = unit("】")
  static let openTitle = unit("《")
  static let closeTitle = unit("》")
  static let inside = unit("内")
  static let enumeration = unit("、")
  static let andOthers = unit("等")

  /// What stands for the point between the parts of a foreign name where the text has another than `dot`; readers also
  /// meet a question mark in its place, from a conversion that knew no point.
  @inline(__always) static func isNamePoint(_ unit: UInt16) -> Bool { namePoints.contains(unit) }
  private static let namePoints: Set<UInt16> = Set(".．‧•・？".utf16)

  static func isOpenQuote(_ unit: UInt16) -> Bool { unit == 0x201C || unit == 0x2018 || unit == 0x300C || unit == 0x22 }
  static func isCloseQuote(_ unit: UInt16) -> Bool {
    unit == 0x201D || unit == 0x2019 || unit == 0x300D || unit == 0x22
  }
  static func isOpenBracket(_ unit: UInt16) -> Bool { unit == 0x28 || unit == 0xFF08 }
  static func isCloseBracket(_ unit: UInt16) -> Bool { unit == 0x29 || unit == 0xFF09 }
  /// 、 和 与 及
  static func isListLink(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3001, 0x548C, 0x4E0E, 0x53CA: true
    default: false
    }
  }
  static func isSpace(_ unit: UInt16) -> Bool { unit == 0x20 || unit == 0x3000 || unit == 0xA0 || unit == 0x09 }
  static func isColon(_ unit: UInt16) -> Bool { unit == 0x3A || unit == 0xFF1A }
  /// 至 到 and the dashes that stand for them.
  static func isRange(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x81F3, 0x5230, 0x2D, 0xFF0D, 0x2014, 0x2013, 0x2015, 0x7E, 0xFF5E, 0x2212: true
    default: false
    }
  }
  /// A separator that may also stand inside a name: 、 · and short hyphens.
  static func isInName(_ unit: UInt16) -> Bool {
    unit == enumeration || unit == dot || unit == 0x2D || unit == 0xFF0D
  }
  /// What stands between the parts of a date in digits.
  static func isDateMark(_ unit: UInt16) -> Bool { unit == 0x2D || unit == 0x2F || unit == 0x2E }
  /// What stands between names and never at the end of one: dashes, commas, stops, white space.
  static func isSeparator(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x2D, 0xFF0D, 0x2014, 0x2013, 0x2015, 0x2212, 0x2C, 0xFF0C, 0x3001, 0x3002, 0x3B, 0xFF1B, 0x21, 0xFF01, 0x3F,
      0xFF1F, 0xB7:
      true
    default: isSpace(unit) || isColon(unit)
    }
  }
  static func isHan(_ unit: UInt16) -> Bool { (0x4E00...0x9FFF).contains(unit) || unit == 0x3007 }
  static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) || (0xFF10...0xFF19).contains(unit) }
  static func isCapital(_ unit: UInt16) -> Bool { (0x41...0x5A).contains(unit) || (0xC0...0xDE).contains(unit) }
  /// What a name in Latin letters is written with: letters with and without accents, spaces, `.`, `'`, `-`, `&`.
  static func isLatinName(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x20, 0x26, 0x27, 0x2D, 0x2E, 0x41...0x5A, 0x61...0x7A, 0xC0...0x17F, 0x2019: true
    default: false
    }
  }
  /// A letter with or without accents, and what stands between letters of a word: `'`, `-`.
  static func isLatinLetter(_ unit: UInt16) -> Bool {
    isLatinName(unit) && unit != 0x20 && unit != 0x26 && unit != 0x2E
  }
  static func isLetter(_ unit: UInt16) -> Bool { (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit) }
}
