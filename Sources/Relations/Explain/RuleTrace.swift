import TextModel

/// Gathers what rules match and nearly match in one sentence.
struct RuleTrace {
  private(set) var explanation: RuleExplanation
  private let rules: RuleSet
  private let missLimit: Int
  private var misses: [(rule: Int, failure: RuleMatcher.Failure, parts: [RuleExplanation.Part], place: TextSpan)] = []

  init(_ rules: RuleSet, sentence: TextSpan, missLimit: Int) {
    self.rules = rules
    self.missLimit = missLimit
    explanation = RuleExplanation(sentence: sentence)
  }

  mutating func add(
    _ match: RuleMatcher.Match, _ sequence: ItemSequence, _ statements: [RuleExplanation.Statement]
  ) {
    let compiled = rules.program.rules[match.rule]
    var parts = match.captures.map { part($0.slot, $0.item, $0.heads, compiled, sequence) }
    let captured = Set(match.captures.map(\.item))
    for anchor in match.anchors where !captured.contains(anchor) {
      parts.append(RuleExplanation.Part(name: nil, span: span(sequence.items[anchor])))
    }
    explanation.matches.append(
      RuleExplanation.Match(
        rule: source(compiled.rule), confidence: compiled.rule.confidence,
        span: TextSpan(sequence.items[match.start].start, sequence.items[match.end - 1].end),
        parts: parts.sorted { $0.span < $1.span }, statements: statements))
  }

  /// Keeps failures that say something: of rules that state relations, with a mention captured and a trigger taken.
  mutating func add(_ failures: [RuleMatcher.Failure], _ sequence: ItemSequence) {
    for failure in failures {
      let compiled = rules.program.rules[failure.rule]
      guard !compiled.emissions.isEmpty, failure.taken.contains(where: { $0.slot >= 0 && $0.item >= 0 }),
        failure.taken.contains(where: { $0.item >= 0 && sequence.items[$0.item].kind == .trigger })
      else { continue }
      let parts = failure.taken.compactMap { step -> RuleExplanation.Part? in
        step.item < 0 ? nil : part(step.slot, step.item, step.heads, compiled, sequence)
      }
      let place =
        failure.position < sequence.items.count
        ? span(sequence.items[failure.position]) : TextSpan(explanation.sentence.end, explanation.sentence.end)
      misses.append((failure.rule, failure, parts, place))
    }
  }

  /// The explanation, with the misses of rules that did not match, those that took most first.
  func finished() -> RuleExplanation {
    var explanation = explanation
    let matched = Set(explanation.matches.map(\.rule))
    var seen: Set<Int> = []
    let describer = PatternDescriber(rules: rules)
    let ranked = misses.sorted {
      ($1.parts.count, $0.rule, $0.place) < ($0.parts.count, $1.rule, $1.place)
    }
    for miss in ranked where explanation.misses.count < missLimit && !seen.contains(miss.rule) {
      let rule = source(rules.program.rules[miss.rule].rule)
      var wanted: [String] = []
      for place in miss.failure.instructions {
        guard let text = describer.wanted(rules.program.instructions[place]), !wanted.contains(text) else { continue }
        wanted.append(text)
      }
      guard !matched.contains(rule), !wanted.isEmpty else { continue }
      seen.insert(miss.rule)
      explanation.misses.append(
        RuleExplanation.Miss(rule: rule, parts: miss.parts, wanted: wanted, place: miss.place))
    }
    return explanation
  }

  private func source(_ rule: Rule) -> RuleExplanation.Source {
    RuleExplanation.Source(file: rule.file, line: rule.line, name: rule.name)
  }

  private func span(_ item: RuleItem) -> TextSpan { TextSpan(item.start, item.end) }

  private func part(
    _ slot: Int, _ item: Int, _ heads: Range<Int>, _ rule: RuleProgram.CompiledRule, _ sequence: ItemSequence
  ) -> RuleExplanation.Part {
    let name = slot >= 0 && slot < rule.slots.count ? rule.slots[slot] : nil
    guard item < 0 else { return RuleExplanation.Part(name: name, span: span(sequence.items[item])) }
    // A topic takes no text of its own: the mention it stands for.
    let head = heads.first.map { sequence.heads[$0] }
    return RuleExplanation.Part(name: name, span: head.map { sequence.mentionSpans[$0] } ?? TextSpan(0, 0))
  }
}
