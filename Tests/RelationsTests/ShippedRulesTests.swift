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

  @Test func areDocumented() throws {
    let folder = Self.dictionaries.deletingLastPathComponent().appending(path: "Sources/mingce/Mingce.docc/Rules.md")
    let recorded = String(decoding: try Data(contentsOf: folder), as: UTF8.self)
    #expect(
      RuleDocument.markdown(try Self.sources("rules", ".rules")) == recorded,
      "the rules have changed; run ‘mingce rules document Dictionaries -o Sources/mingce/Mingce.docc/Rules.md’")
  }
}
