import Lexicon
import TextModel

/// Finds the relations that rule files describe: positions, memberships, honours, events, visits, works, bylines.
///
/// Each sentence becomes a sequence of items (mentions, triggers, punctuation, other text); the rules' one automaton runs
/// over it in three phases. Linear in the text for a given rule set.
package struct RuleRelations: Stage {
  package static let name = "rule-relations"
  package static let requires: Set<DraftPart> = [.reading, .sentences, .hits, .mentions, .entities]
  package static let adds: Set<DraftPart> = [.relations]

  private let rules: RuleSet
  private let gazetteer: Gazetteer
  private let symbolsByClass: [Int?]
  /// The classes that rules name.
  private let wanted: ClassSet
  private let matchers: ScratchPool<RuleMatcher>

  /// - Parameter gazetteer: the one whose hits the drafts carry.
  package init(rules: RuleSet, gazetteer: Gazetteer) {
    self.rules = rules
    self.gazetteer = gazetteer
    symbolsByClass = rules.symbolsByClass(gazetteer)
    matchers = ScratchPool { RuleMatcher(rules.program) }
    wanted = ClassSet(of: symbolsByClass)
  }

  package func process(_ draft: inout Draft) {
    var run = makeRun(draft)
    matchers.with { matcher in
      for sentence in draft.sentences { run.read(sentence, with: &matcher) }
    }
    draft.relations.append(contentsOf: run.collector.sorted())
  }

  func makeMatcher() -> RuleMatcher { RuleMatcher(rules.program) }

  func makeRun(_ draft: Draft) -> RuleRun { RuleRun(rules: rules, draft: draft, marks: marks(draft.hits)) }

  /// The hits of classes that rules name, in the order of start, the longer first.
  private func marks(_ hits: [LexiconHit]) -> [ItemBuilder.Mark] {
    OrderedHits(hits, of: wanted).hits.compactMap { hit in
      symbolsByClass[Int(hit.classID)].map {
        ItemBuilder.Mark(start: Int(hit.start), end: Int(hit.end), symbol: $0)
      }
    }
  }
}
