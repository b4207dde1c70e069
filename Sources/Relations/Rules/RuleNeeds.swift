import TextModel

/// What a sentence must contain for the rules of one phase to match at all: for each rule, one item out of each of its
/// groups. A cheap test that spares most rules the search. A reference: its tables are many, and as parts of a value each
/// would be counted for each sentence.
final class RuleNeeds: Sendable {
  /// Any one of these will do.
  struct Group: Sendable {
    var types: UInt8 = 0
    var referenceTypes: UInt8 = 0
    var symbols = SymbolSet()
  }

  /// The groups of all rules, rule by rule, each rule's rarest first.
  private let groups: [Group]
  /// For each rule where its groups stand; empty for rules of other phases and those without groups.
  private let extents: [Range<Int>]
  // The rules that each kind of item leads to, being in their rarest group, as `width` words of bits.
  private let width: Int
  private let byType: [UInt64]
  private let byReference: [UInt64]
  private let bySymbol: [UInt64]
  /// The rules without groups.
  private let free: [UInt64]

  /// - Parameters:
  ///   - count: of the rules in all phases.
  ///   - patterns: of the phase's rules, by their numbers.
  init(rules count: Int, _ patterns: [(rule: Int, pattern: RulePattern)]) {
    let width = (count + 63) / 64
    var groups: [Group] = []
    var extents = [Range<Int>](repeating: 0..<0, count: count)
    var byType = [UInt64](repeating: 0, count: width * UInt8.bitWidth)
    var byReference = byType
    var bySymbol = [UInt64](repeating: 0, count: width * SymbolSet.capacity)
    var free = [UInt64](repeating: 0, count: width)
    for (rule, pattern) in patterns {
      // What is rarest first: most rules are told by it.
      let needs = pattern.needs.sorted { $0.commonness < $1.commonness }
      extents[rule] = groups.count..<groups.count + needs.count
      groups.append(contentsOf: needs)
      let (word, bit) = (rule >> 6, UInt64(1) << UInt64(rule & 63))
      guard let rarest = needs.first else {
        free[word] |= bit
        continue
      }
      for type in 0..<UInt8.bitWidth {
        if rarest.types & 1 << UInt8(type) != 0 { byType[type * width + word] |= bit }
        if rarest.referenceTypes & 1 << UInt8(type) != 0 { byReference[type * width + word] |= bit }
      }
      rarest.symbols.forEach { bySymbol[$0 * width + word] |= bit }
    }
    self.width = width
    self.groups = groups
    self.extents = extents
    self.byType = byType
    self.byReference = byReference
    self.bySymbol = bySymbol
    self.free = free
  }

  /// Whether the items from a place on hold all that a rule needs of the items from its match's start on.
  @inline(__always) func mayMatch(_ rule: Int, from contents: Group) -> Bool {
    for group in extents[rule] where !groups[group].intersects(contents) { return false }
    return true
  }

  /// Sets the bits of the rules that may match a sequence with these contents; takes as long as there are different
  /// contents, not as there are rules.
  /// - Parameter live: a bit for each rule.
  func findRules(metBy contents: Group, _ live: inout [UInt64]) {
    for word in 0..<width {
      var bits = free[word]
      for type in 0..<UInt8.bitWidth {
        if contents.types & 1 << UInt8(type) != 0 { bits |= byType[type * width + word] }
        if contents.referenceTypes & 1 << UInt8(type) != 0 { bits |= byReference[type * width + word] }
      }
      contents.symbols.forEach { bits |= bySymbol[$0 * width + word] }
      var rest = bits
      while rest != 0 {
        let place = rest.trailingZeroBitCount
        rest &= rest - 1
        if !groups[extents[word << 6 + place].dropFirst()].allSatisfy({ $0.intersects(contents) }) {
          bits &= ~(1 << UInt64(place))
        }
      }
      live[word] = bits
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

  /// How much more sentences hold one of both: types count for more than words do.
  fileprivate func width(with other: RuleNeeds.Group) -> Int {
    var union = self
    union.formUnion(other)
    var symbols = 0
    union.symbols.forEach { _ in symbols += 1 }
    return union.commonness * SymbolSet.capacity + symbols
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
      let parts = list.map(\.needs)
      guard let first = parts.first, !parts.contains(where: \.isEmpty) else { return [] }
      // One group of each alternative makes a need together: for each of the first's those that widen it least.
      return first.map { group in
        parts.dropFirst().reduce(into: group) { union, others in
          if let nearest = others.min(by: { union.width(with: $0) < union.width(with: $1) }) {
            union.formUnion(nearest)
          }
        }
      }
    case .repetition(let part, let minimum, _): return minimum > 0 ? part.needs : []
    case .look(let behind, let negated, let part): return negated || behind ? [] : part.needs
    case .gap, .topic, .focus, .boundary: return []
    }
  }
}
