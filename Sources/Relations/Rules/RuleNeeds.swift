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

  mutating func add(_ rule: Int, _ pattern: RulePattern) {
    groups.append(contentsOf: pattern.needs)
    rules.append((rule, groups.count))
  }

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
  /// All that a sequence contains; linear.
  init(_ items: [RuleItem]) {
    for item in items {
      if item.kind == .reference { referenceTypes |= item.types } else { types |= item.types }
      symbols.formUnion(item.symbols)
    }
  }

  fileprivate func intersects(_ contents: RuleNeeds.Group) -> Bool {
    types & contents.types != 0 || referenceTypes & contents.referenceTypes != 0
      || symbols.intersects(contents.symbols)
  }

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
