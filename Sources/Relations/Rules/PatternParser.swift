import Lexicon
import TextModel

/// Parses a rule's pattern by recursive descent. Macros are expanded where they are named.
struct PatternParser {
  struct Failure: Error {
    var message: String
    var line: Int
    var column: Int
  }

  private let tokens: [RuleToken]
  private let macros: [String: RulePattern]
  private var index = 0
  private(set) var symbols: SymbolTable

  init(_ tokens: [RuleToken], macros: [String: RulePattern], symbols: SymbolTable) {
    self.tokens = tokens
    self.macros = macros
    self.symbols = symbols
  }

  mutating func parse() throws(Failure) -> RulePattern {
    let pattern = try alternatives()
    if index < tokens.count { throw failure("'\(tokens[index].text)' is not expected here") }
    return pattern
  }

  private mutating func alternatives() throws(Failure) -> RulePattern {
    var list = [try sequence()]
    while take("|") { list.append(try sequence()) }
    return list.count == 1 ? list[0] : .alternatives(list)
  }

  private mutating func sequence() throws(Failure) -> RulePattern {
    var list: [RulePattern] = []
    while let token = peek, !(token.kind == .symbol && (token.text == "|" || token.text == ")")) {
      list.append(try repeated())
    }
    if list.isEmpty { throw failure("a pattern is missing") }
    return list.count == 1 ? list[0] : .sequence(list)
  }

  private mutating func repeated() throws(Failure) -> RulePattern {
    let pattern = try primary(capture: nil)
    if take("?") { return .repetition(pattern, minimum: 0, maximum: 1) }
    if take("*") { return .repetition(pattern, minimum: 0, maximum: nil) }
    if take("+") { return .repetition(pattern, minimum: 1, maximum: nil) }
    if take("{") {
      let minimum = try number()
      let maximum = take(",") ? try number() : minimum
      try expect("}")
      guard minimum <= maximum, maximum <= 100 else { throw failure("the bounds must be ascending and at most 100") }
      return .repetition(pattern, minimum: minimum, maximum: maximum)
    }
    return pattern
  }

  private mutating func primary(capture: String?) throws(Failure) -> RulePattern {
    guard let token = peek else { throw failure("a pattern is missing") }
    switch token.kind {
    case .capture:
      index += 1
      try expect(":")
      return try primary(capture: token.text)
    case .literal, .trigger: return .item(try itemTest(), capture: capture)
    case .gap(let crossesClauses):
      index += 1
      return .gap(
        RuleGap(limit: Int(token.text) ?? 0, crossesClauses: crossesClauses, excluded: try exclusions()))
    case .look(let behind, let negated):
      index += 1
      let pattern = try alternatives()
      try expect(")")
      return .look(behind: behind, negated: negated, pattern)
    case .name: return try named(token, capture: capture)
    case .number: throw failure("a number cannot stand alone; quote text")
    case .symbol: return try symbol(token, capture: capture)
    }
  }

  private mutating func symbol(_ token: RuleToken, capture: String?) throws(Failure) -> RulePattern {
    switch token.text {
    case "(":
      index += 1
      let pattern = try alternatives()
      try expect(")")
      return pattern.capturing(capture)
    case "^": return boundary(.clauseStart)
    case "^^": return boundary(.sentenceStart)
    case "$": return boundary(.clauseEnd)
    case "$$": return boundary(.sentenceEnd)
    case "~", "_", "!": return .item(try itemTest(), capture: capture)
    default: throw failure("'\(token.text)' is not expected here")
    }
  }

  private mutating func boundary(_ boundary: RuleBoundary) -> RulePattern {
    index += 1
    return .boundary(boundary)
  }

  private mutating func named(_ token: RuleToken, capture: String?) throws(Failure) -> RulePattern {
    switch token.text {
    case "topic", "list", "focus", "organiser": return try function(token, capture: capture)
    default: break
    }
    if let macro = macros[token.text] {
      index += 1
      return macro.capturing(capture)
    }
    return .item(try itemTest(), capture: capture)
  }

  /// `topic(…)`, `list(…)`, `focus(…)`, `organiser()`
  private mutating func function(_ token: RuleToken, capture: String?) throws(Failure) -> RulePattern {
    index += 1
    try expect("(")
    if token.text == "list" {
      let element = try alternatives().capturing(capture)
      try expect(")")
      guard let separator = macros["Separator"] else { throw failure("list() needs 'let Separator = …'", at: token) }
      return .sequence([
        element, .repetition(.sequence([separator, element]), minimum: 0, maximum: nil),
      ])
    }
    var types: UInt8 = 0
    var tail: Int?
    while let name = peek, name.kind == .name {
      types |= try typeMask(name)
      tail = try tailNumber() ?? tail
    }
    try expect(")")
    guard let capture else { throw failure("\(token.text)() needs a capture: @name:\(token.text)(…)", at: token) }
    if token.text == "focus" {
      guard types.nonzeroBitCount == 1 else { throw failure("focus() takes one type", at: token) }
      return .focus(place: types.trailingZeroBitCount, capture: capture)
    }
    if token.text == "organiser" { return .focus(place: ItemSequence.organiser, capture: capture) }
    return .topic(types: types, tail: tail, capture: capture)
  }

