import Lexicon
import TextModel
import Testing

@testable import Recognition

@Suite struct DateNormaliserTests {
  private func values(_ text: String, date: String? = nil) -> [String?] {
    var candidates: [Candidate] = []
    let gazetteer = DateRecogniserTests.gazetteer
    DateRecogniser(gazetteer: gazetteer).propose(in: draft(text, gazetteer, date: date), into: &candidates)
    return candidates.map(\.mention.normalized)
  }

  @Test func absoluteDates() {
    #expect(values("2024年5月20日") == ["2024-05-20"])
    #expect(values("2024年，2024年5月") == ["2024", "2024-05"])
    #expect(values("二〇二三年三月五日下午3点") == ["2023-03-05T15:00"])
    #expect(values("20世纪90年代") == ["199X"])
    #expect(values("2012年-2022年") == ["2012/2022"])
    #expect(values("“十三五”") == ["2016/2020"])
    #expect(values("2021年第三季度") == ["2021-Q3"])
  }

  @Test func unknownPartsStayOpen() {
    #expect(values("5月20日") == ["XXXX-05-20"])
    #expect(values("20日") == ["XXXX-XX-20"])
    #expect(values("今年，昨天") == ["XXXX", "XXXX-XX-XX"])
    #expect(values("近日") == ["PAST_REF"])
    #expect(values("春节") == [nil])
  }

  @Test func relativeToTheDocument() {
    #expect(values("昨天，明年1月，上个月", date: "2024-03-01") == ["2024-02-29", "2025-01", "2024-02"])
    #expect(values("15年前，两天后，3个月后", date: "2024-12-30") == ["2009", "2025-01-01", "2025-03"])
    #expect(values("本周五", date: "2024-05-22") == ["2024-05-24"])
    #expect(values("12月24日", date: "2024-01-02") == ["2023-12-24"])
    #expect(values("今晚9点", date: "2024-05-22") == ["2024-05-22T21:00"])
  }

  @Test func relativeToWhatWasSaid() {
    #expect(values("1926年考入中学，7月入党，同年离校。") == ["1926", "1926-07", "1926"])
    #expect(values("2021年3月24日开幕，25日闭幕，当天返回。") == ["2021-03-24", "2021-03-25", "2021-03-25"])
    #expect(values("2021年4月26日至29日") == ["2021-04-26/2021-04-29"])
    #expect(values("1926年入学。\n7月开学", date: "2024-06-01") == ["1926", "2024-07"])
  }

  @Test func civilDatesCountDays() {
    let day = CivilDate(year: 2024, month: 2, day: 29)
    #expect(CivilDate(number: day.number) == day)
    #expect(day.adding(days: 1) == CivilDate(year: 2024, month: 3, day: 1))
    #expect(day.weekday == 4)
    #expect(CivilDate(iso: "2024-13-01") == nil)
  }
}
