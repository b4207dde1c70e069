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

/// Splits a line of a pattern into tokens. By bytes: this is most of what reading rules costs, at every start.
struct RuleLexer {
  private let bytes: [UInt8]
  private let line: Int
  private var index = 0
  /// The column, in code points, of a place in `bytes`.
  private var column: (index: Int, number: Int)
  private(set) var tokens: [RuleToken] = []
  /// A message and its column, when a character cannot begin a token.
  private(set) var failure: (message: String, column: Int)?

  /// - Parameter firstColumn: the column of the text's first character in its line.
  init(_ text: Substring, line: Int, firstColumn: Int) {
    bytes = Array(text.utf8)
    self.line = line
    column = (0, firstColumn)
    while index < bytes.count, failure == nil { next() }
  }

  private mutating func next() {
    let start = index
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
    case UInt8(ascii: "\""): literal(start)
    case UInt8(ascii: "%"): prefixed(.trigger, start)
    case UInt8(ascii: "@"): prefixed(.capture, start)
    case UInt8(ascii: ".") where dots() >= 2: gap(start)
    case UInt8(ascii: "("): parenthesis(start)
    case UInt8(ascii: "^"), UInt8(ascii: "$"):
      index += 1
      if index < bytes.count, bytes[index] == byte { index += 1 }
      add(.symbol, start)
    case _ where Self.symbols.contains(byte):
      index += 1
      add(.symbol, start)
    default:
      if isDigit(byte) {
        advance(isDigit)
        add(.number, start)
      } else if isName(byte), byte != UInt8(ascii: "."), byte != UInt8(ascii: "-") {
        advance(isName)
        add(.name, start)
      } else {
        advance { $0 & 0x80 != 0 }
        let character = text(start, max(index, start + 1)).first.map(String.init) ?? ""
        fail("'\(character)' is not part of a pattern; quote text as \"\(character)\"", start)
      }
    }
  }

  private static let symbols = Array(")|?*+{}[],~!_:=".utf8)

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private mutating func advance(_ condition: (UInt8) -> Bool) {
    while index < bytes.count, condition(bytes[index]) { index += 1 }
  }

  private mutating func literal(_ start: Int) {
    index += 1
    let first = index
    advance { $0 != UInt8(ascii: "\"") }
    guard index < bytes.count, index > first else { return fail("a literal needs text between two quotes", start) }
    add(.literal, start, text: text(first, index))
    index += 1
  }

  private mutating func prefixed(_ kind: RuleToken.Kind, _ start: Int) {
    index += 1
    let first = index
    advance(isName)
    guard index > first else { return fail("a name must follow '\(text(start, first))'", start) }
    add(kind, start, text: text(first, index))
  }

  private func dots() -> Int {
    var count = 0
    while index + count < bytes.count, bytes[index + count] == UInt8(ascii: ".") { count += 1 }
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
    add(.gap(crossesClauses: count == 3), start, text: text(first, index))
  }

  private mutating func parenthesis(_ start: Int) {
    index += 1
    guard index < bytes.count, bytes[index] == UInt8(ascii: "?") else { return add(.symbol, start) }
    index += 1
    var behind = false
    if index < bytes.count, bytes[index] == UInt8(ascii: "<") {
      behind = true
      index += 1
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: "!") else {
      return fail("look-around is written (?=, (?!, (?<= or (?<!", start)
    }
    let negated = bytes[index] == UInt8(ascii: "!")
    index += 1
    add(.look(behind: behind, negated: negated), start)
  }

  private mutating func add(_ kind: RuleToken.Kind, _ start: Int, text: String? = nil) {
    tokens.append(RuleToken(kind: kind, text: text ?? self.text(start, index), line: line, column: column(of: start)))
  }

  private func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

  /// - Parameter place: not before the place that was asked for last.
  private mutating func column(of place: Int) -> Int {
    let passed = bytes[column.index..<place].count { $0 & 0xC0 != 0x80 }
    column = (place, column.number + passed)
    return column.number
  }

  private mutating func fail(_ message: String, _ start: Int) {
    failure = (message, column(of: start))
  }
}
