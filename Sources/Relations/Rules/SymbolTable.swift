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

  /// The classes of which rules ask whether a mention ends with them, as symbols; their places here are their numbers.
  private(set) var tails: [Int] = []
  /// The largest number of such classes.
  static let tailCapacity = 32

  /// The number of a class of ends, a new one if need be; nil when there are too many.
  mutating func tail(_ name: Name) -> Int? {
    guard let symbol = number(name, asTail: true) else { return nil }
    if let place = tails.firstIndex(of: symbol) { return place }
    guard tails.count < Self.tailCapacity else { return nil }
    tails.append(symbol)
    return tails.count - 1
  }

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
