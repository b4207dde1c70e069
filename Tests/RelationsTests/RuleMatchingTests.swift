import Testing

@testable import Relations

/// Each case is a small rule file; its examples say what must come out.
@Suite struct RuleMatchingTests {
  static let triggers = [
    "attend": ["出席", "参加"], "not": ["没有"], "noun": ["会议"], "he": ["他"], "modified": ["精神"],
    "contest": ["锦标赛"], "kind": ["发布会"], "that": ["该局"], "company": ["公司"], "founder": ["创始人"],
  ]

  @Test(arguments: [
    // A title over several names, and several titles over one name.
    """
    rule title-name
      phase local
      match @org:ORG @title:TITLE.position ("、" @title:TITLE.position)* @person:PERSON ("、" @person:PERSON)*
      emit @person holds_position @title organization=@org
      + [ORG|市总工会][TITLE|党组成员]、[TITLE|副主席][PERSON|朱文]到会。 => 朱文 holds_position 党组成员 @ 市总工会; 朱文 holds_position 副主席 @ 市总工会
      + [ORG|市总工会][TITLE|委员][PERSON|张三]、[PERSON|李四]到会。 => 张三 holds_position 委员 @ 市总工会; 李四 holds_position 委员 @ 市总工会
      - [ORG|市总工会][PERSON|张三]到会。
      - [ORG|市总工会][HONOR|劳动模范][PERSON|张三]到会。
    """,
    // Names and titles in turn are paired, not crossed.
    """
    rule pairs
      phase local
      match @title:TITLE @person:PERSON ("、" @title:TITLE @person:PERSON)*
      emit @person holds_position @title
      + [TITLE|局长][PERSON|张三]、[TITLE|处长][PERSON|李四]到会 => 张三 holds_position 局长; 李四 holds_position 处长
    """,
    // A later rule sees the reduced name as its subject.
    """
    rule title-name
      phase local
      match TITLE @person:PERSON
      reduce @person
    rule persons
      phase group
      match @x:PERSON ("、" @x:PERSON)+
      reduce @x
    rule attends
      match @who:PERSON %attend @event:EVENT
      emit @who participates_in @event
      + [TITLE|局长][PERSON|张三]、[TITLE|处长][PERSON|李四]出席[EVENT|甲会议] => 张三 participates_in 甲会议; 李四 participates_in 甲会议
      - [TITLE|局长][PERSON|张三]、[EVENT|甲会议]
    """,
    // A gap ends at the clause; an excluded item ends it too.
    """
    rule gap
      match @who:PERSON ..6[^PERSON %not] %attend @event:EVENT
      emit @who participates_in @event
      + [PERSON|张三]昨天也出席[EVENT|甲会议] => 张三 participates_in 甲会议
      + [PERSON|张三]和[PERSON|李四]出席[EVENT|甲会议] => 李四 participates_in 甲会议
      - [PERSON|张三]说，昨天出席[EVENT|甲会议]
      - [PERSON|张三]没有出席[EVENT|甲会议]
      - [PERSON|张三]昨天和前天下午都出席[EVENT|甲会议]
    """,
    // A gap of three dots crosses clauses, not sentences.
    """
    rule wide-gap
      match @who:PERSON ...12 %attend @event:EVENT
      emit @who participates_in @event
      + [PERSON|张三]说，昨天出席[EVENT|甲会议] => 张三 participates_in 甲会议
      - [PERSON|张三]说。昨天出席[EVENT|甲会议]
    """,
    // Look-around.
    """
    rule look
      match (?<! "前") @title:TITLE (?= PERSON) @who:PERSON (?! "等")
      emit @who holds_position @title
      + [TITLE|局长][PERSON|张三]到会 => 张三 holds_position 局长
      - 前[TITLE|局长][PERSON|张三]到会
      - [TITLE|局长][PERSON|张三]等到会
    """,
    // A word that stands for an event, and one that stands for a person.
    """
    refer EVENT by %noun unless before %modified
    refer PERSON by %he
    rule attends
      match @who:(PERSON | ~PERSON) %attend @event:(EVENT | ~EVENT)
      emit @who participates_in @event
      + [EVENT|甲大会]开幕。[PERSON|张三]出席会议 => 张三 participates_in 甲大会
      + [PERSON|张三]到京，他出席[EVENT|甲大会] => 张三 participates_in 甲大会
      - [EVENT|甲大会]精神很好。[PERSON|张三]出席会议
    """,
    // The subject of the clause before.
    """
    rule dropped
      match ^ @who:topic(PERSON) %attend @event:EVENT
      emit @who participates_in @event
      + [PERSON|张三]到京，出席[EVENT|甲大会] => 张三 participates_in 甲大会
      - 昨天到京，出席[EVENT|甲大会]
    """,
    // A body with its office is not what the clause is about.
    """
    rule dropped
      match ^ @who:topic(PERSON ORGANIZATION) %attend @event:EVENT
      emit @who participates_in @event
      + [PERSON|张三]到京，[ORG|甲社][TITLE|社长]，出席[EVENT|甲大会] => 张三 participates_in 甲大会
      + [PERSON|张三]到京，[ORG|甲社]，出席[EVENT|甲大会] => 甲社 participates_in 甲大会
    """,
    // Focus: what a rule says the text is about.
    """
    rule heading
      match ^^ @org:ORG "：" $$
      focus @org
    rule roster
      match ^^ @org:focus(ORG) @who:PERSON "。" $$
      emit @who affiliated_with @org
      + [ORG|甲社]！[PERSON|张三]。 => 张三 affiliated_with 甲社
    rule heading-mark
      match ^^ @org:ORG "！" $$
      focus @org
    """,
    // A rule of absence keeps the trigger from others.
    """
    rule attends
      match @who:PERSON ..4 %attend @event:EVENT
      emit @who participates_in @event
      + [PERSON|张三]也出席[EVENT|甲大会] => 张三 participates_in 甲大会
      - [PERSON|张三]没有出席[EVENT|甲大会]
    rule does-not-attend
      priority 5
      match %not %attend
      block
    """,
    // Bounded repetition and list().
    """
    let Separator = "、" | "和"
    rule counted
      match "由" list(@who:PERSON) "组成" @org:ORG{1,2}
      emit @who affiliated_with @org
      + 由[PERSON|张三]、[PERSON|李四]和[PERSON|王五]组成[ORG|甲队] => 张三 affiliated_with 甲队; 李四 affiliated_with 甲队; 王五 affiliated_with 甲队
    """,
    // How a mention ends, also the one that the text is about.
    """
    rule plays
      match @who:PERSON %attend @event:EVENT$%contest
      emit @who participates_in @event
      + [PERSON|张三]参加[EVENT|甲锦标赛]。 => 张三 participates_in 甲锦标赛
      - [PERSON|张三]参加[EVENT|甲会议]。
      - [PERSON|张三]参加[EVENT|锦标赛前的会议]。
    rule plays-there
      match @who:PERSON "上场" @event:topic(EVENT$%contest)
      emit @who participates_in @event
      + [EVENT|甲锦标赛]开始。[PERSON|张三]上场。 => 张三 participates_in 甲锦标赛
      - [EVENT|甲会议]开始。[PERSON|张三]上场。
    """,
    // A word that stands only for an event of its kind, one for a body by its last character, one for any event.
    """
    refer EVENT by %noun
    refer EVENT by %kind alike 2
    refer ORGANIZATION by %that alike 1
    rule attends
      match @who:(PERSON | ~ORG) %attend @event:~EVENT
      emit @who participates_in @event
      + [EVENT|甲锦标赛]开幕。[PERSON|张三]参加会议 => 张三 participates_in 甲锦标赛
      + [EVENT|甲新闻发布会]开始。[PERSON|张三]参加发布会 => 张三 participates_in 甲新闻发布会
      + [EVENT|甲发布会]开始。[ORG|甲财政局]到了，该局参加会议 => 甲财政局 participates_in 甲发布会
      - [EVENT|甲运动会]开幕。[PERSON|张三]参加发布会
      - [EVENT|甲发布会]开始。[ORG|甲学院]到了，该局参加会议
    """,
    // A word that stands for any body of a kind.
    """
    refer ORGANIZATION.company by %company
    rule heads
      match @org:~ORG @title:TITLE @who:PERSON
      emit @who holds_position @title organization=@org
      + [ORG.company|甲股份]和[ORG.school|乙学院]到了，公司[TITLE|总裁][PERSON|张三]说话 => 张三 holds_position 总裁 @ 甲股份
      - [ORG.school|乙学院]到了，公司[TITLE|总裁][PERSON|张三]说话
    """,
    // A condition on a capture; the object is the nearest to it.
    """
    rule founder
      phase local
      match (@org:ORG @title:TITLE "、"?)+ @who:PERSON
      emit @who holds_position @title organization=@org
      emit @who founded @org if @title%founder
      + [ORG|甲社][TITLE|创始人]、[ORG|乙会][TITLE|会长][PERSON|张三] => 张三 holds_position 创始人 @ 甲社; 张三 holds_position 会长 @ 乙会; 张三 founded 甲社
      + [ORG|乙会][TITLE|会长][PERSON|张三] => 张三 holds_position 会长 @ 乙会
      - [ORG|乙会]的[TITLE|创始人][PERSON|张三]
    """,
    // The same office in two organisations is two relations; said again without one, it is one of them.
    """
    rule holds
      match @who:PERSON ("任" @org:ORG? @title:TITLE "，"?)+
      emit @who holds_position @title organization=@org
      + [PERSON|张三]任[ORG|甲社][TITLE|主任]，任[ORG|乙社][TITLE|主任] => 张三 holds_position 主任 @ 甲社; 张三 holds_position 主任 @ 乙社
      + [PERSON|张三]任[ORG|甲社][TITLE|主任]。[PERSON|张三]任[TITLE|主任] => 张三 holds_position 主任 @ 甲社
      - [PERSON|张三]找[ORG|甲社][TITLE|主任]
    """,
    // What only modifies is not what the text is about.
    """
    refer EVENT by %noun unless before %modified
    rule speaks
      match @who:PERSON @event:topic(EVENT) "讲话"
      emit @who participates_in @event
      + [EVENT|甲会议]开幕。[PERSON|张三]讲话 => 张三 participates_in 甲会议
      - [EVENT|甲会议]精神很好，[PERSON|张三]讲话
    """,
    // What a rule opens with may take no item: it begins where a clause does.
    """
    rule receives
      match ^ @event:topic(EVENT) ..4[^PERSON] "迎来" @who:PERSON
      emit @who participates_in @event
      + [EVENT|甲会议]开幕。迎来[PERSON|张三] => 张三 participates_in 甲会议
      + [EVENT|甲会议]开幕。昨天，又迎来[PERSON|张三] => 张三 participates_in 甲会议
      - [EVENT|甲会议]开幕。昨天上午又迎来[PERSON|张三]
    """,
    // The second item may be missing, and the sentence end with the first.
    """
    rule present
      match @event:topic(EVENT) @who:PERSON "也"? "在"?
      emit @who participates_in @event
      + [EVENT|甲会议]开幕。有[PERSON|张三] => 张三 participates_in 甲会议
      + [EVENT|甲会议]开幕。[PERSON|张三]在 => 张三 participates_in 甲会议
      - [PERSON|张三]也在
    """,
    // A marker after an organisation reaches over no other.
    """
    rule former-after
      phase local
      match (@org:ORG? @former:"原"? @title:TITLE "、"?)+ @who:PERSON
      emit @who holds_position @title organization=@org status=former?@former
      + [ORG|甲局]原[TITLE|局长]、[TITLE|书记][PERSON|张三] => 张三 holds_position 局长 @ 甲局 status=former; 张三 holds_position 书记 @ 甲局 status=former
      + [ORG|甲局]原[TITLE|局长]、[ORG|乙会][TITLE|会长][PERSON|张三] => 张三 holds_position 局长 @ 甲局 status=former; 张三 holds_position 会长 @ 乙会
    """,
    // A marker reaches over one organisation.
    """
    rule former
      phase local
      match (@former:"原"? @org:ORG @title:TITLE "、"?)+ @who:PERSON
      emit @who holds_position @title organization=@org status=former?@former
      + 原[ORG|甲局][TITLE|局长]、[ORG|乙会][TITLE|会长][PERSON|张三] => 张三 holds_position 局长 @ 甲局 status=former; 张三 holds_position 会长 @ 乙会
    """,
  ])
  func examplesHold(_ rules: String) {
    #expect(RuleFixture(rules, triggers: Self.triggers).check() == [])
  }

  /// The checker itself must be able to fail.
  @Test func wrongExamplesAreReported() {
    let rules = """
      rule attends
        match @who:PERSON %attend @event:EVENT
        emit @who participates_in @event
        + [PERSON|张三]出席[EVENT|甲会议] => 张三 participates_in 乙会议
        - [PERSON|张三]出席[EVENT|甲会议]
      """
    #expect(
      RuleFixture(rules, triggers: Self.triggers).check() == [
        "test.rules:4:3: error: attends: does not give 张三 participates_in 乙会议 but 张三 participates_in 甲会议 [rule-example]",
        "test.rules:5:3: error: attends: gives 张三 participates_in 甲会议 [rule-example]",
      ])
  }

  /// A pattern that is exponential for plain backtracking ends at once: a state is visited once.
  @Test func nestedRepetitionIsBounded() {
    let names = (0..<200).map { "[PERSON|甲\($0)]" }.joined()
    let rules = """
      rule nested
        match (PERSON* PERSON*)* @who:PERSON "无" @org:ORG
        emit @who affiliated_with @org
        - \(names)
        + 有[PERSON|张三]无[ORG|甲社] => 张三 affiliated_with 甲社
      """
    #expect(RuleFixture(rules).check() == [])
  }
}
