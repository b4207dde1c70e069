import TextModel

/// All rules of a set compiled into one automaton.
struct RuleProgram: Sendable {
  enum Instruction: Sendable {
    /// Takes one item; `capture` is a slot, or −1.
    case item(test: Int, capture: Int)
    /// Tries the first place, then the second.
    case split(Int, Int)
    case jump(Int)
    case gap(Int)
    case topic(types: UInt8, tail: Int?, capture: Int)
    case focus(place: Int, capture: Int)
    case look(behind: Int, negated: Bool, start: Int, next: Int)
    case boundary(RuleBoundary)
    case accept
  }

  struct CompiledRule: Sendable {
    var rule: Rule
    var phase: Int
    /// The rule's own instructions.
    var start: Int
    var end: Int
    /// Slots by capture name are resolved here.
    var emissions: [Emission]
    var reduction: Int?
    var focus: Int?
  }

  struct Emission: Sendable {
    var subject: Int?
    var predicate: Predicate
    var object: Int
    var qualifiers: [QualifierSource]
    var organizationSlot: Int?
    /// The slot of a capture and the symbol that it must bear; its nearest object is meant.
    var condition: (slot: Int, symbol: Int)?
    /// The objects of all relations with this subject; they divide a match into groups.
    var siblings: Set<Int>
  }

  enum QualifierSource: Sendable {
    case capture(Qualifier.Key, Int)
    case word(Qualifier.Key, String, marker: Int?)
  }

  /// The rules of one phase by what they can begin with.
  struct Dispatch: Sendable {
    var byType: [[Int]] = Array(repeating: [], count: MentionType.allCases.count)
    var bySymbol: [[Int]] = Array(repeating: [], count: SymbolSet.capacity)
    /// May begin anywhere, or with any item.
    var always: [Int] = []
  }

  var instructions: [Instruction] = []
  var tests: [ItemTest] = []
  var gaps: [RuleGap] = []
  var rules: [CompiledRule] = []
  var dispatch: [Dispatch] = []
  /// For each phase its rules, with what each needs of a sentence.
  var needs: [RuleNeeds] = []
  /// For each rule, its first instruction and the one after its last.
  var extents: [(start: Int, end: Int)] = []
}
