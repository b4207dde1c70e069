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

  /// The symbol's number, a new one if need be; nil when the table is full.
  mutating func number(_ name: Name) -> Int? {
    if let number = numbers[name] { return number }
    guard names.count < SymbolSet.capacity else { return nil }
    names.append(name)
    numbers[name] = names.count - 1
    return names.count - 1
  }
}
