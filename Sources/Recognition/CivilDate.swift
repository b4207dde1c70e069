/// A day of the Gregorian calendar, with the arithmetic that relative dates need.
struct CivilDate: Hashable, Sendable {
  var year: Int
  var month: Int
  var day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2024-05-20` (a time behind it is passed over); nil when it is no such day.
  init?(iso text: String) {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...31).contains(day), (0...9999).contains(year)
    else { return nil }
    self.init(year: year, month: month, day: day)
    guard isValid else { return nil }
  }

  /// Days since 0000-03-01, an epoch after which each year's leap day stands last.
  var number: Int {
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return shifted * 365 + floorDivide(shifted, 4) - floorDivide(shifted, 100) + floorDivide(shifted, 400) + dayOfYear
  }

  init(number: Int) {
    let cycle = floorDivide(number, 146_097)
    let dayOfCycle = number - cycle * 146_097
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
  }

  /// Whether the calendar has it: no 30 February.
  var isValid: Bool { (1...12).contains(month) && CivilDate(number: number) == self }

  func adding(days: Int) -> CivilDate { CivilDate(number: number + days) }

  /// From 1 (Monday) to 7.
  var weekday: Int { (number + 2) % 7 + 1 }
}

private func floorDivide(_ left: Int, _ right: Int) -> Int {
  left >= 0 ? left / right : -((-left + right - 1) / right)
}
