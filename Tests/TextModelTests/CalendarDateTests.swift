import Testing
import TextModel

@Suite struct CalendarDateTests {
  @Test(
    arguments: [
      ("2019", .year), ("2019-03", .month), ("2019-03-05", .day), ("2020-02-29", .day), ("2000-02-29", .day),
      ("1900-02-29", nil), ("2019-02-29", nil), ("2019-04-31", nil), ("2019-13", nil), ("2019-00-01", nil),
      ("2019-01-00", nil), ("0000", nil), ("2019-3-5", nil), ("2019-", nil), ("19", nil), ("", nil), ("２０１９", nil),
      ("2019-03-05T08:00", nil), ("+019", nil),
    ] as [(String, CalendarDate.Precision?)])
  func tellsHowExactADateIs(text: String, expected: CalendarDate.Precision?) {
    #expect(CalendarDate.precision(text) == expected)
  }
}
