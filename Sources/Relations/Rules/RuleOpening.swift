/// What can come next when a rule's search stands at some of its instructions: how dispatch tells rules apart.
struct RuleOpening {
  /// Where the match may go on with any item, or end.
  enum Freedom: Int { case none, atClauseStarts, anywhere }

  /// The item instructions, ascending.
  private(set) var items: [Int] = []
  var freedom = Freedom.none
  private var types: UInt8 = 0
  private var symbols = SymbolSet()

  /// Linear in the rule's instructions.
  init(_ program: RuleProgram, at places: [Int], of rule: Int) {
    let (start, end) = program.extents[rule]
    /// For each instruction what was known when it was met last.
    var reached = [Freedom](repeating: .none, count: end - start)
    var rest = places.map { (place: $0, freedom: Freedom.anywhere) }
    while let (place, freedom) = rest.popLast() {
      guard reached[place - start].rawValue < freedom.rawValue else { continue }
      if reached[place - start] == .none, case .item = program.instructions[place] { items.append(place) }
      reached[place - start] = freedom
      switch program.instructions[place] {
      case .item: break
      case .split(let one, let other): rest += [(one, freedom), (other, freedom)]
      case .jump(let target): rest.append((target, freedom))
      case .look(_, _, _, let next): rest.append((next, freedom))
      case .boundary(.clauseStart), .boundary(.sentenceStart): rest.append((place + 1, .atClauseStarts))
      // Take no item: what follows decides.
      case .topic, .focus, .boundary: rest.append((place + 1, freedom))
      case .gap, .accept: allow(freedom)
      }
    }
    items.sort()
    for place in items {
      if case .item(let test, _) = program.instructions[place] { add(program.tests[test]) }
    }
  }

  private mutating func add(_ test: ItemTest) {
    if test.types != 0 {
      types |= test.types
    } else if let symbol = test.symbol {
      symbols.insert(symbol)
    } else {
      freedom = .anywhere
    }
  }

  private mutating func allow(_ freedom: Freedom) {
    if freedom.rawValue > self.freedom.rawValue { self.freedom = freedom }
  }

  /// Notes the rule under all that it can go on with.
  func enter(_ rule: Int, into dispatch: inout RuleProgram.Dispatch) {
    switch freedom {
    case .anywhere: dispatch.insertAlways(rule)
    case .atClauseStarts: dispatch.insertAtClauseStarts(rule)
    case .none: break
    }
    for type in 0..<UInt8.bitWidth where types & (1 << UInt8(type)) != 0 { dispatch.insert(rule, type: type) }
    symbols.forEach { dispatch.insert(rule, symbol: $0) }
  }
}
