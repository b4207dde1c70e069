import Glibc

/// A day that stands on another Gregorian date each year, by the rule that finds it.
package enum MovableDay: Hashable, Sendable {
  /// A day of the lunar calendar: `端午` is the fifth of the fifth month.
  case lunar(month: Int, day: Int)
  /// A month of the lunar calendar, by its first day: `农历八月`.
  case lunarMonth(Int)
  /// The day before the lunar new year: `除夕`.
  case lunarNewYearsEve
  /// The day on which the sun's longitude reaches so many degrees: `清明` 15, `冬至` 270.
  case solarTerm(Int)
  /// The nth day of the week (from 1, Monday) of a month: `母亲节` is the second Sunday of May.
  case weekday(Int, ordinal: Int, month: Int)

  /// Reads a dictionary's `code=`: `L05-05`, `L-EVE`, `S015`, `05W2-7`; nil for any other.
  init?(code: String) {
    let numbers = code.split { !$0.isNumber }.compactMap { Int($0) }
    switch (code.first, numbers.count) {
    case ("L", 2) where (1...12).contains(numbers[0]) && (1...30).contains(numbers[1]):
      self = .lunar(month: numbers[0], day: numbers[1])
    case ("L", 0) where code == "L-EVE": self = .lunarNewYearsEve
    case ("S", 1) where code.count == 4 && numbers[0] < 360: self = .solarTerm(numbers[0])
    case (_, 3)
    where code.contains("W") && (1...12).contains(numbers[0]) && (1...5).contains(numbers[1])
      && (1...7).contains(numbers[2]):
      self = .weekday(numbers[2], ordinal: numbers[1], month: numbers[0])
    default: return nil
    }
  }

  /// The day in a year; nil where no calendar here reaches. For lunar days, the year in which the lunar year begins.
  func date(in year: Int) -> CivilDate? {
    switch self {
    case .lunar(let month, let day): LunarCalendar.date(year: year, month: month, day: day)
    case .lunarMonth(let month): LunarCalendar.date(year: year, month: month, day: 1)
    case .lunarNewYearsEve: LunarCalendar.date(year: year, month: 1, day: 1)?.adding(days: -1)
    case .solarTerm(let longitude): (1800...2200).contains(year) ? Self.term(longitude, in: year) : nil
    case .weekday(let weekday, let ordinal, let month): Self.nth(weekday, ordinal, month, year)
    }
  }

  /// The last day of what it names, where that is more than a day.
  func end(of date: CivilDate, in year: Int) -> CivilDate? {
    guard case .lunarMonth(let month) = self, let length = LunarCalendar.length(year: year, month: month) else {
      return nil
    }
    return date.adding(days: length - 1)
  }

  private static func nth(_ weekday: Int, _ ordinal: Int, _ month: Int, _ year: Int) -> CivilDate? {
    let first = CivilDate(year: year, month: month, day: 1)
    let date = first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (ordinal - 1))
    return date.month == month ? date : nil
  }

  /// The first day at whose end, in China, the sun has reached a longitude.
  private static func term(_ longitude: Int, in year: Int) -> CivilDate {
    // On 1 January the sun stands near 280°.
    let days = Double((longitude + 80) % 360) * 365.2422 / 360
    var date = CivilDate(year: year, month: 1, day: 1).adding(days: Int(days) - 4)
    while angle(from: Double(longitude), to: sunLongitude(atEndOf: date)) < 0 { date = date.adding(days: 1) }
    return date
  }

  /// From -180 to 180 degrees.
  private static func angle(from: Double, to: Double) -> Double {
    let difference = (to - from).truncatingRemainder(dividingBy: 360)
    return difference > 180 ? difference - 360 : difference < -180 ? difference + 360 : difference
  }

  /// The sun's apparent longitude in degrees at midnight in China (16:00 UT), to about 0.01°: Meeus, Astronomical
  /// Algorithms, chapter 25.
  private static func sunLongitude(atEndOf date: CivilDate) -> Double {
    let noonOf2000 = CivilDate(year: 2000, month: 1, day: 1).number
    let centuries = (Double(date.number - noonOf2000) + 1.0 / 6) / 36_525
    let mean = 280.46646 + 36_000.76983 * centuries
    let anomaly = (357.52911 + 35_999.05029 * centuries) * .pi / 180
    let center =
      (1.914602 - 0.004817 * centuries) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
    let node = (125.04 - 1934.136 * centuries) * .pi / 180
    return mean + center - 0.00569 - 0.00478 * sin(node)
  }
}
