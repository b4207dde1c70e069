import Testing

@testable import Recognition

@Suite struct NumeralTests {
  @Test(arguments: [
    ("29日", 29, 2), ("二十九", 29, 3), ("一九九八年", 1998, 4), ("二〇二三", 2023, 4), ("十", 10, 1), ("两天", 2, 1), ("三百零五", 305, 4),
  ])
  func reads(text: String, value: Int, length: Int) {
    let units = Array(text.utf16)
    let numeral = Numeral.parse(units, at: 0, limit: units.count)
    #expect(numeral?.value == value)
    #expect(numeral?.length == length)
  }

  @Test func tooManyDigitsAreNoNumber() {
    let units = Array("1234567890".utf16)
    #expect(Numeral.parse(units, at: 0, limit: units.count) == nil)
  }
}
