import TextModel

/// Writes parts of a compiled pattern as rules write them.
struct PatternDescriber {
  let rules: RuleSet

  /// What an instruction asks for; nil for those that ask for nothing (`split`, `jump`).
  func wanted(_ instruction: RuleProgram.Instruction) -> String? {
    switch instruction {
    case .item(let test, _): describe(rules.program.tests[test])
    case .topic(let types, let tail, _):
      "topic(\(names(types))\(tail.map { "$" + symbol(rules.symbols.tails[$0]) } ?? ""))"
    case .focus(let place, _):
      place == ItemSequence.organiser ? "organiser()" : "focus(\(MentionType.allCases[place].rawValue))"
    case .look(let behind, let negated, let start, _):
      "(?\(behind > 0 ? "<" : "")\(negated ? "!" : "=") \(wanted(rules.program.instructions[start]) ?? "…") …)"
    case .boundary(let boundary):
      switch boundary {
      case .clauseStart: "^"
      case .clauseEnd: "$"
      case .sentenceStart: "^^"
      case .sentenceEnd: "$$"
      }
    case .split, .jump, .gap, .accept: nil
    }
  }

  func describe(_ test: ItemTest) -> String {
    var text = test.types == 0 ? "" : (test.isReference ? "~" : "") + names(test.types)
    if let subtype = test.subtype { text += "." + subtype.rawValue }
    if let number = test.symbol { text += symbol(number) }
    if let tail = test.tail { text += "$" + symbol(rules.symbols.tails[tail]) }
    test.excludedSymbols.forEach { text += "!" + symbol($0) }
    return text.isEmpty ? "_" : text
  }

  private func names(_ types: UInt8) -> String {
    let names = MentionType.allCases.filter { types & TypeMask.of($0) != 0 }.map(\.rawValue)
    return (types & TypeMask.neutral != 0 ? names + ["TITLE.neutral"] : names).joined(separator: " ")
  }

  private func symbol(_ number: Int) -> String {
    switch rules.symbols.names[number] {
    case .dictionaryClass(let name): "%" + name.dropFirst("trigger.".count)
    case .literal(let text): "\"\(text)\""
    }
  }
}
