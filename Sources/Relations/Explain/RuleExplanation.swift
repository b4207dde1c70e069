import TextModel

/// What the rules made of one sentence: which matched, over which words, and which nearly did.
package struct RuleExplanation: Sendable {
  /// A rule by its place.
  package struct Source: Hashable, Sendable {
    package var file: String
    package var line: Int
    package var name: String
  }

  /// What a part of a pattern took.
  package struct Part: Hashable, Sendable {
    /// The capture's name; nil for a trigger or literal that was not captured.
    package var name: String?
    /// In reading units.
    package var span: TextSpan
  }

  /// A relation as a rule stated it, by entities.
  package struct Statement: Hashable, Sendable {
    package var subject: Int?
    package var predicate: Predicate
    package var object: Int
    package var qualifiers: [Qualifier]
  }

  package struct Match: Sendable {
    package var rule: Source
    package var confidence: Float
    /// All that the match covers, in reading units.
    package var span: TextSpan
    package var parts: [Part]
    /// Empty for rules that only prepare others: lists, focus.
    package var statements: [Statement]
  }

  /// A rule that took some of its words and then failed.
  package struct Miss: Sendable {
    package var rule: Source
    package var parts: [Part]
    /// What the rule wants next, any of these, as rules write it: `%attend`, `EVENT`, `"在"`.
    package var wanted: [String]
    /// Where it wants that; what stands there. Empty at the end of the sentence.
    package var place: TextSpan
  }

  package var sentence: TextSpan
  package var matches: [Match] = []
  /// Those that took most first.
  package var misses: [Miss] = []
}

extension RuleRelations {
  /// Runs the rules over a document once more and says for each sentence what they made of it; sentences of which there
  /// is nothing to say are left out.
  /// - Parameter missLimit: how many near misses to tell of each sentence.
  package func explain(_ draft: Draft, missLimit: Int = 3) -> [RuleExplanation] {
    var run = makeRun(draft)
    run.startTracing(missLimit: missLimit)
    var matcher = makeMatcher()
    matcher.isTracing = true
    for sentence in draft.sentences { run.read(sentence, with: &matcher) }
    return run.explanations.filter { !$0.matches.isEmpty || !$0.misses.isEmpty }
  }
}
