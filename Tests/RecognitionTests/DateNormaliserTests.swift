import Lexicon
import TextModel
import Testing

@testable import Recognition

@Suite struct DateNormaliserTests {
  private func values(_ text: String, date: String? = nil) -> [String?] {
    var proposals = Proposals()
    let gazetteer = DateRecogniserTests.gazetteer
    DateRecogniser(gazetteer: gazetteer).propose(in: draft(text, gazetteer, date: date), into: &proposals)
    return proposals.candidates.map { $0.mention.dateValue.map { proposals.dateValues[Int($0)] } }
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
    #expect(values("春节，端午节") == ["XXXX-XX-XX", "XXXX-XX-XX"])
    #expect(values("北宋，周五，下半年") == [nil, "XXXX-WXX-5", "XXXX-H2"])
  }

  @Test func relativeToTheDocument() {
    #expect(values("昨天，明年1月，上个月", date: "2024-03-01") == ["2024-02-29", "2025-01", "2024-02"])
    #expect(values("15年前，两天后，3个月后", date: "2024-12-30") == ["2009", "2025-01-01", "2025-03"])
    #expect(values("本周五", date: "2024-05-22") == ["2024-05-24"])
    #expect(values("12月24日", date: "2024-01-02") == ["2023-12-24"])
    #expect(values("今晚9点", date: "2024-05-22") == ["2024-05-22T21:00"])
  }

  @Test(arguments: [
    ("2月29日", "2023-06-01", "2024-02-29"), ("2月29日", "2022-02-28", "2020-02-29"),
    ("2023年2月29日", "2024-05-22", "2023-02-XX"),
    ("4月31日", "2024-05-22", "2024-04-XX"), ("昨天", "2024-01-01", "2023-12-31"), ("明天", "2023-02-28", "2023-03-01"),
    ("上个月", "2024-01-15", "2023-12"), ("下月", "2023-12-15", "2024-01"), ("12月31日", "2024-01-01", "2023-12-31"),
    ("1月1日", "2023-12-31", "2024-01-01"), ("上周五", "2024-01-01", "2023-12-29"), ("周末", "2024-05-22", "2024-05-26"),
    ("周三下午", "2024-05-22", "2024-05-22TAF"), ("上季度", "2024-01-10", "2023-Q4"), ("二十年前的今天", "2024-05-22", "2004-05-22"),
    ("去年今日", "2024-05-22", "2023-05-22"),
  ])
  func edgesOfTheCalendar(text: String, date: String, value: String) { #expect(values(text, date: date) == [value]) }

  @Test(arguments: [
    ("下半年", "2024-H2"), ("一季度", "2024-Q1"), ("今年前三季度", "2024-Q1/2024-Q3"), ("今年前5个月", "2024-01/2024-05"),
    ("今年1至4月", "2024-01/2024-04"), ("2024年2月下旬", "2024-02-21/2024-02-29"), ("5月中旬", "2024-05-11/2024-05-20"),
    ("年底", "2024"), ("月初", "2024-05"), ("去冬", "2023-WI"), ("2020年代", "202X"), ("公元前221年", "-0220"), ("民国二十六年", "1937"),
    ("康熙四年", "1665"), ("洪武元年八月初三", "1368"), ("昭和20年", "1945"),
  ])
  func periods(text: String, value: String) { #expect(values(text, date: "2024-05-22") == [value]) }

  @Test(arguments: [
    ("今天到9号", "2024-05-22/2024-06-09"), ("2023年12月28日至1月3日", "2023-12-28/2024-01-03"),
    ("5月26—29日", "2024-05-26/2024-05-29"),
    ("26—29日", "2024-05-26/2024-05-29"), ("5月28日至6月3日", "2024-05-28/2024-06-03"),
  ])
  func rangesEndAfterTheyBegin(text: String, value: String) { #expect(values(text, date: "2024-05-22") == [value]) }

  @Test(arguments: [
    ("春节", "2024-02-10"), ("2023年春节", "2023-01-22"), ("除夕", "2024-02-09"), ("去年中秋节", "2023-09-29"),
    ("端午节", "2024-06-10"),
    ("农历八月十五", "2024-09-17"), ("农历腊月二十三", "2024-02-02"), ("清明节", "2024-04-04"), ("2021年冬至", "2021-12-21"),
    ("母亲节", "2024-05-12"), ("“三八”国际妇女节", "2024-03-08"), ("“双11”", "2024-11-11"), ("今年国庆", "2024-10-01"),
    ("农历八月", "2024-09-03/2024-10-02"), ("农历正月初一春节", "2024-02-10"), ("公历5月20日", "2024-05-20"),
  ])
  func festivals(text: String, value: String) { #expect(values(text, date: "2024-05-22") == [value]) }

  @Test(arguments: [
    ("20日凌晨3点", "2024-05-20T03:00"), ("20日中午1点", "2024-05-20T13:00"), ("20日中午11点", "2024-05-20T11:00"),
    ("20日深夜1点", "2024-05-20T01:00"), ("20日深夜11点", "2024-05-20T23:00"), ("20日20:30", "2024-05-20T20:30"),
    ("２０２４年５月２０日下午３点", "2024-05-20T15:00"), ("2024-05-20 09:30", "2024-05-20T09:30"), ("2024/5/2", "2024-05-02"),
  ])
  func clockTimesAndDigits(text: String, value: String) { #expect(values(text, date: "2024-05-22") == [value]) }

  @Test func digitsThatAreNoDate() {
    #expect(values("版本2024.5.20.1，2024-13-01，编号A2024-05-20，1.2.3", date: "2024-05-22") == [])
  }

  @Test func relativeToWhatWasSaid() {
    #expect(values("2021年12月31日开幕，次日闭幕。") == ["2021-12-31", "2022-01-01"])

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
    #expect(CivilDate(iso: "2023-02-29") == nil && CivilDate(iso: "2024-02-29T08:00:00") != nil)
  }
}