  private mutating func itemTest() throws(Failure) -> ItemTest {
    var test = ItemTest()
    if take("~") { test.isReference = true }
    guard let token = peek else { throw failure("an item is missing") }
    switch token.kind {
    case .name:
      test.types = try typeMask(token)
      let name = typeName(token).rest
      if name == "neutral", test.types == TypeMask.of(.title) {
        test.types = TypeMask.neutral
      } else if let name {
        guard let subtype = Subtype(rawValue: name), test.types & (1 << UInt8(subtype.type.index)) != 0
        else { throw failure(unknown("subtype", name, Subtype.allCases.map(\.rawValue)), at: token) }
        test.subtype = subtype
      }
    case .symbol where token.text == "_":
      index += 1
      test.isAny = true
    case .symbol where token.text == "!":
      test.isAny = true
    case .literal, .trigger: break
    default: throw failure("'\(token.text)' is not expected here", at: token)
    }
    if let next = peek, next.kind == .trigger || next.kind == .literal, test.types == 0 || adjoins(next) {
      test.symbol = try symbolNumber()
    }
    if test.types != 0 { test.tail = try tailNumber() }
    while let mark = peek, mark.kind == .symbol, mark.text == "!" {
      index += 1
      test.exclude(try symbolNumber())
    }
    return test
  }

  /// The class in `EVENT$%contest`: events that end with a word of it.
  private mutating func tailNumber() throws(Failure) -> Int? {
    guard let mark = peek, mark.kind == .symbol, mark.text == "$", adjoins(mark) else { return nil }
    index += 1
    guard let token = peek, token.kind == .trigger else { throw failure("a trigger class must follow") }
    guard let number = symbols.tail(.dictionaryClass("trigger." + token.text)) else {
      throw failure("a rule set can name \(SymbolTable.tailCapacity) classes of ends, not more", at: token)
    }
    index += 1
    return number
  }

  /// Whether a token follows the one before it without a space: `TITLE%free`.
  private func adjoins(_ token: RuleToken) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    return before.line == token.line && before.column + before.text.unicodeScalars.count == token.column
  }

  private mutating func symbolNumber() throws(Failure) -> Int {
    guard let token = peek, token.kind == .trigger || token.kind == .literal else {
      throw failure("a trigger class or a literal must follow")
    }
    let name: SymbolTable.Name =
      token.kind == .literal ? .literal(token.text) : .dictionaryClass("trigger." + token.text)
    guard let number = symbols.number(name) else {
      throw failure("a rule set can name \(SymbolSet.capacity) triggers and literals, not more", at: token)
    }
    index += 1
    return number
  }

  /// The parts of `TITLE.honor`.
  private func typeName(_ token: RuleToken) -> (type: String, rest: String?) {
    let text = token.text
    guard let dot = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return (text, nil) }
    return (String(text[..<dot]), String(text[text.index(after: dot)...]))
  }

  private mutating func typeMask(_ token: RuleToken) throws(Failure) -> UInt8 {
    let name = typeName(token).type
    guard let type = MentionType(rawValue: name == "ORG" ? "ORGANIZATION" : name) else {
      let known = MentionType.allCases.map(\.rawValue) + ["list", "topic", "focus", "organiser"] + macros.keys.sorted()
      throw failure(unknown("name", name, known), at: token)
    }
    index += 1
    return 1 << UInt8(type.index)
  }

  private mutating func exclusions() throws(Failure) -> [ItemTest] {
    guard take("[") else { return [] }
    try expect("^")
    var tests: [ItemTest] = []
    while !take("]") {
      guard peek != nil else { throw failure("']' is missing") }
      tests.append(try itemTest())
    }
    return tests
  }

  private mutating func number() throws(Failure) -> Int {
    guard let token = peek, token.kind == .number, let value = Int(token.text) else {
      throw failure("a number is missing")
    }
    index += 1
    return value
  }

  // MARK: Tokens

  private var peek: RuleToken? { index < tokens.count ? tokens[index] : nil }

  private mutating func take(_ symbol: String) -> Bool {
    guard let token = peek, token.kind == .symbol, token.text == symbol else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ symbol: String) throws(Failure) {
    if !take(symbol) { throw failure("'\(symbol)' is missing") }
  }

  private func failure(_ message: String, at token: RuleToken? = nil) -> Failure {
    let place = token ?? peek ?? tokens.last
    let isAfter = token == nil && peek == nil
    let width = isAfter ? (place?.text.unicodeScalars.count ?? 0) : 0
    return Failure(message: message, line: place?.line ?? 1, column: (place?.column ?? 1) + width)
  }

  private func unknown(_ kind: String, _ name: String, _ known: [String]) -> String {
    guard let near = NearestMatch.of(name, in: known) else { return "'\(name)' is no \(kind)" }
    return "'\(name)' is no \(kind); did you mean '\(near)'?"
  }
}

extension RulePattern {
  /// The pattern with each item captured under a name, unless it is captured already.
  func capturing(_ name: String?) -> RulePattern {
    guard let name else { return self }
    switch self {
    case .item(let test, let capture): return .item(test, capture: capture ?? name)
    case .sequence(let list): return .sequence(list.map { $0.capturing(name) })
    case .alternatives(let list): return .alternatives(list.map { $0.capturing(name) })
    case .repetition(let pattern, let minimum, let maximum):
      return .repetition(pattern.capturing(name), minimum: minimum, maximum: maximum)
    case .gap, .topic, .focus, .look, .boundary: return self
    }
  }
}
