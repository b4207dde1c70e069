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

  @Test func parseAndKeepTheirExamplesOfWhichThereAreEnough() throws {
    let (rules, diagnostics) = RuleSet.parse(try Self.sources("rules", ".rules"))
    #expect(diagnostics.map(\.description) == [])
    #expect(rules.count > 60)
    let gazetteer = Gazetteer.compile(try Self.sources("triggers", ".tsv")).gazetteer
    #expect(rules.check(gazetteer: gazetteer, isStrict: true).map(\.description) == [])
  }

  /// A traced search leaves out what usually tells at a glance that a rule cannot match: both must state the same.
  @Test func theQuickSearchFindsWhatTheThoroughOneDoes() throws {
    let rules = RuleSet.parse(try Self.sources("rules", ".rules")).rules
    let gazetteer = Gazetteer.compile(try Self.sources("triggers", ".tsv")).gazetteer
    let stage = RuleRelations(rules: rules, gazetteer: gazetteer)
    let run = RuleExampleRun(stage: stage, gazetteer: gazetteer, fold: .identity)
    var count = 0
    for rule in rules.program.rules.map(\.rule) {
      for source in rule.examples {
        let example = try RuleExampleParser.parse(source.text, line: source.line, isPositive: source.isPositive)
        let draft = run.annotated(example)
        let quick = Set(draft.relations.map { [$0.subject ?? -1, Self.number($0.predicate), $0.object] })
        let thorough = Set(
          stage.explain(draft).flatMap(\.matches).flatMap(\.statements)
            .map { [$0.subject ?? -1, Self.number($0.predicate), $0.object] })
        // Whom an office makes a member is not told apart in a trace.
        let members = quick.filter { $0[1] == Self.number(.affiliatedWith) }
        #expect(quick.subtracting(thorough).subtracting(members).isEmpty, "\(source.text)")
        #expect(thorough.subtracting(quick).isEmpty, "\(source.text)")
        count += 1
      }
    }
    #expect(count > 900)
  }

  @Test func areDocumented() throws {
    let folder = Self.dictionaries.deletingLastPathComponent().appending(path: "Sources/mingce/Mingce.docc/Rules.md")
    let recorded = String(decoding: try Data(contentsOf: folder), as: UTF8.self)
    #expect(
      RuleDocument.markdown(try Self.sources("rules", ".rules")) == recorded,
      "the rules have changed; run ‘mingce rules document Dictionaries -o Sources/mingce/Mingce.docc/Rules.md’")
  }

  private static func number(_ predicate: TextModel.Predicate) -> Int {
    TextModel.Predicate.allCases.firstIndex(of: predicate) ?? -1
  }
}
