import Foundation
import Lexicon
import Testing
import TextModel

@testable import Relations

/// The rules and triggers under `Dictionaries/`.
@Suite struct ShippedRulesTests {
  static let dictionaries = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Dictionaries")

  static func sources(_ folder: String, _ suffix: String) throws -> [DictionarySource] {
    try FileManager.default.contentsOfDirectory(atPath: dictionaries.appending(path: folder).path)
      .filter { $0.hasSuffix(suffix) }.sorted().map { name in
        let bytes = try Data(contentsOf: dictionaries.appending(path: folder).appending(path: name))
        return DictionarySource(name: "\(folder)/\(name)", bytes: Array(bytes))
      }
  }

  @Test func parseWithoutDiagnosticsAndKeepTheirExamples() throws {
    let (rules, diagnostics) = RuleSet.parse(try Self.sources("rules", ".rules"))
    #expect(diagnostics.map(\.description) == [])
    #expect(rules.count > 60)
    let gazetteer = Gazetteer.compile(try Self.sources("triggers", ".tsv")).gazetteer
    #expect(rules.check(gazetteer: gazetteer).map(\.description) == [])
  }

  /// Three examples that show what a rule finds, two that show what it leaves.
  @Test func everyRuleHasExamplesForAndAgainst() throws {
    let (rules, _) = RuleSet.parse(try Self.sources("rules", ".rules"))
    let poor = rules.program.rules.map(\.rule).filter { rule in
      rule.examples.count { $0.isPositive } < 3 || rule.examples.count { !$0.isPositive } < 2
    }
    #expect(poor.map { "\($0.file):\($0.line): \($0.name)" } == [])
  }
}
