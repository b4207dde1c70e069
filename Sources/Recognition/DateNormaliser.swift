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
    return start + "/" + later(end, than: start)
  }

  /// A period's end that would lie before its start belongs to the next month (`28日至3日`) or year.
  private func later(_ end: String, than start: String) -> String {
    guard let first = CivilDate(iso: start), let last = CivilDate(iso: end), last.number < first.number else {
      return end
    }
    let moved =
      last.month == first.month && last.year == first.year
      ? first.inMonth(1, day: last.day) : CivilDate(year: last.year + 1, month: last.month, day: last.day)
    return moved.isValid ? DateText.day(moved) + end.dropFirst(10) : end
  }

  private mutating func point(_ value: DateValue) -> String? {
    if let literal = value.literal { return literal }
    if let distance = value.distance { return shifted(distance) }
    if value.century != nil || value.decade != nil { return century(value) }
    if let movable = value.lunarDay ?? value.movable { return text(of: movable, value) }
    if value.saysNothing { return nil }
    var (year, month, day) = (year(value), month(value), day(value))
    if case .relative(let offset)? = value.day, let date = document?.adding(days: offset) {
      (month, day) = (date.month, date.day)
      // 去年今日 has a year of its own.
      year = value.year == nil ? date.year : year
    } else if case .same(let offset)? = value.day {
      if offset != 0, let lastYear, let lastMonth, let lastDay {
        let date = CivilDate(year: lastYear, month: lastMonth, day: lastDay).adding(days: offset)
        (year, month, day) = (date.year, date.month, date.day)
      } else if offset == 0 {
        (year, month, day) = (lastYear, lastMonth, lastDay)
      }
    } else if case .relative(let offset)? = value.month, value.year == nil {
      year = document.map { $0.monthNumber(offset) / 12 }
    } else if let week = value.week {
      guard let document else { return "XXXX-WXX" + (value.weekday.map { "-\($0)" } ?? "") + (value.dayPart ?? "") }
      let date = document.adding(days: week * 7 + (value.weekday ?? 1) - document.weekday)
      if value.weekday == nil { return DateText.day(date) + "/" + DateText.day(date.adding(days: 6)) }
      (year, month, day) = (date.year, date.month, date.day)
    } else if value.year == nil, value.isCalendarDay {
      if value.month == nil, day != nil { month = lastMonth ?? document?.month }
      year = isYearFresh && month != nil ? lastYear : month.flatMap { nearestYear(month: $0, day: day) }
    }
    remember(year, month, day, isExplicit: value.year != nil)
    if let quarter = value.quarter { return self.quarter(quarter) }
    return DateText.text(value, year, month, day)
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
    case .relative(let offset): document.map { $0.monthNumber(offset) % 12 + 1 }
    case .same: lastMonth
    case nil: nil
    }
  }

  private func day(_ value: DateValue) -> Int? {
    if case .absolute(let day)? = value.day { day } else { nil }
  }

  /// The year in which a month and day lie nearest to the document's date; for 29 February one that has it.
  private func nearestYear(month: Int, day: Int?) -> Int? {
    guard let document else { return nil }
    let days = (-8...8).map { CivilDate(year: document.year + $0, month: month, day: day ?? 15) }
    // A day that no year has (30 February) still has a nearest year.
    let possible = days.filter(\.isValid)
    return (possible.isEmpty ? days : possible).min { document.distance(to: $0) < document.distance(to: $1) }?.year
  }

  /// A festival's day: in the year said, or else the nearest to the document's date.
  private mutating func text(of movable: MovableDay, _ value: DateValue) -> String? {
    let said = year(value) ?? (isYearFresh ? lastYear : nil)
    let years = said.map { [$0] } ?? document.map { [$0.year - 1, $0.year, $0.year + 1] } ?? []
    let days = years.compactMap { year in movable.date(in: year).map { (year: year, date: $0) } }
    guard
      let day = days.min(by: { left, right in
        document.map { $0.distance(to: left.date) < $0.distance(to: right.date) } ?? false
      })
    else { return DateText.year(said) + "-XX-XX" }
    remember(day.date.year, day.date.month, day.date.day, isExplicit: value.year != nil)
    if let end = movable.end(of: day.date, in: day.year) { return DateText.day(day.date) + "/" + DateText.day(end) }
    var timed = value
    timed.period = nil
    return DateText.text(timed, day.date.year, day.date.month, day.date.day)
  }

  private func quarter(_ offset: Int) -> String {
    guard let document else { return "XXXX-QX" }
    let number = document.year * 4 + (document.month - 1) / 3 + offset
    return "\(DateText.year(number / 4))-Q\(number % 4 + 1)"
  }

  private func shifted(_ distance: DateValue.Distance) -> String {
    guard let document else { return distance.isPast ? "PAST_REF" : "FUTURE_REF" }
    if distance.days != 0 { return DateText.day(document.adding(days: distance.days)) }
    if distance.years != 0 {
      let date = CivilDate(year: document.year + distance.years, month: document.month, day: document.day)
      return distance.keepsDay && date.isValid ? DateText.day(date) : DateText.year(date.year)
    }
    return DateText.month(document.inMonth(distance.months, day: 1))
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
    return "\(DateText.twoDigits(prefix))\(value.decade.map(String.init) ?? "X")X"
  }
}

extension CivilDate {
  /// Months since the year 0, so many months on.
  fileprivate func monthNumber(_ offset: Int) -> Int { year * 12 + month - 1 + offset }

  /// A day of the month so many months on.
  fileprivate func inMonth(_ offset: Int, day: Int) -> CivilDate {
    CivilDate(year: monthNumber(offset) / 12, month: monthNumber(offset) % 12 + 1, day: day)
  }

  fileprivate func distance(to other: CivilDate) -> Int { abs(other.number - number) }
}

extension DateValue {
  /// Whether no part is known, as of an era or a word without a code.
  var saysNothing: Bool {
    year == nil && month == nil && day == nil && week == nil && period == nil && hour == nil && literal == nil
      && distance == nil && century == nil && decade == nil && movable == nil && quarter == nil
  }

  /// Whether it gives a month or a day, and not only a part of a year.
  fileprivate var isCalendarDay: Bool { month != nil || day != nil }

  /// The day of the lunar calendar that month and day name.
  fileprivate var lunarDay: MovableDay? {
    guard isLunar, case .absolute(let month)? = month else { return nil }
    if case .absolute(let day)? = day { return .lunar(month: month, day: day) }
    return .lunarMonth(month)
  }
}

extension DateValue.Distance {
  var isPast: Bool { days < 0 || months < 0 || years < 0 }
}
