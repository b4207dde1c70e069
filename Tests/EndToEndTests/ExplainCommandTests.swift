import Foundation
import TestSupport
import Testing

/// `mingce explain` on the real binary.
@Suite(.enabled(if: Binary.isReady, "build the program first: make test")) struct ExplainCommandTests {
  @Test func aRelationIsTracedToItsRuleAndWords() throws {
    let result = try Binary.run(["explain"], input: Array("海东市纺织工会主席林晚秋出席会议。".utf8))
    #expect(result.status == 0)
    #expect(
      result.outputText.contains("  林晚秋 holds_position 主席 organization=海东市纺织工会\n"), "\(result.outputText)")
    #expect(result.outputText.contains("organization-title-name"))
    #expect(result.outputText.contains("[org|海东市纺织工会][title|主席][person|林晚秋]"))
  }

  @Test func aNearMissSaysWhatIsWantedAndWhatStandsThere() throws {
    let gold = #"""
      {"id":"a","text":"周明到绿水小学。","articles":[],"relations":[],"mentions":[{"start":0,"end":2,"type":"PERSON"},{"start":3,"end":7,"type":"ORGANIZATION","subtype":"school"}]}
      """#
    let result = try Binary.run(["explain", "--near", "9"], input: Array(gold.utf8))
    #expect(result.status == 0)
    #expect(
      result.outputText.contains("goes-to-see: after [who|周明] [到] [place|绿水小学] it wants %activity"),
      "\(result.outputText)")
  }

  @Test func jsonHasTheSame() throws {
    let result = try Binary.run(["explain", "--json"], input: Array("海东市纺织工会主席林晚秋出席会议。".utf8))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
    let sentences = try #require(object["sentences"] as? [[String: Any]])
    let relation = try #require((sentences.first?["relations"] as? [[String: Any]])?.first)
    #expect(relation["subject"] as? String == "林晚秋")
    #expect(relation["rule"] as? String == "organization-title-name")
    #expect((relation["evidence"] as? [String: Any])?["text"] as? String == "海东市纺织工会主席林晚秋")
  }

  @Test func annotationsKeepTheirMentions() throws {
    let annotated = try Binary.run(["annotate"], input: Array("海东市纺织工会主席林晚秋出席会议。".utf8))
    let explained = try Binary.run(["explain"], input: Array(annotated.output))
    #expect(explained.outputText.contains("林晚秋 holds_position 主席"))
  }

  @Test func rulesAreDocumentedFromTheirFiles() throws {
    let bench = try Workbench()
    let rules = bench.folder.appendingPathComponent("rules")
    try FileManager.default.createDirectory(at: rules, withIntermediateDirectories: true)
    try Data("# What it is for.\n\n# Who goes.\nrule goes\n  match @x:PERSON\n  reduce @x\n  - 天\n".utf8)
      .write(to: rules.appendingPathComponent("a.rules"))
    let result = try Binary.run(["rules", "document", bench.folder.path])
    #expect(result.status == 0, "\(result.errorText)")
    #expect(
      result.outputText.contains("## a.rules\n\nWhat it is for.\n\n### goes\n\nWho goes.\n"), "\(result.outputText)")
    let strict = try Binary.run(["rules", "check", bench.folder.path, "--strict"])
    #expect(strict.status == 1)
    #expect(strict.errorText.contains("rules/a.rules:4:1: error: goes: add examples until 3 begin with +"))
  }
}
