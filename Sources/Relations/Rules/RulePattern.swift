import TextModel

/// A rule's pattern as it was written, macros expanded.
indirect enum RulePattern: Sendable {
  case item(ItemTest, capture: String?)
  case sequence([RulePattern])
  /// The first alternative that leads to a match wins.
  case alternatives([RulePattern])
  /// Greedy; a nil maximum is without bound.
  case repetition(RulePattern, minimum: Int, maximum: Int?)
  case gap(RuleGap)
  /// Takes no text: the person, organisation or event that the text is about at this point; it must end with a word of
  /// the class `tail`.
  case topic(types: UInt8, tail: Int?, capture: String)
  /// Takes no text: what an earlier rule put into focus, or the organiser of the event; see `ItemSequence.focus`.
  case focus(place: Int, capture: String)
  case look(behind: Bool, negated: Bool, RulePattern)
  case boundary(RuleBoundary)
}

/// What a pattern asks of one item.
struct ItemTest: Hashable, Sendable {
  /// A bit for each mention type that will do, by `MentionType.index`; 0 when no mention is asked for.
  var types: UInt8 = 0
  var subtype: Subtype?
  /// Asks for a word that stands for a mention (`会议`, `他`) in place of the mention itself.
  var isReference = false
  /// The item must bear this symbol.
  var symbol: Int?
  /// The mention must end with a word of this class, by its place in `SymbolTable.tails`.
  var tail: Int?
  /// The item must not bear these.
  private(set) var excludedSymbols = SymbolSet()
  /// Whether there are any.
  private(set) var hasExcludedSymbols = false
  /// Any item will do.
  var isAny = false

  mutating func exclude(_ symbol: Int) {
    excludedSymbols.insert(symbol)
    hasExcludedSymbols = true
  }

  /// What most tests differ in; the whole sets would take the larger part of the time that reading rules takes.
  func hash(into hasher: inout Hasher) {
    hasher.combine(types)
    hasher.combine(subtype)
    hasher.combine(symbol)
    hasher.combine(tail)
  }
}

/// Text that a rule passes over.
struct RuleGap: Hashable, Sendable {
  /// In reading units.
  var limit: Int
  var crossesClauses: Bool
  /// Items that may not stand in the gap.
  var excluded: [ItemTest]
}

enum RuleBoundary: Hashable, Sendable {
  case clauseStart, clauseEnd, sentenceStart, sentenceEnd
}

/// A relation that a rule states when it matches.
struct RuleEmission: Sendable {
  /// Nil for the article itself (`reported_by`).
  var subject: String?
  var predicate: Predicate
  var object: String
  var qualifiers: [RuleQualifier]
  /// The relation holds only of what stands with a capture that is a word of a class: `if @title%founder`.
  var condition: RuleCondition?
}

/// A capture that must be a word of a class.
struct RuleCondition: Sendable {
  var capture: String
  var symbol: Int
}

struct RuleQualifier: Sendable {
  enum Value: Sendable {
    /// The name of the captured mention's entity.
    case capture(String)
    /// A fixed value, when the marker is captured or there is none.
    case word(String, marker: String?)
  }
  var key: Qualifier.Key
  var value: Value
}

/// One rule of a file.
struct Rule: Sendable {
  /// When a rule runs: each phase reads the items as the phase before it left them.
  enum Phase: String, CaseIterable, Sendable {
    /// Appositions, bylines, award lines: what stands directly side by side.
    case local
    /// Joins lists of like things into one item.
    case group
    /// Verbs with what they govern.
    case clause
  }

  var name: String
  var file: String
  var line: Int
  var phase: Phase = .clause
  /// In an overlap the higher one wins.
  var priority = 0
  var confidence: Float = 0.9
  var pattern: RulePattern = .sequence([])
  /// The capture that stands for the whole match in later phases.
  var reduction: String?
  var emissions: [RuleEmission] = []
  /// The capture that the text is about from here on, for words that stand for it.
  var focus: String?
  /// What it matches ends a clause and is nothing else to later phases.
  var isDrop = false
  /// Matches only to keep lower rules from its trigger words.
  var isBlock = false
  /// Its examples as written; they are read when they are checked.
  var examples: [RuleExampleSource] = []
}
