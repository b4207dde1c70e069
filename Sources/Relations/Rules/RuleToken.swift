/// A token of a rule's pattern, with its place in the file.
struct RuleToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case name
    case literal
    case trigger
    case capture
    case number
    case gap(crossesClauses: Bool)
    case look(behind: Bool, negated: Bool)
    case symbol
  }
  var kind: Kind
  /// The name, the literal's text, the gap's number, or the symbol itself.
  var text: String
  var line: Int
  /// In code points, from 1.
  var column: Int
}

/// Splits a line of a pattern into tokens.
struct RuleLexer {
  private let scalars: [Unicode.Scalar]
  private let line: Int
  private let firstColumn: Int
  private var index = 0
  private(set) var tokens: [RuleToken] = []
  /// A message and its column, when a character cannot begin a token.
  private(set) var failure: (message: String, column: Int)?

  /// - Parameter firstColumn: the column of the text's first character in its line.
  init(_ text: Substring, line: Int, firstColumn: Int) {
    scalars = Array(text.unicodeScalars)
    self.line = line
    self.firstColumn = firstColumn
    while index < scalars.count, failure == nil { next() }
  }

  private mutating func next() {
    let start = index
    let scalar = scalars[index]
    switch scalar {
    case " ", "\t": index += 1
    case "\"": literal(start)
    case "%", "@": prefixed(scalar == "%" ? .trigger : .capture, start)
    case "." where dots() >= 2: gap(start)
    case "(": parenthesis(start)
    case "^", "$":
      index += 1
      if index < scalars.count, scalars[index] == scalar { index += 1 }
      add(.symbol, start)
    case ")", "|", "?", "*", "+", "{", "}", "[", "]", ",", "~", "!", "_", ":", "=":
      index += 1
      add(.symbol, start)
    default:
      if isDigit(scalar) {
        advance(isDigit)
        add(.number, start)
      } else if isName(scalar), scalar != ".", scalar != "-" {
        advance(isName)
        add(.name, start)
      } else {
        fail("'\(scalar)' is not part of a pattern; quote text as \"\(scalar)\"", start)
      }
    }
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private func isName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".": true
    default: false
    }
  }

  private mutating func advance(_ condition: (Unicode.Scalar) -> Bool) {
    while index < scalars.count, condition(scalars[index]) { index += 1 }
  }

  private mutating func literal(_ start: Int) {
    index += 1
    let first = index
    advance { $0 != "\"" }
    guard index < scalars.count, index > first else { return fail("a literal needs text between two quotes", start) }
    tokens.append(
      RuleToken(kind: .literal, text: text(first, index), line: line, column: firstColumn + start))
    index += 1
  }

  private mutating func prefixed(_ kind: RuleToken.Kind, _ start: Int) {
    index += 1
    let first = index
    advance(isName)
    guard index > first else { return fail("a name must follow '\(scalars[start])'", start) }
    tokens.append(RuleToken(kind: kind, text: text(first, index), line: line, column: firstColumn + start))
  }

  private func dots() -> Int {
    var count = 0
    while index + count < scalars.count, scalars[index + count] == "." { count += 1 }
    return count
  }

  private mutating func gap(_ start: Int) {
    let count = dots()
    index += count
    let first = index
    advance(isDigit)
    guard count <= 3, index > first else {
      return fail("a gap is written ..N (inside a clause) or ...N (inside a sentence)", start)
    }
    tokens.append(
      RuleToken(
        kind: .gap(crossesClauses: count == 3), text: text(first, index), line: line, column: firstColumn + start))
  }

  private mutating func parenthesis(_ start: Int) {
    index += 1
    guard index < scalars.count, scalars[index] == "?" else { return add(.symbol, start) }
    index += 1
    var behind = false
    if index < scalars.count, scalars[index] == "<" {
      behind = true
      index += 1
    }
    guard index < scalars.count, scalars[index] == "=" || scalars[index] == "!" else {
      return fail("look-around is written (?=, (?!, (?<= or (?<!", start)
    }
    let negated = scalars[index] == "!"
    index += 1
    add(.look(behind: behind, negated: negated), start)
  }

  private mutating func add(_ kind: RuleToken.Kind, _ start: Int) {
    tokens.append(RuleToken(kind: kind, text: text(start, index), line: line, column: firstColumn + start))
  }

  private func text(_ start: Int, _ end: Int) -> String {
    var text = ""
    for scalar in scalars[start..<end] { text.unicodeScalars.append(scalar) }
    return text
  }

  private mutating func fail(_ message: String, _ start: Int) {
    failure = (message, firstColumn + start)
  }
}
