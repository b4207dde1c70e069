/// Numbers the trigger classes and literals that a rule set names.
struct SymbolTable: Sendable {
  /// What a symbol stands for, by number.
  private(set) var names: [Name] = []
  private var numbers: [Name: Int] = [:]

  enum Name: Hashable, Sendable {
    /// A dictionary class by its full name, `trigger.appoint`.
    case dictionaryClass(String)
    case literal(String)
  }

  /// Symbols of which rules ask only whether a mention ends with them: they make no item of their own.
  private(set) var silent = SymbolSet()

  /// The symbol's number, a new one if need be; nil when the table is full.
  /// - Parameter asTail: whether it is asked for as the end of a mention.
  mutating func number(_ name: Name, asTail: Bool = false) -> Int? {
    if let number = numbers[name] {
      if !asTail { silent.remove(number) }
      return number
    }
    guard names.count < SymbolSet.capacity else { return nil }
    names.append(name)
    numbers[name] = names.count - 1
    if asTail { silent.insert(names.count - 1) }
    return names.count - 1
  }
}
