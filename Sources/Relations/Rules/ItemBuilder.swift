import TextModel

/// Turns a sentence into items: its mentions, the longest trigger or literal at each other place, punctuation, and runs of
/// other text. White space makes no item.
struct ItemBuilder {
  /// A trigger's occurrence in the text.
  struct Mark {
    var start: Int
    var end: Int
    var symbol: Int
  }

  let literals: LiteralTable
  let decoys: SymbolSet
  /// Symbols that make no item; see `SymbolTable.silent`.
  let silent: SymbolSet
  /// For each symbol its place in `SymbolTable.tails`, or −1.
  let tailNumbers: [Int8]
  let units: [UInt16]
  let mentions: [Mention]
  /// In the order of start, the longer first.
  let marks: [Mark]
  /// The flat mentions in text order.
  let flat: [Int]

  private var nextMark = 0
  private var nextMention = 0

  init(
    literals: LiteralTable, decoys: SymbolSet, silent: SymbolSet, tailNumbers: [Int8], units: [UInt16],
    mentions: [Mention], marks: [Mark]
  ) {
    self.literals = literals
    self.decoys = decoys
    self.silent = silent
    self.tailNumbers = tailNumbers
    self.units = units
    self.mentions = mentions
    self.marks = marks
    flat = mentions.indices.filter { mentions[$0].parent == nil }
  }

  /// Builds the items of a span; spans must ascend from call to call. Linear.
  mutating func build(_ span: TextSpan, into sequence: inout ItemSequence) {
    var place = span.start
    let end = min(span.end, units.count)
    while nextMention < flat.count, mentions[flat[nextMention]].span.start < place { nextMention += 1 }
    while place < end {
      if nextMention < flat.count, mentions[flat[nextMention]].span.start == place {
        let index = flat[nextMention]
        nextMention += 1
        addMention(index, &sequence)
        place = max(mentions[index].span.end, place + 1)
        while nextMention < flat.count, mentions[flat[nextMention]].span.start < place { nextMention += 1 }
        continue
      }
      let limit = nextMention < flat.count ? min(end, mentions[flat[nextMention]].span.start) : end
      let text = endOfPlainText(place, limit)
      place = text > place ? addText(place, text, &sequence) : addOther(place, limit, &sequence)
    }
  }

  private mutating func addMention(_ index: Int, _ sequence: inout ItemSequence) {
    let span = mentions[index].span
    var item = RuleItem(
      kind: .mention, types: TypeMask.of(mentions[index]), subtype: mentions[index].subtype,
      symbols: symbols(span.start, limit: span.end, whole: true).symbols, start: span.start, end: span.end)
    item.heads = sequence.addHead(index)
    item.tails = tails(limit: span.end)
    sequence.tails[index] = item.tails
    sequence.items.append(item)
  }

  /// How far text reaches from a place that no rule can ask for.
  private mutating func endOfPlainText(_ place: Int, _ limit: Int) -> Int {
    while nextMark < marks.count, marks[nextMark].start < place { nextMark += 1 }
    let stop = nextMark < marks.count ? min(limit, marks[nextMark].start) : limit
    var end = place
    while end < stop, literals.isPlain(units[end]) { end += 1 }
    return end
  }

  /// The symbols of the longest trigger or literal that begins at a place and ends by `limit` (or exactly there).
  private mutating func symbols(_ place: Int, limit: Int, whole: Bool) -> (symbols: SymbolSet, end: Int) {
    var found = SymbolSet()
    var end = place
    while nextMark < marks.count, marks[nextMark].start < place { nextMark += 1 }
    var mark = nextMark
    while mark < marks.count, marks[mark].start == place {
      let candidate = marks[mark]
      mark += 1
      if silent.contains(candidate.symbol) { continue }
      if candidate.end > limit || (whole && candidate.end != limit) || candidate.end < end { continue }
      end = candidate.end
      found.insert(candidate.symbol)
    }
    for literal in literals.candidates(units[place]) {
      let length = literal.units.count
      let stop = place + length
      if stop > limit || (whole && stop != limit) || stop < end { continue }
      guard units[place..<stop].elementsEqual(literal.units) else { continue }
      if stop > end { found = SymbolSet() }
      end = stop
      found.insert(literal.symbol)
    }
    return (found, end)
  }

