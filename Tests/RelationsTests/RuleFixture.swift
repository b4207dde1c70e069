import Lexicon
import TextModel

@testable import Relations

/// Rules written in a test, with the triggers they name.
struct RuleFixture {
  var rules: RuleSet
  var diagnostics: [Diagnostic]
  var gazetteer: Gazetteer

  /// - Parameter triggers: the words of each trigger class, by the class's short name.
  init(_ text: String, triggers: [String: [String]] = [:]) {
    (rules, diagnostics) = RuleSet.parse([DictionarySource(name: "test.rules", text: text)])
    let sources = triggers.sorted { $0.key < $1.key }.map { name, words in
      DictionarySource(
        name: name + ".tsv", text: "# class: trigger.\(name)\n# type: none\n" + words.joined(separator: "\n") + "\n")
    }
    gazetteer = Gazetteer.compile(sources).gazetteer
  }

  /// What the rules' own examples show to be wrong.
  func check() -> [String] { (diagnostics + rules.check(gazetteer: gazetteer)).map(\.description) }
}
