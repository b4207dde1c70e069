import TextModel

/// What a sentence must contain for the rules of one phase to match at all: for each rule, one item out of each of its
/// groups. A cheap test that spares most rules the search.
struct RuleNeeds: Sendable {
  /// Any one of these will do.
  struct Group: Sendable {
    var types: UInt8 = 0
    var referenceTypes: UInt8 = 0
    var symbols = SymbolSet()
  }

  /// The rules with where their groups end in `groups`, which holds those of all, rule by rule.
  private var rules: [(rule: Int, end: Int)] = []
  private var groups: [Group] = []
  /// Where each rule's groups begin; nil for rules of other phases and those without groups.
  private var first: [Int?]

  /// - Parameter count: of the rules in all phases.
  init(rules count: Int) { first = [Int?](repeating: nil, count: count) }

  mutating func add(_ rule: Int, _ pattern: RulePattern) {
    // What is rarest first: most rules are told by it.
    let needs = pattern.needs.sorted { $0.commonness < $1.commonness }
    if !needs.isEmpty { first[rule] = groups.count }
    groups.append(contentsOf: needs)
    rules.append((rule, groups.count))
  }

  /// What a rule needs of the items from its match's start on: the rarest of its groups, if it has one.
  func rarest(_ rule: Int) -> Group? { first[rule].map { groups[$0] } }

  /// Calls `body` with each rule that may match a sequence with these contents.
  func forEachRule(metBy contents: Group, _ body: (Int) -> Void) {
    var group = 0
    for (rule, end) in rules {
      while group < end, groups[group].intersects(contents) { group += 1 }
      if group == end { body(rule) }
      group = end
    }
  }
}

extension RuleNeeds.Group {
  /// For each place in a sequence, all that stands from there on; the first is what the whole contains. Linear.
  static func suffixes(_ items: [RuleItem], into suffixes: inout [RuleNeeds.Group]) {
    suffixes.removeAll(keepingCapacity: true)
    suffixes.append(contentsOf: repeatElement(RuleNeeds.Group(), count: items.count + 1))
    var contents = RuleNeeds.Group()
    for place in items.indices.reversed() {
      let item = items[place]
      if item.kind == .reference { contents.referenceTypes |= item.types } else { contents.types |= item.types }
      if item.symbol != -1 { contents.symbols.formUnion(item.symbols) }
      suffixes[place] = contents
    }
  }

  func intersects(_ contents: RuleNeeds.Group) -> Bool {
    types & contents.types != 0 || referenceTypes & contents.referenceTypes != 0
      || symbols.intersects(contents.symbols)
  }

  /// More for what more sentences hold: mentions, of several types at that.
  fileprivate var commonness: Int { types.nonzeroBitCount + referenceTypes.nonzeroBitCount }

  fileprivate mutating func formUnion(_ other: RuleNeeds.Group) {
    types |= other.types
    referenceTypes |= other.referenceTypes
    symbols.formUnion(other.symbols)
  }
}

extension RulePattern {
  fileprivate var needs: [RuleNeeds.Group] {
    switch self {
    case .item(let test, _):
      var group = RuleNeeds.Group()
      if let symbol = test.symbol {
        group.symbols.insert(symbol)
      } else if test.types != 0 {
        if test.isReference { group.referenceTypes = test.types } else { group.types = test.types }
      } else {
        return []
      }
      return [group]
    case .sequence(let list): return list.flatMap(\.needs)
    case .alternatives(let list):
      // One group of each alternative, the narrowest on offer, makes one need together.
      var union = RuleNeeds.Group()
      for part in list {
        guard let group = part.needs.min(by: { $0.types.nonzeroBitCount < $1.types.nonzeroBitCount }) else { return [] }
        union.formUnion(group)
      }
      return [union]
    case .repetition(let part, let minimum, _): return minimum > 0 ? part.needs : []
    case .look(let behind, let negated, let part): return negated || behind ? [] : part.needs
    case .gap, .topic, .focus, .boundary: return []
    }
  }
}