  /// The classes of ends with a word that ends at `limit` and begins at or after the place last looked at.
  private func tails(limit: Int) -> UInt32 {
    var found: UInt32 = 0
    var mark = nextMark
    while mark < marks.count, marks[mark].start < limit {
      if marks[mark].end == limit, tailNumbers[marks[mark].symbol] >= 0 {
        found |= 1 << UInt32(tailNumbers[marks[mark].symbol])
      }
      mark += 1
    }
    return found
  }

  private mutating func addOther(_ place: Int, _ limit: Int, _ sequence: inout ItemSequence) -> Int {
    let unit = units[place]
    let found = symbols(place, limit: limit, whole: false)
    let isMark = UnitClass.isPunctuation(unit)
    if found.end > place {
      if found.symbols.isSubset(of: decoys) { return addText(place, found.end, &sequence) }
      var item = RuleItem(
        kind: isMark ? .punctuation : .trigger, symbols: found.symbols, start: place, end: found.end)
      item.isClauseLimit = isMark && limitsClause(place)
      sequence.items.append(item)
      return found.end
    }
    if UnitClass.isSpace(unit) { return place + 1 }
    if isMark {
      var item = RuleItem(kind: .punctuation, start: place, end: place + 1)
      item.isClauseLimit = limitsClause(place)
      sequence.items.append(item)
      return place + 1
    }
    return addText(place, place + 1, &sequence)
  }

  /// A colon between digits (`2：1`, `20：30`) limits no clause.
  private func limitsClause(_ place: Int) -> Bool {
    guard UnitClass.limitsClause(units[place]) else { return false }
    guard UnitClass.isColon(units[place]), place > 0, place + 1 < units.count else { return true }
    return !(UnitClass.isDigit(units[place - 1]) && UnitClass.isDigit(units[place + 1]))
  }

  private func addText(_ start: Int, _ end: Int, _ sequence: inout ItemSequence) -> Int {
    if let last = sequence.items.indices.last, sequence.items[last].kind == .text, sequence.items[last].end == start {
      sequence.items[last].end = end
    } else {
      sequence.items.append(RuleItem(kind: .text, start: start, end: end))
    }
    return end
  }
}

/// The kinds of single units that the matcher tells apart.
enum UnitClass {
  static func isSpace(_ unit: UInt16) -> Bool { unit <= 0x20 || unit == 0x3000 || unit == 0xA0 }

  /// ASCII, general and CJK punctuation, full-width and half-width.
  static func isPunctuation(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xB7, 0x2010...0x2027, 0x2030...0x205E, 0x3001...0x3003,
      0x3008...0x3011, 0x3014...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
      true
    default: false
    }
  }

  /// As folded.
  static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

  /// As folded and as written.
  static func isColon(_ unit: UInt16) -> Bool { unit == 0x3A || unit == 0xFF1A }

  /// Comma, semicolon, colon, full stop, question and exclamation marks, dash; as folded and as written.
  static func limitsClause(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x21, 0x2C, 0x3A, 0x3B, 0x3F, 0x2014, 0x2015, 0x2026, 0x3002, 0xFF01, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: true
    default: false
    }
  }
}

/// The literals of a rule set by their first unit.
struct LiteralTable: Sendable {
  struct Literal: Sendable {
    var units: [UInt16]
    var symbol: Int
  }

  /// For each unit, the bucket of literals that begin with it; 0 is the empty one.
  private var first = [UInt16](repeating: 0, count: 65_536)
  private var plain: [Bool]
  private var buckets: [[Literal]] = [[]]

  /// - Parameter fold: how the text is folded; literals are folded likewise.
  init(_ symbols: SymbolTable, fold: FoldTable) {
    plain = (UInt16.min...UInt16.max).map { !UnitClass.isSpace($0) && !UnitClass.isPunctuation($0) }
    for (number, name) in symbols.names.enumerated() {
      guard case .literal(let text) = name else { continue }
      let units = fold.fold(text)
      guard let lead = units.first else { continue }
      plain[Int(lead)] = false
      if first[Int(lead)] == 0 {
        buckets.append([])
        first[Int(lead)] = UInt16(buckets.count - 1)
      }
      buckets[Int(first[Int(lead)])].append(Literal(units: units, symbol: number))
    }
  }

  /// Whether a unit is neither white space nor punctuation nor begins a literal.
  func isPlain(_ unit: UInt16) -> Bool { plain[Int(unit)] }

  func candidates(_ unit: UInt16) -> [Literal] { buckets[Int(first[Int(unit)])] }
}
