import Segmentation
import Testing
import TextModel

@Suite struct LayoutAnalyserTests {
  private let body = "近日，某区总工会举办职工技能比赛，来自各单位的选手参加，工会负责人到场观看。"

  @Test func joinsWhatAColumnBreakCut() {
    #expect(joined("会议指出，要做实\n\n做细做好服务。") == "会议指出，要做实做细做好服务。")
    #expect(joined("邀请“河西工匠”，河西区新\r\n\r\n城职业高中教师担任评委。") == "邀请“河西工匠”，河西区新城职业高中教师担任评委。")
    #expect(joined("新华社北京1月3日电 全国双拥工作\n\n会议今天召开。") == "新华社北京1月3日电 全国双拥工作会议今天召开。")
    #expect(joined("他代表\n\n会议，表示祝贺。") == "他代表⏎会议，表示祝贺。", "too short to tell from a sub-heading")
  }

  /// The last lines of an article as they are read.
  private func joined(_ end: String) -> String {
    String(Reading.text("甲区举办比赛\n\n\(body)\n\n\(end)").dropFirst("甲区举办比赛⏎\(body)⏎".count))
  }

  @Test func doesNotJoinFinishedParagraphsListsOrBylines() {
    #expect(Reading.text("会议结束。\n\n随后，代表参观。") == "会议结束。⏎随后，代表参观。")
    #expect(Reading.text("获奖的是，\n\n记者 何某某 摄") == "获奖的是，⏎记者 何某某 摄")
    #expect(Reading.text("1998年　某局科员，某科科长\n1999年　某局副局长，某委委员") == "1998年 某局科员，某科科长⏎1999年 某局副局长，某委委员")
  }

  @Test func coversABreakInsideAName() {
    let text = "\(body)\n\n邀请“河西工匠”，河西区新\n\n城职业高中教师担任评委。"
    let draft = Reading.draft(text)
    let start = body.unicodeScalars.count + 2 + 9
    let name = TextSpan(start, start + "河西区新\n\n城职业高中".unicodeScalars.count)
    #expect(draft.sourceName(draft.reading.unitSpan(name)) == "河西区新城职业高中")
    #expect(draft.reading.sourceSpan(draft.reading.unitSpan(name)) == name)
  }

  @Test func dropsMarkup() {
    #expect(Reading.text("## 标题\n\n**本报讯**（记者 何某）今天开会。") == "标题⏎本报讯（记者 何某）今天开会。")
    #expect(Reading.text("> 他说，见[工会](https://a.cn/b)与`码`。\n\n---\n\n- 第一，*好*。", .markdown) == "他说，见工会与码。⏎第一，好。")
    #expect(Reading.text("前![图](a.png)后，完。", .markdown) == "前后，完。")
  }

  @Test func keepsWhatOnlyLooksLikeMarkup() {
    #expect(Reading.text("3*5*2，#话题#，[注](见下)。") == "3*5*2，#话题#，[注]（见下）。")
    #expect(Reading.text("会议[注](见下文)结束。", .markdown) == "会议[注]（见下文）结束。")
    #expect(Reading.text("＃ 全角井号，不是标题。", .markdown) == "# 全角井号，不是标题。")
  }

  @Test func findsArticlesByMarkedHeadlines() {
    let page = "# 综合新闻\n\n## 甲区举办比赛\n\n\(body)\n\n## 乙区开展活动\n\n\(body)"
    #expect(Reading.articles(page) == ["甲区举办比赛", "乙区开展活动"])
    #expect(Reading.draft(page).lines.map(\.kind) == [.banner, .heading, .body, .heading, .body])
  }

  @Test func findsArticlesByDatelines() {
    let page = "甲区举办比赛\n\n本报讯（记者 何某）\(body)\n\n乙区开展活动\n\n新华社北京1月3日电 \(body)"
    #expect(Reading.articles(page) == ["甲区举办比赛", "乙区开展活动"])
  }

  @Test func beginsAnArticleAtItsShoulderLine() {
    let page = "甲区举办比赛\n\n\(body)\n\n乙区工会第二次会议召开\n\n## 乙区今年将办学院\n\n本报讯（记者 何某）\(body)"
    #expect(Reading.articles(page).last == "乙区工会第二次会议召开")
    let draft = Reading.draft(page)
    #expect(draft.articles.last?.headline.map { draft.reading.string($0) } == "乙区今年将办学院")
  }

  @Test func findsAnArticleByABylineBelowOrNamesAbove() {
    let before = "甲区举办比赛\n\n\(body)"
    #expect(Reading.articles("\(before)\n\n乙区总工会开展活动\n\n本报记者 何某\n\n\(body)").count == 2)
    #expect(Reading.articles("\(before)（孙小明胡伟）\n\n乙区总工会开展活动\n\n\(body)").count == 2)
    #expect(Reading.articles("\(before)（何小明摄）\n\n乙区总工会开展活动\n\n\(body)").count == 1, "a photograph's credit")
  }

  @Test func findsAnArticleAfterASignOffOrAWideGap() {
    #expect(Reading.articles("甲区举办比赛\n\n\(body)\n\n本报记者 何某 摄影报道\n\n乙区总工会开展活动\n\n\(body)").count == 2)
    #expect(Reading.articles("甲区举办比赛\n\n\(body)\n\n\(body)\n\n\n\n乙区总工会开展活动\n\n\(body)").count == 2)
  }

  @Test func keepsSubheadingsInsideTheirArticle() {
    let draft = Reading.draft("甲区举办比赛\n\n本报讯（记者 何某）\(body)\n\n职工热情高涨\n\n\(body)\n\n效果明显\n\n\(body)")
    #expect(draft.articles.count == 1)
    #expect(draft.lines.map(\.kind) == [.heading, .body, .heading, .body, .heading, .body])
  }

  @Test func makesOneArticleOfPlainText() {
    #expect(Reading.draft(body).articles == [Article(span: TextSpan(0, body.utf16.count))])
    #expect(Reading.draft("").articles.isEmpty)
    #expect(Reading.draft(" \n\u{3000}\n").lines.isEmpty)
  }

  @Test(arguments: [
    "本报记者 何小明 实习记者 孙大伟 摄影报道", "何小明 摄", "（孙小明胡伟）", "本报记者何小明", "□ 本报通讯员 何小明",
    "（记者 何小明）", "某省日报客户端记者 何小明 通讯员 孙伟",
  ])
  func knowsBylines(line: String) {
    #expect(Reading.draft("甲区举办比赛\n\n\(body)\n\n\(line)").lines.last?.kind == .byline)
  }

  @Test(arguments: ["（三）", "记者见面会", "何处去，孙知道", "全国记者代表参加拍摄", "会议决定表彰一批先进工作者"])
  func doesNotTakeOtherLinesForBylines(line: String) {
    #expect(Reading.draft("甲区举办比赛\n\n\(body)\n\n\(line)").lines.last?.kind != .byline)
  }
}
