import Lexicon
import TextModel
import Testing

@testable import Relations

@Suite struct RuleTextTests {
  private let text = """
    # What bylines say.
    rule writer
      match @person:PERSON "摄"
      emit article reported_by @person
      # an example
      + [PERSON|林远] 摄 => article reported_by 林远
      - [PERSON|林远] 摄影
    rule broken
      match
    """

  @Test func rulesAndLinesStayTheSame() {
    let source = DictionarySource(name: "a.rules", text: text)
    let short = RuleText.withoutExamples(source)
    let (whole, part) = (RuleSet.parse([source]), RuleSet.parse([short]))
    #expect(part.rules.names.map(\.name) == whole.rules.names.map(\.name))
    #expect(part.diagnostics.map(\.line) == whole.diagnostics.map(\.line))
    #expect(part.rules.program.instructions.count == whole.rules.program.instructions.count)
    #expect(part.rules.program.rules.allSatisfy { $0.rule.examples.isEmpty })
    #expect(short.bytes.count { $0 == 10 } == source.bytes.count { $0 == 10 })
    #expect(short.bytes.count < source.bytes.count)
  }

  @Test(arguments: ["", "\n", "\n\n", "rule", "# a", "  + a", "x\n  - b\ny"])
  func everyLineStays(text: String) {
    let short = RuleText.withoutExamples(DictionarySource(name: "a", text: text))
    #expect(short.bytes.count { $0 == 10 } == text.utf8.count { $0 == 10 })
  }
}
