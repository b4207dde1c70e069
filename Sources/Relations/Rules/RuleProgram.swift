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
    /// The names of the captures, by slot.
    var slots: [String]
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

  /// The rules of one phase by what one of their first items can be, as sets of bits: for each kind one, `width` words
  /// long.
  struct Dispatch: Sendable {
    /// How many words hold a bit for each rule.
    let width: Int
    private(set) var byType: [UInt64]
    private(set) var bySymbol: [UInt64]
    /// The item may be any, or missing.
    private(set) var always: [UInt64]
    /// The same where the place begins a clause.
    private(set) var atClauseStarts: [UInt64]

    init(rules count: Int) {
      width = (count + 63) / 64
      byType = [UInt64](repeating: 0, count: width * UInt8.bitWidth)
      bySymbol = [UInt64](repeating: 0, count: width * SymbolSet.capacity)
      always = [UInt64](repeating: 0, count: width)
      atClauseStarts = always
    }

    mutating func insertAlways(_ rule: Int) { always[rule >> 6] |= bit(rule) }

    mutating func insertAtClauseStarts(_ rule: Int) { atClauseStarts[rule >> 6] |= bit(rule) }

    mutating func insert(_ rule: Int, type: Int) { byType[type * width + (rule >> 6)] |= bit(rule) }

    mutating func insert(_ rule: Int, symbol: Int) { bySymbol[symbol * width + (rule >> 6)] |= bit(rule) }

    private func bit(_ rule: Int) -> UInt64 { 1 << UInt64(rule & 63) }

    /// The rules that can go on at a place, of those whose bits stand in `live`. Constant.
    /// - Parameters:
    ///   - place: an item's, or the items' count.
    ///   - keys: of the items.
    @inline(__always) func candidates(
      _ word: Int, at place: Int, of items: [RuleItem], keys: [RuleItem.Key], live: UInt64
    ) -> UInt64 {
      let key = keys[place]
      var bits = always[word]
      if key.isClauseStart { bits |= atClauseStarts[word] }
      if key.type >= 0 { bits |= byType[Int(key.type) * width + word] }
      if key.symbol >= 0 {
        bits |= bySymbol[Int(key.symbol) * width + word]
      } else if key.symbol < -1 {
        items[place].symbols.forEach { bits |= bySymbol[$0 * width + word] }
      }
      return bits & live
    }
  }

  var instructions: [Instruction] = []
  var tests: [ItemTest] = []
  var gaps: [RuleGap] = []
  var rules: [CompiledRule] = []
  /// For each phase its rules by the item that a match can begin with, and by the one after it: most searches that fail
  /// would fail there.
  var first: [Dispatch] = []
  var second: [Dispatch] = []
  /// For each phase its rules, with what each needs of a sentence.
  var needs: [RuleNeeds] = []
  /// For each rule, its first instruction and the one after its last.
  var extents: [(start: Int, end: Int)] = []
}
