import TextModel

/// One element of the sequence that rules match on: a mention, a trigger, a punctuation mark, or other text.
struct RuleItem: Sendable {
  enum Kind: UInt8, Sendable { case mention, reference, trigger, punctuation, text }

  var kind: Kind
  /// A bit for the mention's type, or the type a reference stands for; 0 for other items.
  var types: UInt8 = 0
  var subtype: Subtype?
  var symbols = SymbolSet()
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

  func passes(_ test: ItemTest) -> Bool {
    if test.types != 0 {
      if types & test.types == 0 || (kind == .reference) != test.isReference { return false }
      if let subtype = test.subtype, self.subtype != subtype { return false }
    }
    if let symbol = test.symbol, !symbols.contains(symbol) { return false }
    if let tail = test.tail, tails & (1 << UInt32(tail)) == 0 { return false }
    return !symbols.intersects(test.excludedSymbols)
  }
}
