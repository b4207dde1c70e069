import TextModel

/// One element of the sequence that rules match on: a mention, a trigger, a punctuation mark, or other text.
struct RuleItem: Sendable {
  enum Kind: UInt8, Sendable { case mention, reference, trigger, punctuation, text }

  var kind: Kind
  /// A bit for the mention's type, or the type a reference stands for; 0 for other items.
  var types: UInt8 = 0
  var subtype: Subtype?
  private(set) var symbols = SymbolSet()
  /// Its one symbol; −1 if it bears none, −2 if several.
  private(set) var symbol = -1
  /// A mention's: a bit for each class, by `SymbolTable.tails`, with a word that its text ends with.
  var tails: UInt32 = 0
  /// In reading units.
  var start: Int
  var end: Int
  /// The mentions it stands for, in the sequence's pool: one, or more for a list.
  var heads: Range<Int> = 0..<0
  /// A mention that only names what follows (`党的二十大` in `党的二十大精神`): nothing refers back to it.
  var isModifier = false
  /// Ends a clause (`，` `；` `：`) or opens one.
  var isClauseLimit = false

  init(
    kind: Kind, types: UInt8 = 0, subtype: Subtype? = nil, symbols: SymbolSet = SymbolSet(), start: Int, end: Int
  ) {
    self.kind = kind
    self.types = types
    self.subtype = subtype
    self.start = start
    self.end = end
    self.symbols = symbols
    symbols.forEach { symbol = symbol == -1 ? $0 : -2 }
  }

  /// What tells which rules may begin or go on with an item, small enough to look at for every item and phase.
  struct Key: Sendable {
    /// The first of its types; −1 for none.
    var type: Int8 = -1
    /// Its one symbol; −1 if it bears none, −2 if several.
    var symbol: Int16 = -1
    /// Whether a clause begins here.
    var isClauseStart = false
  }

  /// The keys of all items, and one for the end.
  static func keys(_ items: [RuleItem], into keys: inout [Key]) {
    keys.removeAll(keepingCapacity: true)
    keys.reserveCapacity(items.count + 1)
    var isClauseStart = true
    for item in items {
      keys.append(
        Key(
          type: item.types == 0 ? -1 : Int8(item.types.trailingZeroBitCount), symbol: Int16(item.symbol),
          isClauseStart: isClauseStart))
      isClauseStart = item.isClauseLimit
    }
    keys.append(Key(isClauseStart: isClauseStart))
  }

  /// Whether it bears one of some symbols.
  @inline(__always) func bearsAny(of wanted: SymbolSet) -> Bool { symbol != -1 && symbols.intersects(wanted) }

  @inline(__always) func passes(_ test: ItemTest) -> Bool {
    if test.types != 0 {
      if types & test.types == 0 || (kind == .reference) != test.isReference { return false }
      if let subtype = test.subtype, self.subtype != subtype { return false }
    }
    if let wanted = test.symbol, wanted != symbol, symbol >= -1 || !symbols.contains(wanted) { return false }
    if let tail = test.tail, tails & (1 << UInt32(tail)) == 0 { return false }
    return !test.hasExcludedSymbols || symbol == -1 || !symbols.intersects(test.excludedSymbols)
  }
}
