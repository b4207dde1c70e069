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

  /// The rules of one phase by what they can begin with, as sets of bits: for each way to begin one, `width` words long.
  struct Dispatch: Sendable {
    /// How many words hold a bit for each rule.
    private(set) var width: Int
    private(set) var byType: [UInt64]
    private(set) var bySymbol: [UInt64]
    /// May begin anywhere, or with any item.
    private(set) var always: [UInt64]

    init(rules count: Int) {
      width = (count + 63) / 64
      byType = [UInt64](repeating: 0, count: width * UInt8.bitWidth)
      bySymbol = [UInt64](repeating: 0, count: width * SymbolSet.capacity)
      always = [UInt64](repeating: 0, count: width)
    }

    mutating func insert(_ rule: Int, always isAlways: Bool = false, type: Int? = nil, symbol: Int? = nil) {
      let (word, bit) = (rule >> 6, UInt64(1) << UInt64(rule & 63))
      if isAlways { always[word] |= bit }
      if let type { byType[type * width + word] |= bit }
      if let symbol { bySymbol[symbol * width + word] |= bit }
    }

    /// The rules that can begin with an item, of those whose bits stand in `live`. Constant.
    @inline(__always) func candidates(_ word: Int, _ item: RuleItem, live: UInt64) -> UInt64 {
      var bits = always[word]
      if item.types != 0 { bits |= byType[item.types.trailingZeroBitCount * width + word] }
      if item.symbol >= 0 {
        bits |= bySymbol[item.symbol * width + word]
      } else if item.symbol < -1 {
        item.symbols.forEach { bits |= bySymbol[$0 * width + word] }
      }
      return bits & live
    }
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
