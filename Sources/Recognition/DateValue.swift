/// What a date expression says, before it is set against a calendar: each part absolute, relative or unsaid.
package struct DateValue: Hashable, Sendable {
  /// A year, month or day as the text gives it.
  package enum Part: Hashable, Sendable {
    /// The number itself: `2024年`, `5月`, `20日`.
    case absolute(Int)
    /// Counted from the document's own date: `今年` 0, `去年` -1, `明天` 1.
    case relative(Int)
    /// Counted from what the text named last: `同年` 0, `翌年` 1, `当天` 0.
    case same(Int)
  }

  package var year: Part?
  package var month: Part?
  package var day: Part?
  /// The number of a century, or of a decade (`199` for the 1990s), in place of a year.
  package var century: Part?
  package var decade: Int?
  /// A week counted from the document's, and the day of the week from 1 (Monday).
  package var week: Int?
  package var weekday: Int?
  /// `Q1` … `Q4`, `Q1/Q3`, `H1`, `H2`, `SP`, `SU`, `FA`, `WI`, `M5` for the first five months: a part of the year.
  package var period: String?
  /// A quarter counted from the document's: `上季度` -1.
  package var quarter: Int?
  /// The third of the month: `上旬` 1.
  package var third: Int?
  /// The last month or day of a range of them: `1至4月`, `5月26—29日`.
  package var untilMonth: Int?
  package var untilDay: Int?
  /// A festival without a Gregorian date of its own.
  package var movable: MovableDay?
  /// `TMO`, `TAF` …: a part of the day.
  package var dayPart: String?
  package var hour: Int?
  package var minute: Int?
  /// A complete value that needs no calendar: `PAST_REF`, `2021/2025`.
  package var literal: String?
  /// Month and day are of the lunar calendar.
  package var isLunar = false
  /// A form that is also an ordinary word (weak in its dictionary) is part of it.
  package var isUncertain = false
  /// Counted in days, months or years before (negative) or after the document's date: `15年前`.
  package var distance: Distance?

  package struct Distance: Hashable, Sendable {
    package var days = 0
    package var months = 0
    package var years = 0
    /// The same day of the calendar, and not only the year: `77年前的今天`.
    package var keepsDay = false
  }

  package init() {}

  /// Reads a dictionary's `code=`: `Y-1`, `M+0`, `D+1TEV`, `SAME`, `W+1`, `C-1`, `Q3`, `Q-1`, `START`, `T1`, `10-01`, `L05-05`,
  /// `S015`, `05W2-7`, `TMO` …, or several with `;` between, as the date grammar's class `role` understands it. Codes that
  /// are not known change nothing.
  package mutating func apply(code: String, as role: DateRole) {
    if code.contains(";") {
      for part in code.split(separator: ";") { apply(code: String(part), as: role) }
      return
    }
    switch role {
    case .year: year = Self.part(code, letter: "Y") ?? year
    case .month:
      if code.hasPrefix("L") {
        isLunar = true
        month = Int(code.dropFirst()).map { .absolute($0) }
      } else {
        month = Self.part(code, letter: "M") ?? month
      }
    case .day:
      guard let time = code.firstIndex(of: "T") else {
        day = Self.part(code, letter: "D") ?? day
        break
      }
      day = Self.part(String(code[..<time]), letter: "D") ?? day
      dayPart = String(code[time...])
    case .century: century = Self.part(code, letter: "C") ?? century
    case .week: if case .relative(let offset)? = Self.part(code, letter: "W") { week = offset }
    case .weekday: weekday = Int(code)
    case .part: dayPart = code
    case .monthedge: third = Self.third(code)
    case .period, .edge, .festival, .quoted, .word: applyPeriod(code)
    default: break
    }
  }

  private mutating func applyPeriod(_ code: String) {
    if code.contains("/") && !code.hasPrefix("Q") || code.hasSuffix("_REF") {
      literal = code
    } else if let day = MovableDay(code: code) {
      movable = day
    } else if let third = Self.third(code) {
      self.third = third
    } else if code.hasPrefix("Q"), let offset = Int(code.dropFirst().drop(while: { $0 == "+" })), code.count == 3 {
      quarter = offset
    } else if let dash = code.firstIndex(of: "-"), let month = Int(code[..<dash]),
      let day = Int(code[code.index(after: dash)...])
    {
      self.month = .absolute(month)
      self.day = .absolute(day)
    } else if code.hasPrefix("D") || code.hasPrefix("SAME") {
      apply(code: code, as: .day)
    } else if code.hasPrefix("Y") {
      apply(code: code, as: .year)
    } else if code.hasPrefix("M") && code != "MID" {
      apply(code: code, as: .month)
    } else if !["START", "END", "MID"].contains(code) {
      period = code
    }
  }

  private static func third(_ code: String) -> Int? {
    code.count == 2 && code.first == "T" ? Int(code.dropFirst()) : nil
  }

  private static func part(_ code: String, letter: Character) -> Part? {
    if code.hasPrefix("SAME") {
      return .same(Int(code.dropFirst(4).drop(while: { $0 == "+" })) ?? 0)
    }
    if code.first == letter { return Int(code.dropFirst().drop(while: { $0 == "+" })).map { .relative($0) } }
    return Int(code).map { .absolute($0) }
  }
}
