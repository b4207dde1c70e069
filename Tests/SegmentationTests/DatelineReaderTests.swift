import Testing

@testable import Segmentation

@Suite struct DatelineReaderTests {
  private func opens(_ text: String) -> Bool {
    DatelineReader(cues: Reading.cues).opens(Reading.fold.fold(text)[...])
  }

  @Test(arguments: [
    "本报讯（记者 何某）近日，", "本报讯某区总工会", "新华社北京1月3日电 今天，", "本报北京１月４日讯记者何某报道：",
    "据新华社东京一月四日电（记者何某）", "江海晚报12月10日讯（全媒体记者 何某）", "某视网消息(新闻联播)：今天",
    "新华社 记者 何某 2月11日，公司宣布", "江海晚报讯 昨天，",
  ])
  func knowsHowArticlesOpen(text: String) { #expect(opens(text)) }

  @Test(arguments: [
    "据新华社消息，会议已结束。", "本报记者 何某：我们现在在现场。", "来自省政府的最新消息说，", "今天，记者（何某）到了现场。",
    "公司回应相关报道：纯属杜撰", "家电行业（含小家电）", "",
  ])
  func doesNotTakeSentencesForDatelines(text: String) { #expect(!opens(text)) }
}
