import Lexicon
import TextModel
import Testing

@testable import Recognition

@Suite struct DateRecogniserTests {
  static let gazetteer = shippedGazetteer(
    ["dates"], and: [DictionarySource(name: "word.tsv", text: "# class: date.word\n至今?\n五月\n近日\t\tcode=PAST_REF\n最近\n")]
  )

  @Test(arguments: [
    "工程于⟦2024年5月20日⟧开工，⟦2025年底⟧建成。",
    "⟦2024年度⟧计划已经下达，⟦今年9月底⟧前完成。",
    "他⟦1992年-1997年⟧在校任教，⟦2011－2015年⟧任校长。",
    "培训班⟦4月26日至29日⟧举行，⟦7月31号至8月3号⟧结业。",
    "⟦3月24日⟧、⟦25日⟧两天放假，⟦28日下午⟧开会，⟦25日16时⟧发车。",
    "记者⟦19号⟧获悉，⟦今晚⟧有雨，⟦昨天上午⟧放晴。",
    "⟦今天⟧（⟦4月28日⟧）开幕，⟦明天上午9点30分⟧闭幕。",
    "⟦本世纪初⟧和⟦20世纪80年代⟧，⟦上世纪90年代⟧与⟦五十年代⟧都有先例。",
    "⟦“十四五”⟧期间与⟦“两节”⟧期间，⟦“五一”国际劳动节⟧前。",
    "⟦15年前⟧建厂，⟦两天后⟧投产。",
    "⟦端午节⟧和⟦新春佳节⟧，⟦去年夏季⟧与⟦今年上半年⟧，⟦第38个教师节⟧。",
    "⟦同年⟧入学，⟦去年的12月4日至29日⟧实习。",
    "⟦一九九八年一月十九日⟧在⟦元旦⟧之后，⟦农历九月初九⟧登高。",
    "⟦本周五⟧、⟦下周⟧和⟦上个月⟧，⟦近日⟧有通知。",
    "会期从⟦昨天⟧到⟦今天⟧，截至⟦今年9月底⟧，⟦今年⟧以来。",
  ])
  func marks(marked: String) {
    let text = MarkedText(marked)
    let found = DateRecogniser(gazetteer: Self.gazetteer).likely(.date, in: draft(text.text, Self.gazetteer))
    #expect(found == text.names)
  }

  @Test(arguments: [
    "三年来，两小时内走了5公里，连续4日无雨。", "近年来，目前，第二天，今后一段时期。", "他看不同年代的书，第十五月昼。",
    "第9号台风，“远望21号”火箭运输船，10多年前，3个月内，每年，每天下午。", "下午4时左右，2020元，1998元。", "【2021年】",
    "最近三年两次出书，最近两个月没有雨。", "各国庆祝活动", "乘3号线到6号院，看12号文件。",
  ])
  func marksNothing(text: String) {
    #expect(DateRecogniser(gazetteer: Self.gazetteer).likely(.date, in: draft(text, Self.gazetteer)) == [])
  }

  @Test func brokenInputIsNoTrap() {
    for text in ["", "年", "第", "“", "至", "2024", "12月", "1-", "前9", "9世", "本周", "农历初", "十四五", "\n\n日", "0到24", "第9个"] {
      var proposals = Proposals()
      DateRecogniser(gazetteer: Self.gazetteer).propose(in: draft(text, Self.gazetteer), into: &proposals)
      #expect(proposals.candidates.allSatisfy { $0.mention.span.end <= text.utf16.count })
    }
  }
}
