import Lexicon
import TextModel

/// Relation rules, parsed and compiled: what `Dictionaries/rules/*.rules` say. Made once, used by any number of workers.
package struct RuleSet: Sendable {
  let program: RuleProgram
  let symbols: SymbolTable
  let references: [RuleReference]
  /// The symbols of all references, and of the words that make a mention before them a modifier.
  let referenceSymbols: (words: SymbolSet, modifiers: SymbolSet)
  let literals: LiteralTable
  let decoys: SymbolSet
  /// For each symbol its place in `SymbolTable.tails`, or −1.
  let tailNumbers: [Int8]

  /// Parses and compiles rule files. A rule with a mistake is left out and reported with its place; the rest stand.
  /// - Parameter fold: how texts are folded; literals are folded likewise.
  package static func parse(
    _ sources: [DictionarySource], fold: FoldTable = .identity
  ) -> (rules: RuleSet, diagnostics: [Diagnostic]) {
    var parser = RuleFileParser()
    parser.parse(sources)
    return (RuleSet(parser, fold: fold), parser.diagnostics)
  }

  private init(_ parser: RuleFileParser, fold: FoldTable) {
    program = RuleCompiler.compile(parser.rules)
    symbols = parser.symbols
    references = parser.references
    referenceSymbols = parser.references.reduce(into: (words: SymbolSet(), modifiers: SymbolSet())) {
      $0.words.insert($1.symbol)
      if let modifier = $1.modifier { $0.modifiers.insert(modifier) }
    }
    decoys = parser.decoys
    var numbers = [Int8](repeating: -1, count: SymbolSet.capacity)
    for (number, symbol) in parser.symbols.tails.enumerated() { numbers[symbol] = Int8(number) }
    tailNumbers = numbers
    literals = LiteralTable(parser.symbols, fold: fold)
  }

  /// How many rules there are.
  package var count: Int { program.rules.count }

  /// The rules' files and names, in the order of file and line.
  package var names: [(file: String, name: String)] { program.rules.map { ($0.rule.file, $0.rule.name) } }

  /// The dictionary classes that the rules name, each once, in the order of first use.
  package var triggerClasses: [String] {
    symbols.names.compactMap { if case .dictionaryClass(let name) = $0 { name } else { nil } }
  }

  /// For each class of a gazetteer, the symbol by which rules ask for it; nil for classes that no rule names.
  func symbolsByClass(_ gazetteer: Gazetteer) -> [Int?] {
    let numbers = Dictionary(
      symbols.names.enumerated().compactMap { number, name -> (String, Int)? in
        if case .dictionaryClass(let text) = name { (text, number) } else { nil }
      }, uniquingKeysWith: { first, _ in first })
    return gazetteer.classNames.map { numbers[$0] }
  }
}
