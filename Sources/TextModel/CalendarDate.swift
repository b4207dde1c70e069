/// Dates of the Gregorian calendar as ISO 8601 writes them, from the year 1 to 9999.
package enum CalendarDate {
  package enum Precision: Sendable { case year, month, day }

  /// How exact a date is: `2019`, `2019-03` or `2019-03-05`; nil for what is none, such as the 30th of February.
  package static func precision(_ text: some StringProtocol) -> Precision? {
    let isWellFormed = text.utf8.enumerated().allSatisfy { place, byte in
      place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    guard isWellFormed, [4, 7, 10].contains(text.utf8.count) else { return nil }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first, year > 0 else { return nil }
    guard parts.count > 1 else { return .year }
    guard (1...12).contains(parts[1]) else { return nil }
    guard parts.count > 2 else { return .month }
    return (1...days(inMonth: parts[1], of: year)).contains(parts[2]) ? .day : nil
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
