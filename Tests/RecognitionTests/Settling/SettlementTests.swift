import Lexicon
import TestSupport
import TextModel
import Testing

@testable import Recognition

/// Whatever decoding chose, what is settled is ascending, without overlap, inside the sentence, and leaves what is fixed.
@Suite struct SettlementTests {
  private static let pieces = [
    "北岭市", "东港集团", "工会", "委员会", "党委", "总支", "书记", "主席", "代表", "林远帆", "陈海生", "成功", "二世", "驻", "南国", "大使", "兼", "俄", "担任",
    "期间",
    "记者", "团", "宣布", "运动会", "“", "”", "称号", "（", "）", "【", "】", "、", "，", "。", "的", "法草案", "媒体", "创始人", "第三届", ".", " ",
    "二十大", "活动", "等活动", "举行", "在", "组委会", "和", "暨", "第二批", "明年", "选举", "附属", "代表处", "历任",
    "之一", "字", "任上", "简称", "变更为", "村民", "金融", "是", "位于", "国立", "立", "东港", "IEA", "（IEA）",
    "理事", "工程师", "董事长", "一名", "市区", "电工", "《", "》",
  ]
  private static let gazetteer = Gazetteer.compile([
    words("area.city", "LOCATION", "北岭市\t北岭\tcode=910100"), words("area.country", "LOCATION", "南国"),
    words("area.county", "LOCATION", "东港县\t东港?\tcode=910123"), words("organization.known", "ORGANIZATION", "东港集团"),
    words("organization.head", "none", "集团|工会|委员会|代表处"), words("alias.party-body", "none", "党委|总支|党总支"),
    words("alias.term-body", "none", "工会"), words("alias.stationed", "none", "驻"),
    words("alias.country-letter", "none", "俄"), words("alias.regnal", "none", "二世"),
    words("title.position", "TITLE", "书记|主席|大使|总支书记|创始人"), words("title.beside-name", "TITLE", "代表"),
    words("office.joint", "none", "兼"), words("office.tenure", "none", "期间"), words("office.compound", "none", "团"),
    words("office.acting", "none", "记者"), words("office.honour-label", "none", "称号"),
    words("trigger.take-office", "none", "担任"), words("trigger.company-head", "none", "创始人"),
    words("clause.event-verb", "none", "宣布"), words("clause.law", "none", "法草案"),
    words("clause.event-label", "none", "活动|等活动"), words("clause.held", "none", "举行"),
    words("clause.event-body", "none", "组委会"), words("clause.body-verb", "none", "选举"),
    words("clause.term", "none", "届"), words("clause.attached", "none", "附属"), words("event.joint", "none", "暨"),
    words("event.known", "EVENT", "二十大"), words("alias.congress", "none", "二十大"),
    words("context.ordinal", "none", "届|批"), words("date.year", "none", "明年"), words("trigger.at", "none", "在"),
    words("clause.holding", "none", "举行"), words("clause.after-event", "none", "和"),
    words("office.career-verb", "none", "历任"), words("office.board", "none", "董事长"),
    words("office.seat", "none", "理事"), words("office.qualification", "none", "工程师"),
    words("office.one", "none", "一名"), words("title.occupation", "TITLE", "电工"),
    words("clause.place-tail", "none", "市区"),
    words("office.abroad", "none", "大使|代表"),
    words("clause.generic-body", "none", "媒体"), words("event.head", "none", "运动会|活动"),
    words("word.adjective", "none", "成功"), words("person.known", "PERSON", "陈海生|林远"),
    words("person.surname", "none", "林|陈"),
  ]).gazetteer

  @Test(arguments: 0..<40) func spansStayInOrder(seed: Int) {
    for number in 0..<250 { check(UInt64(seed * 250 + number)) }
  }

  @Test func whatARuleMadeNamesIt() {
    let draft = draft("东港集团和北岭市书记林远帆成功。举行“春风”活动", Self.gazetteer)
    var spans = [TaggedSpan(span: TextSpan(0, 4), type: .organization, margin: 5)]
    Settlement(gazetteer: Self.gazetteer).settle(
      &spans, sentence: TextSpan(0, draft.reading.count), draft: draft, candidates: [])
    #expect(spans.map(\.rule) == [nil, .quotedName])
  }

  private func check(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random) ?? ""
    }.joined()
    let draft = draft(text, Self.gazetteer)
    var spans: [TaggedSpan] = []
    var place = Int.random(in: 0...2, using: &random)
    while place < draft.reading.count {
      let end = min(place + Int.random(in: 1...5, using: &random), draft.reading.count)
      let type = MentionType.allCases.randomElement(using: &random) ?? .title
      spans.append(
        TaggedSpan(
          span: TextSpan(place, end), type: type, margin: Float.random(in: 0...6, using: &random),
          isFixed: Int.random(in: 0..<6, using: &random) == 0))
      place = end + Int.random(in: 0...3, using: &random)
    }
    let chosen = spans
    let fixed = spans.filter(\.isFixed).map(\.span)
    Settlement(gazetteer: Self.gazetteer).settle(
      &spans, sentence: TextSpan(0, draft.reading.count), draft: draft, candidates: [])
    for span in spans { #expect(!span.span.isEmpty && span.span.start >= 0 && span.span.end <= draft.reading.count) }
    for (left, right) in zip(spans, spans.dropFirst()) { #expect(left.span.end <= right.span.start, "\(text)") }
    #expect(spans.filter(\.isFixed).map(\.span) == fixed, "\(text)")
    for span in spans where span.rule == nil {
      #expect(chosen.contains { $0.span == span.span && $0.type == span.type }, "\(text)")
    }
  }
}
