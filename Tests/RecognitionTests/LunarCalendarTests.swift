import Foundation
import Testing

@testable import Recognition

@Suite struct LunarCalendarTests {
  /// Every month of the table begins on the day that Foundation's Chinese calendar gives it.
  @Test func agreesWithFoundation() throws {
    let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    var chinese = Calendar(identifier: .chinese)
    var gregorian = Calendar(identifier: .gregorian)
    (chinese.timeZone, gregorian.timeZone) = (zone, zone)
    for year in LunarYears.first..<LunarYears.first + LunarYears.packed.count {
      for month in 1...12 {
        let day = try #require(LunarCalendar.date(year: year, month: month, day: 1))
        let date = try #require(
          gregorian.date(from: DateComponents(year: day.year, month: day.month, day: day.day, hour: 12)))
        let parts = chinese.dateComponents([.month, .day], from: date)
        #expect(parts.month == month && parts.day == 1 && parts.isLeapMonth != true, "\(year)-\(month)")
      }
    }
  }

  @Test func monthsHaveTheirLength() {
    #expect(LunarCalendar.date(year: 2024, month: 1, day: 1) == CivilDate(year: 2024, month: 2, day: 10))
    // 2023 had a second second month.
    #expect(LunarCalendar.date(year: 2023, month: 3, day: 1) == CivilDate(year: 2023, month: 4, day: 20))
    let lengths = (1...12).compactMap { LunarCalendar.length(year: 2024, month: $0) }
    #expect(lengths.reduce(0, +) == 354)
    #expect(LunarCalendar.date(year: 2024, month: 1, day: 30) == nil)
    #expect(LunarCalendar.date(year: 2024, month: 13, day: 1) == nil)
    #expect(LunarCalendar.date(year: 1900, month: 1, day: 1) == nil)
    #expect(LunarCalendar.date(year: 2101, month: 1, day: 1) == nil)
  }
}

@Suite struct MovableDayTests {
  @Test(arguments: [
    ("L01-01", 2025, "2025-01-29"), ("L-EVE", 2025, "2025-01-28"), ("L05-05", 2022, "2022-06-03"),
    ("S015", 2023, "2023-04-05"),
    ("S270", 2024, "2024-12-21"), ("S315", 2025, "2025-02-03"), ("S285", 1998, "1998-01-05"),
    ("S180", 2012, "2012-09-22"),
    ("05W2-7", 2023, "2023-05-14"), ("11W4-4", 2024, "2024-11-28"),
  ])
  func codes(code: String, year: Int, day: String) throws {
    let movable = try #require(MovableDay(code: code))
    #expect(movable.date(in: year).map(DateText.day) == day)
  }

  @Test(arguments: ["", "S", "SAME", "S400", "SP", "L", "L13-01", "L01", "Q1", "05-12", "13W1-1", "05W6-1", "05W1-8"])
  func otherCodes(_ code: String) { #expect(MovableDay(code: code) == nil) }

  @Test func aMonthWithoutAFifth() {
    #expect(MovableDay.weekday(7, ordinal: 5, month: 2).date(in: 2023) == nil)
  }

  /// The 24 terms of a year follow one another by 14 to 16 days.
  @Test(arguments: [1901, 1949, 1998, 2024, 2100]) func termsFollowOneAnother(_ year: Int) {
    let days = (0..<24).compactMap { MovableDay.solarTerm((285 + 15 * $0) % 360).date(in: year)?.number }
    #expect(days.count == 24)
    #expect(zip(days, days.dropFirst()).allSatisfy { (14...16).contains($1 - $0) })
  }
}
