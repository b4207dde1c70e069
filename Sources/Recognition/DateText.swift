/// How dates are spelt: ISO 8601, with `X` for digits that are not known.
enum DateText {
  /// What a value says once its year, month and day are known as far as they can be.
  static func text(_ value: DateValue, _ year: Int?, _ month: Int?, _ day: Int?) -> String {
    let start = Self.year(year)
    if let period = value.period, month == nil { return Self.period(period, start) }
    let hasDay = value.day != nil || day != nil
    guard hasDay || value.month != nil || month != nil else { return start + (value.dayPart ?? "") }
    let monthText = start + "-" + (month.map(twoDigits) ?? "XX")
    guard hasDay else {
      if let third = value.third { return monthText + "-" + Self.third(third, year, month, monthText) }
      return value.untilMonth.map { "\(monthText)/\(start)-\(twoDigits($0))" } ?? monthText
    }
    let isPossible = isPossible(year, month, day)
    let dayText = monthText + "-" + (day.flatMap { isPossible ? twoDigits($0) : nil } ?? "XX")
    if let last = value.untilDay, isPossible { return "\(dayText)/\(monthText)-\(twoDigits(last))" }
    return dayText + time(value)
  }

  static func day(_ date: CivilDate) -> String { month(date) + "-" + twoDigits(date.day) }
  static func month(_ date: CivilDate) -> String { year(date.year) + "-" + twoDigits(date.month) }

  /// Four digits, with a sign before the year 0; `XXXX` when it is not known.
  static func year(_ year: Int?) -> String {
    guard let year, (-9999...9999).contains(year) else { return "XXXX" }
    let digits = String(year.magnitude)
    return (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `2024-Q1/2024-Q3`, `2024-01/2024-05`, `2024-H1`.
  private static func period(_ period: String, _ year: String) -> String {
    if period.hasPrefix("M"), let months = Int(period.dropFirst()) { return "\(year)-01/\(year)-\(twoDigits(months))" }
    return period.split(separator: "/").map { "\(year)-\($0)" }.joined(separator: "/")
  }

  /// The days of a third of a month, as a period without its first year and month.
  private static func third(_ third: Int, _ year: Int?, _ month: Int?, _ monthText: String) -> String {
    switch third {
    case 1: "01/\(monthText)-10"
    case 2: "11/\(monthText)-20"
    default: "21/\(monthText)-" + (month.map { twoDigits(length(year, $0)) } ?? "XX")
    }
  }

  /// The days of a month; of February in an unknown year 28.
  private static func length(_ year: Int?, _ month: Int) -> Int {
    (28...31).last { CivilDate(year: year ?? 2023, month: month, day: $0).isValid } ?? 28
  }

  /// Whether the calendar may have the day: no 30 February, and 29 February in leap years only.
  private static func isPossible(_ year: Int?, _ month: Int?, _ day: Int?) -> Bool {
    guard let month, let day else { return true }
    return CivilDate(year: year ?? 2024, month: month, day: day).isValid
  }

  /// `T16:00`, `TMO`; the clock's hours are the day's when a word says that they are of its second half.
  private static func time(_ value: DateValue) -> String {
    guard let hour = value.hour else { return value.dayPart ?? "" }
    let isLater =
      switch value.dayPart {
      case "TAF", "TEV": hour > 0 && hour < 12
      // 夜里11点, but 夜里1点 is the morning's.
      case "TNI": hour > 5 && hour < 12
      // 中午1点, but 中午11点 is before noon.
      case "TMI": hour > 0 && hour < 6
      default: false
      }
    return "T\(twoDigits(isLater ? hour + 12 : hour)):\(twoDigits(value.minute ?? 0))"
  }
}
