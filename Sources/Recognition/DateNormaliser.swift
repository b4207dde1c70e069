/// Turns what date expressions say into values: ISO 8601 where the text and the document's date allow it
/// (`2024-05-20`, `2024-05`, `2024-05-20T16:00`, `2016/2020`), else in the manner of TIMEX3 with `X` for what is not
/// known (`XXXX-05-20`, `199X`, `PAST_REF`).
///
/// Keeps the last date said, against which `同年`, or a bare day, is read; call it in text order.
package struct DateNormaliser: Sendable {
  private let document: CivilDate?
  private var lastYear: Int?
  private var lastMonth: Int?
  private var lastDay: Int?
  /// Whether the current paragraph named the last year.
  private var isYearFresh = false

  /// - Parameter documentDate: ISO 8601; nil or anything else leaves relative dates open.
  package init(documentDate: String?) { document = documentDate.flatMap { CivilDate(iso: $0) } }

  /// Forgets the year of the paragraph before.
  package mutating func startParagraph() { isYearFresh = false }

  /// The value of a date, or of a period with an end; nil when the expression names a day that no calendar here has.
  package mutating func normalise(_ value: DateValue, until: DateValue? = nil) -> String? {
    guard let start = point(value) else { return nil }
    guard let until, let end = point(until) else { return start }
    return start + "/" + end
  }

  private mutating func point(_ value: DateValue) -> String? {
    if let literal = value.literal { return literal }
    if let distance = value.distance { return shifted(distance) }
    if value.century != nil || value.decade != nil { return century(value) }
    if value.isLunar { return "\(yearText(year(value))) 农历" }
    var (year, month, day) = (year(value), month(value), day(value))
    if case .relative(let offset)? = value.day, let date = document?.adding(days: offset) {
      (year, month, day) = (date.year, date.month, date.day)
    } else if case .same(let offset)? = value.day {
      if offset != 0, let lastYear, let lastMonth, let lastDay {
        let date = CivilDate(year: lastYear, month: lastMonth, day: lastDay).adding(days: offset)
        (year, month, day) = (date.year, date.month, date.day)
      } else if offset == 0 {
        (year, month, day) = (lastYear, lastMonth, lastDay)
      }
    } else if case .relative(let offset)? = value.month, value.year == nil {
      year = document.map { monthNumber($0, offset) / 12 }
    } else if let week = value.week {
      guard let document else { return "XXXX-WXX" }
      let date = document.adding(days: week * 7 + (value.weekday ?? 1) - document.weekday)
      if value.weekday == nil { return text(date) + "/" + text(date.adding(days: 6)) }
      (year, month, day) = (date.year, date.month, date.day)
    } else if value.year == nil {
      if value.month == nil, day != nil { month = lastMonth ?? document?.month }
      year = isYearFresh && month != nil ? lastYear : month.flatMap { nearestYear(month: $0, day: day) }
    }
    if value.hasNothing { return nil }
    remember(year, month, day, isExplicit: value.year != nil)
    return text(value, year, month, day)
  }

  private mutating func remember(_ year: Int?, _ month: Int?, _ day: Int?, isExplicit: Bool) {
    if let year {
      lastYear = year
      if isExplicit { isYearFresh = true }
    }
    if month != nil { (lastMonth, lastDay) = (month, day) }
  }

  private func year(_ value: DateValue) -> Int? {
    switch value.year {
    case .absolute(let year): year
    case .relative(let offset): document.map { $0.year + offset }
    case .same(let offset): lastYear.map { $0 + offset }
    case nil: value.month == nil && value.day == nil && value.period != nil ? document?.year : nil
    }
  }

  private func month(_ value: DateValue) -> Int? {
    switch value.month {
    case .absolute(let month): month
    case .relative(let offset): document.map { monthNumber($0, offset) % 12 + 1 }
    case .same: lastMonth
    case nil: nil
    }
  }

  /// Months since the year 0.
  private func monthNumber(_ date: CivilDate, _ offset: Int) -> Int { date.year * 12 + date.month - 1 + offset }

  private func day(_ value: DateValue) -> Int? {
    if case .absolute(let day)? = value.day { day } else { nil }
  }

  /// The year in which a month and day lie nearest to the document's date.
  private func nearestYear(month: Int, day: Int?) -> Int? {
    guard let document else { return nil }
    let distance = { (year: Int) in
      abs(CivilDate(year: year, month: month, day: day ?? 15).number - document.number)
    }
    return [document.year, document.year - 1, document.year + 1].min { distance($0) < distance($1) }
  }

  private func shifted(_ distance: DateValue.Distance) -> String {
    guard let document else { return distance.isPast ? "PAST_REF" : "FUTURE_REF" }
    if distance.days != 0 { return text(document.adding(days: distance.days)) }
    if distance.years != 0 { return yearText(document.year + distance.years) }
    let months = monthNumber(document, distance.months)
    return "\(yearText(months / 12))-\(twoDigits(months % 12 + 1))"
  }

  private func century(_ value: DateValue) -> String {
    let current = document.map { ($0.year - 1) / 100 + 1 } ?? 21
    let number: Int? =
      switch value.century {
      case .absolute(let number): number
      case .relative(let offset): current + offset
      case .same, nil: nil
      }
    // A bare 五十年代 is the last century's that has passed by then.
    let prefix = (number ?? (value.decade.map { $0 >= 3 } ?? true ? 20 : current)) - 1
    return "\(twoDigits(prefix))\(value.decade.map(String.init) ?? "X")X"
  }

  private func text(_ date: CivilDate) -> String {
    "\(yearText(date.year))-\(twoDigits(date.month))-\(twoDigits(date.day))"
  }

  private func text(_ value: DateValue, _ year: Int?, _ month: Int?, _ day: Int?) -> String {
    var text = yearText(year)
    if let period = value.period, month == nil { return text + "-" + period }
    let hasDay = value.day != nil || day != nil
    if hasDay || value.month != nil || month != nil { text += "-" + (month.map(twoDigits) ?? "XX") }
    if hasDay { text += "-" + (day.map(twoDigits) ?? "XX") }
    if let hour = value.hour {
      let isLater = ["TAF", "TEV", "TNI"].contains(value.dayPart) && hour < 12 && hour > 0
      return text + "T\(twoDigits(isLater ? hour + 12 : hour)):\(twoDigits(value.minute ?? 0))"
    }
    return text + (value.dayPart ?? "")
  }

  private func yearText(_ year: Int?) -> String {
    guard let year, (0...9999).contains(year) else { return "XXXX" }
    return String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension DateValue {
  /// Whether no part is known, as of a movable festival or an era.
  var hasNothing: Bool {
    year == nil && month == nil && day == nil && week == nil && period == nil && hour == nil
  }
}

extension DateValue.Distance {
  var isPast: Bool { days < 0 || months < 0 || years < 0 }
}
