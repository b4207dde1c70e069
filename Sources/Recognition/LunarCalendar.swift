/// The Chinese lunisolar calendar from 1901 to 2100.
enum LunarCalendar {
  /// The Gregorian day of a day of a lunar year; nil outside the table, and for a day that the month lacks.
  ///
  /// Leap months are left out: a text that means one says so, and dates of festivals never do.
  /// - Parameters:
  ///   - year: the Gregorian year in which the lunar year begins.
  ///   - month: 1…12.
  ///   - day: 1…30.
  static func date(year: Int, month: Int, day: Int) -> CivilDate? {
    guard let info = info(year), (1...12).contains(month), (1...info.length(month)).contains(day) else { return nil }
    return info.newYear.adding(days: info.daysBefore(month) + day - 1)
  }

  /// How many days a month has, 29 or 30; nil outside the table.
  static func length(year: Int, month: Int) -> Int? {
    (1...12).contains(month) ? info(year)?.length(month) : nil
  }

  private static func info(_ year: Int) -> Year? {
    let index = year - LunarYears.first
    return LunarYears.packed.indices.contains(index) ? Year(year: year, bits: LunarYears.packed[index]) : nil
  }

  /// One year of the table.
  private struct Year {
    let year: Int
    let bits: UInt32

    var newYear: CivilDate { CivilDate(year: year, month: 1, day: 1).adding(days: Int(bits >> 17)) }
    /// The month that is followed by a leap month; 0 for none.
    private var leapMonth: Int { Int(bits & 0xF) }
    private var leapLength: Int { bits >> 16 & 1 == 1 ? 30 : 29 }

    func length(_ month: Int) -> Int { bits >> UInt32(month + 3) & 1 == 1 ? 30 : 29 }

    func daysBefore(_ month: Int) -> Int {
      let months = (1..<month).reduce(0) { $0 + length($1) }
      return leapMonth > 0 && leapMonth < month ? months + leapLength : months
    }
  }
}
