import Testing

@testable import Relations

@Suite struct RuleSyntaxTests {
  @Test(arguments: [
    (
      "rule a\n  match PERSN\n  emit @x awarded @x", "test.rules:2:9: error: 'PERSN' is no name; did you mean 'PERSON'?"
    ),
    ("rule a\n  match TITLE.positon", "test.rules:2:9: error: 'positon' is no subtype; did you mean 'position'?"),
    ("rule a\n  macth PERSON", "test.rules:2:3: error: 'macth' is no part of a rule; did you mean 'match'?"),
    (
      "rule a\n  match @x:PERSON\n  emit @y awarded @x",
      "test.rules:1:1: error: the rule 'a' captures no '@y'; did you mean '@x'?"
    ),
    (
      "rule a\n  match @x:PERSON\n  emit @x award @x",
      "test.rules:3:8: error: 'award' is no predicate; did you mean 'awarded'?"
    ),
    ("rule a\n  match (PERSON", "test.rules:2:16: error: ')' is missing"),
    ("rule a\n  match 出席", "test.rules:2:9: error: '出' is not part of a pattern; quote text as \"出\""),
    ("rule a\n  phase locl\n  match PERSON", "test.rules:2:9: error: 'locl' is no phase; did you mean 'local'?"),
    (
      "rule a\n  match PERSON",
      "test.rules:1:1: error: the rule 'a' does nothing: it needs emit, reduce, focus, drop or block"
    ),
    ("rul a\n", "test.rules:1:1: error: 'rul' begins no statement; did you mean 'rule'?"),
    ("rule a\n  match @x:PERSON .8", "test.rules:2:19: error: '.' is not part of a pattern; quote text as \".\""),
    (
      "rule a\n  match @x:PERSON\n  reduce @x\n  + [PRSON|张三] => 张三 awarded 甲",
      "test.rules:4:6: error: 'PRSON' is no mention type"
    ),
    ("rule a\n  confidence 2\n  match PERSON", "test.rules:2:14: error: a confidence lies above 0 and not above 1"),
    ("rule a\n  match @x:EVENT$\"赛\"\n  reduce @x", "test.rules:2:18: error: a trigger class must follow"),
    (
      "rule a\n  match @x:PERSON @y:ORG\n  emit @x founded @y if @z%founder",
      "test.rules:1:1: error: the rule 'a' captures no '@z'; did you mean '@x'?"
    ),
    (
      "rule a\n  match @x:PERSON @y:ORG\n  emit @x founded @y if founder",
      "test.rules:3:8: error: a condition is written if @capture%class"
    ),
    (
      "refer EVENT by %noun alike 9",
      "test.rules:1:7: error: alike takes how many last characters must agree, 1 to 4"
    ),
    (
      "refer",
      "test.rules:1:6: error: a reference is written refer TYPE[.subtype] by %class [alike N] [unless before %class]"
    ),
    (
      "refer ORGANIZATION.honor by %noun",
      "test.rules:1:7: error: a reference is written refer TYPE[.subtype] by %class [alike N] [unless before %class]"
    ),
    ("rule a\n  match PERSON{3,2}", "test.rules:2:20: error: the bounds must be ascending and at most 100"),
  ])
  func mistakesAreLocated(_ text: String, _ expected: String) {
    #expect(RuleFixture(text).check().first == expected + " [rule-syntax]")
  }

  @Test(arguments: ["=", "role=", "=@x", "status=?@x", "role"]) func halfAQualifierIsAMistake(_ word: String) {
    let findings = RuleFixture("rule a\n  match @x:PERSON\n  emit @x awarded @x \(word)").check()
    #expect(findings.first?.contains("'\(word)' is no qualifier") == true)
  }

  @Test func aBrokenRuleLeavesTheOthers() {
    let fixture = RuleFixture(
      "rule a\n  match PERSN\n  reduce @x\nrule b\n  match @x:PERSON\n    @x:PERSON\n  reduce @x\n")
    #expect(fixture.diagnostics.count == 1)
    #expect(fixture.rules.names.map(\.name) == ["b"])
  }

  @Test func unknownTriggerClassesAreReported() {
    let fixture = RuleFixture("rule a\n  match @x:PERSON %atend\n  reduce @x\n", triggers: ["attend": ["出席"]])
    #expect(
      fixture.check() == [
        "error: no dictionary has the class 'trigger.atend'; did you mean 'trigger.attend'? [unknown-class]"
      ])
  }
}
