import Lexicon
import TextModel

/// Reads rule files into rules. A rule with a mistake is left out and reported; the rest stand.
struct RuleFileParser {
  private(set) var rules: [Rule] = []
  private(set) var references: [RuleReference] = []
  /// Symbols of words that hold a trigger but are none.
  private(set) var decoys = SymbolSet()
  private(set) var symbols = SymbolTable()
  private(set) var diagnostics: [Diagnostic] = []

  private var macros: [String: RulePattern] = [:]
  private var file = ""
  /// The lines of the file's rules, by name.
  private var lines: [String: Int] = [:]
  private var open: Rule?
  private var pattern: [RuleToken] = []
  private var openIsBroken = false
  private var examples: [RuleExampleSource] = []
  /// What a continuation line continues.
  private var continued: Continued?

  private enum Continued {
    case pattern
    case macro(String, [RuleToken])
  }

  /// Reads files in the order of their names, so that results do not depend on how they were listed. `let` definitions of
  /// one file are known in those that follow.
  mutating func parse(_ sources: [DictionarySource]) {
    for source in sources.sorted(by: { $0.name < $1.name }) {
      file = source.name
      lines = [:]
      var number = 0
      for line in source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        number += 1
        read(line, number)
      }
      closeMacro()
      close()
    }
  }

  /// Reads one line. Indentation and the first word are ASCII, so that bytes are columns as far as the rest.
  private mutating func read(_ line: ArraySlice<UInt8>, _ number: Int) {
    let isSpace = { (byte: UInt8) -> Bool in byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let body = line.drop(while: isSpace)
    guard let first = body.first, first != UInt8(ascii: "#") else { return }
    let column = body.startIndex - line.startIndex + 1
    let wordBytes = body.prefix { !isSpace($0) }
    let word = String(decoding: wordBytes, as: UTF8.self)
    let rest = body[wordBytes.endIndex...].drop(while: isSpace)
    let restColumn = column + word.unicodeScalars.count + rest.startIndex - wordBytes.endIndex
    let text = { (bytes: ArraySlice<UInt8>) -> Substring in Substring(String(decoding: bytes, as: UTF8.self)) }
    if column == 1 {
      closeMacro()
      close()
      top(word, text(rest), number, restColumn)
    } else if let property = Property(rawValue: word) {
      closeMacro()
      continued = nil
      set(property, text(rest), number, restColumn)
    } else {
      continuation(text(body), number, column)
    }
  }

  private mutating func top(_ word: String, _ rest: Substring, _ line: Int, _ column: Int) {
    switch word {
    case "let":
      let name = rest.prefix { $0 != " " && $0 != "=" }
      let after = rest.dropFirst(name.count).drop { $0 == " " }
      guard after.hasPrefix("=") else { return report("a definition is written let Name = pattern", line, column) }
      let body = after.dropFirst()
      let offset = rest.unicodeScalars.count - body.unicodeScalars.count
      continued = .macro(String(name), lex(body, line, column + offset))
    case "refer": refer(rest, line, column)
    case "decoy": decoy(rest, line, column)
    case "rule":
      guard !rest.isEmpty else { return report("a rule needs a name", line, column) }
      let name = String(rest)
      if let other = lines[name] { report("the rule '\(name)' stands in line \(other) already", line, column) }
      open = Rule(name: name, file: file, line: line)
      pattern = []
      examples = []
      openIsBroken = false
    default:
      let near = NearestMatch.of(word, in: ["let", "refer", "decoy", "rule"])
      report("'\(word)' begins no statement" + (near.map { "; did you mean '\($0)'?" } ?? ""), line, 1)
    }
  }

  /// `refer EVENT by %noun [alike N] [unless before %class]`, `refer ORGANIZATION.company by %noun`
  private mutating func refer(_ rest: Substring, _ line: Int, _ column: Int) {
    var words = rest.split(separator: " ").map(String.init)
    var alike: Int?
    if words.count > 4, words[3] == "alike" {
      guard let count = Int(words[4]), (1...4).contains(count) else {
        return report("alike takes how many last characters must agree, 1 to 4", line, column)
      }
      alike = count
      words.removeSubrange(3...4)
    }
    let kind = (words.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
    let subtype = kind.count == 2 ? Subtype(rawValue: String(kind[1])) : nil
    guard words.count == 3 || words.count == 6, words[1] == "by", words[2].hasPrefix("%"),
      let type = MentionType(rawValue: kind[0] == "ORG" ? "ORGANIZATION" : String(kind[0])),
      kind.count == 1 || subtype?.type == type
    else {
      return report(
        "a reference is written refer TYPE[.subtype] by %class [alike N] [unless before %class]", line, column)
    }
    func number(_ word: String, _ table: inout SymbolTable) -> Int? {
      table.number(.dictionaryClass("trigger." + word.dropFirst()))
    }
    guard let symbol = number(words[2], &symbols) else { return report("too many symbols", line, column) }
    references.append(
      RuleReference(
        type: type, subtype: subtype, symbol: symbol, alike: alike,
        modifier: words.count == 6 ? number(words[5], &symbols) : nil))
  }

  /// `decoy %class`: words that hold a trigger but are none (`责任` for `任`).
  private mutating func decoy(_ rest: Substring, _ line: Int, _ column: Int) {
    guard rest.hasPrefix("%"), let symbol = symbols.number(.dictionaryClass("trigger." + rest.dropFirst())) else {
      return report("decoys are written decoy %class", line, column)
    }
    decoys.insert(symbol)
  }

  private mutating func continuation(_ body: Substring, _ line: Int, _ column: Int) {
    switch continued {
    case .pattern: pattern += lex(body, line, column)
    case .macro(let name, let tokens): continued = .macro(name, tokens + lex(body, line, column))
    case nil:
      let word = String(body.prefix { $0 != " " })
      let near = NearestMatch.of(word, in: Property.allCases.map(\.rawValue))
      report("'\(word)' is no part of a rule" + (near.map { "; did you mean '\($0)'?" } ?? ""), line, column)
    }
  }

  private enum Property: String, CaseIterable {
    case phase, priority, confidence, match, reduce, emit, focus, drop, block
    case positive = "+"
    case negative = "-"
  }

  private mutating func set(_ property: Property, _ rest: Substring, _ line: Int, _ column: Int) {
    guard open != nil else { return report("'\(property.rawValue)' stands outside a rule", line, 1) }
    switch property {
    case .phase:
      guard let phase = Rule.Phase(rawValue: String(rest)) else {
        let near = NearestMatch.of(String(rest), in: Rule.Phase.allCases.map(\.rawValue))
        return report("'\(rest)' is no phase" + (near.map { "; did you mean '\($0)'?" } ?? ""), line, column)
      }
      open?.phase = phase
    case .priority:
      guard let value = Int(rest), abs(value) <= 1000 else { return report("a priority is a number", line, column) }
      open?.priority = value
    case .confidence:
      guard let value = Float(rest), value > 0, value <= 1 else {
        return report("a confidence lies above 0 and not above 1", line, column)
      }
      open?.confidence = value
    case .match:
      if !pattern.isEmpty {
        pattern.append(RuleToken(kind: .symbol, text: "|", line: line, column: column))
      }
      pattern += lex(rest, line, column)
      continued = .pattern
    case .reduce:
      guard rest.hasPrefix("@") else { return report("reduce names a capture: reduce @person", line, column) }
      open?.reduction = String(rest.dropFirst())
    case .emit: emit(rest, line, column)
    case .focus:
      guard rest.hasPrefix("@") else { return report("focus names a capture: focus @event", line, column) }
      open?.focus = String(rest.dropFirst())
    case .drop: open?.isDrop = true
    case .block: open?.isBlock = true
    case .positive, .negative:
      examples.append(
        RuleExampleSource(text: rest, line: line, column: column, isPositive: property == .positive))
    }
  }

  private mutating func emit(_ rest: Substring, _ line: Int, _ column: Int) {
    let words = rest.split(separator: " ").map(String.init)
    guard words.count >= 3, words[0] == "article" || words[0].hasPrefix("@"), words[2].hasPrefix("@") else {
      return report("a relation is written emit @subject predicate @object key=value", line, column)
    }
    guard let predicate = Predicate(rawValue: words[1]) else {
      let near = NearestMatch.of(words[1], in: Predicate.allCases.map(\.rawValue))
      return report("'\(words[1])' is no predicate" + (near.map { "; did you mean '\($0)'?" } ?? ""), line, column)
    }
    var qualifiers: [RuleQualifier] = []
    var condition: RuleCondition?
    var rest = words.dropFirst(3)
    if let place = rest.firstIndex(of: "if") {
      condition = self.condition(rest[(place + 1)...].joined(separator: " "), line, column)
      rest = rest[..<place]
    }
    for word in rest {
      let pair = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard pair.count == 2, !pair[1].isEmpty, !pair[1].hasPrefix("?"), let key = Qualifier.Key(rawValue: pair[0])
      else {
        let near = NearestMatch.of(pair[0], in: Qualifier.Key.allCases.map(\.rawValue))
        return report("'\(word)' is no qualifier" + (near.map { "; did you mean '\($0)'?" } ?? ""), line, column)
      }
      if pair[1].hasPrefix("@") {
        qualifiers.append(RuleQualifier(key: key, value: .capture(String(pair[1].dropFirst()))))
      } else {
        let parts = pair[1].split(separator: "?", maxSplits: 1).map(String.init)
        let marker = parts.count == 2 ? String(parts[1].dropFirst()) : nil
        qualifiers.append(RuleQualifier(key: key, value: .word(parts[0], marker: marker)))
      }
    }
    open?.emissions.append(
      RuleEmission(
        subject: words[0] == "article" ? nil : String(words[0].dropFirst()), predicate: predicate,
        object: String(words[2].dropFirst()), qualifiers: qualifiers, condition: condition))
  }

  /// `@title%founder`
  private mutating func condition(_ text: String, _ line: Int, _ column: Int) -> RuleCondition? {
    let parts = text.split(separator: "%").map(String.init)
    guard parts.count == 2, parts[0].hasPrefix("@"), !parts[1].contains(" "),
      let symbol = symbols.number(.dictionaryClass("trigger." + parts[1]))
    else {
      report("a condition is written if @capture%class", line, column)
      return nil
    }
    return RuleCondition(capture: String(parts[0].dropFirst()), symbol: symbol)
  }

  private mutating func lex(_ text: Substring, _ line: Int, _ column: Int) -> [RuleToken] {
    let lexer = RuleLexer(text, line: line, firstColumn: column)
    if let failure = lexer.failure { report(failure.message, line, failure.column) }
    return lexer.tokens
  }

  private mutating func closeMacro() {
    guard case .macro(let name, let tokens) = continued else { return }
    continued = nil
    if let pattern = compile(tokens) { macros[name] = pattern }
  }

  private mutating func compile(_ tokens: [RuleToken]) -> RulePattern? {
    // Lent, not copied: with a second reference each new symbol would copy the table.
    var table = SymbolTable()
    swap(&table, &symbols)
    var parser = PatternParser(tokens, macros: macros, symbols: table)
    table = SymbolTable()
    defer { symbols = parser.symbols }
    do {
      return try parser.parse()
    } catch {
      report(error.message, error.line, error.column)
      return nil
    }
  }

  private mutating func close() {
    guard var rule = open else { return }
    defer {
      open = nil
      continued = nil
    }
    guard !pattern.isEmpty else { return report("the rule '\(rule.name)' has no match", rule.line, 1) }
    guard let compiled = compile(pattern), !openIsBroken else { return }
    rule.pattern = compiled
    var captures: Set<String> = []
    compiled.collectCaptures(&captures)
    let used = rule.usedCaptures
    if let missing = used.first(where: { !captures.contains($0) }) {
      let near = NearestMatch.of(missing, in: captures.sorted())
      let hint = near.map { "; did you mean '@\($0)'?" } ?? ""
      return report("the rule '\(rule.name)' captures no '@\(missing)'" + hint, rule.line, 1)
    }
    if rule.emissions.isEmpty, rule.reduction == nil, rule.focus == nil, !rule.isBlock, !rule.isDrop {
      return report("the rule '\(rule.name)' does nothing: it needs emit, reduce, focus, drop or block", rule.line, 1)
    }
    rule.examples = examples
    rules.append(rule)
    lines[rule.name] = rule.line
  }

  private mutating func report(_ message: String, _ line: Int, _ column: Int) {
    openIsBroken = true
    diagnostics.append(
      Diagnostic(.error, code: "rule-syntax", message, file: file, line: line, column: column))
  }
}

/// Words that stand for a mention of a type named before: `会议` for an event, `他` for a person.
struct RuleReference: Hashable, Sendable {
  var type: MentionType
  /// Any mention of this kind will do, however its name ends (`公司` for `云帆科技`).
  var subtype: Subtype?
  var symbol: Int
  /// With how many of the word's last characters the mention must end (`发布会`: 2 for `…新闻发布会`); nil for the usual.
  var alike: Int?
  /// A mention before an item with this symbol is no antecedent (`党的二十大` in `党的二十大精神`).
  var modifier: Int?
}

extension RulePattern {
  fileprivate func collectCaptures(_ names: inout Set<String>) {
    switch self {
    case .item(_, let capture): if let capture { names.insert(capture) }
    case .sequence(let list), .alternatives(let list): for part in list { part.collectCaptures(&names) }
    case .repetition(let pattern, _, _), .look(_, _, let pattern): pattern.collectCaptures(&names)
    case .topic(_, _, let capture), .focus(_, let capture): names.insert(capture)
    case .gap, .boundary: break
    }
  }
}

extension Rule {
  /// The captures that the rule's results name.
  var usedCaptures: [String] {
    var names = [reduction, focus].compactMap { $0 }
    for emission in emissions {
      if let subject = emission.subject { names.append(subject) }
      names.append(emission.object)
      if let condition = emission.condition { names.append(condition.capture) }
      for qualifier in emission.qualifiers {
        switch qualifier.value {
        case .capture(let name): names.append(name)
        case .word(_, let marker): if let marker { names.append(marker) }
        }
      }
    }
    return names
  }
}
