import TextModel

/// Compiles rules into one program.
struct RuleCompiler {
  private(set) var program = RuleProgram()
  private var testNumbers: [ItemTest: Int] = [:]
  private var slots: [String: Int] = [:]

  static func compile(_ rules: [Rule]) -> RuleProgram {
    var compiler = RuleCompiler()
    let empty = Rule.Phase.allCases.map { _ in RuleProgram.Dispatch(rules: rules.count) }
    (compiler.program.first, compiler.program.second) = (empty, empty)
    for rule in rules { compiler.add(rule) }
    compiler.program.needs = Rule.Phase.allCases.map { phase in
      RuleNeeds(
        rules: rules.count,
        rules.enumerated().filter { $0.element.phase == phase }.map { (rule: $0.offset, pattern: $0.element.pattern) })
    }
    return compiler.program
  }

  private mutating func add(_ rule: Rule) {
    slots = [:]
    let start = program.instructions.count
    emit(rule.pattern)
    program.instructions.append(.accept)
    let emissions = rule.emissions.map { emission in
      var organization: Int?
      let qualifiers = emission.qualifiers.map { qualifier -> RuleProgram.QualifierSource in
        switch qualifier.value {
        case .capture(let name):
          if qualifier.key == .organization { organization = slot(name) }
          return .capture(qualifier.key, slot(name))
        case .word(let word, let marker): return .word(qualifier.key, word, marker: marker.map { slot($0) })
        }
      }
      return RuleProgram.Emission(
        subject: emission.subject.map { slot($0) }, predicate: emission.predicate, object: slot(emission.object),
        qualifiers: qualifiers, organizationSlot: organization,
        condition: emission.condition.map { (slot($0.capture), $0.symbol) },
        siblings: Set(rule.emissions.filter { $0.subject == emission.subject }.map { slot($0.object) }))
    }
    let phase = Rule.Phase.allCases.firstIndex(of: rule.phase) ?? 0
    let (reduction, focus) = (rule.reduction.map { slot($0) }, rule.focus.map { slot($0) })
    let number = program.rules.count
    program.rules.append(
      RuleProgram.CompiledRule(
        rule: rule, phase: phase, start: start, end: program.instructions.count, emissions: emissions,
        reduction: reduction, focus: focus, slots: slots.sorted { $0.value < $1.value }.map(\.key)))
    program.extents.append((start, program.instructions.count))
    let first = RuleOpening(program, at: [start], of: number)
    var second = RuleOpening(program, at: first.items.map { $0 + 1 }, of: number)
    if first.freedom != .none { second.freedom = .anywhere }
    first.enter(number, into: &program.first[phase])
    second.enter(number, into: &program.second[phase])
  }

  private mutating func slot(_ name: String) -> Int {
    if let slot = slots[name] { return slot }
    slots[name] = slots.count
    return slots.count - 1
  }

  // MARK: Instructions

  private mutating func emit(_ pattern: RulePattern) {
    switch pattern {
    case .item(let test, let capture):
      let number = number(test)
      let place = capture.map { slot($0) } ?? -1
      program.instructions.append(.item(test: number, capture: place))
    case .sequence(let list): for part in list { emit(part) }
    case .alternatives(let list): alternatives(list)
    case .repetition(let part, let minimum, let maximum): repetition(part, minimum, maximum)
    case .gap(let gap):
      program.gaps.append(gap)
      program.instructions.append(.gap(program.gaps.count - 1))
    case .topic(let types, let tail, let capture):
      program.instructions.append(.topic(types: types, tail: tail, capture: slot(capture)))
    case .focus(let place, let capture):
      program.instructions.append(.focus(place: place, capture: slot(capture)))
    case .look(let behind, let negated, let part):
      let place = program.instructions.count
      program.instructions.append(.accept)
      emit(part)
      program.instructions.append(.accept)
      program.instructions[place] = .look(
        behind: behind ? part.fixedLength : 0, negated: negated, start: place + 1, next: program.instructions.count)
    case .boundary(let boundary): program.instructions.append(.boundary(boundary))
    }
  }

  private mutating func number(_ test: ItemTest) -> Int {
    if let number = testNumbers[test] { return number }
    program.tests.append(test)
    testNumbers[test] = program.tests.count - 1
    return program.tests.count - 1
  }

  private mutating func alternatives(_ list: [RulePattern]) {
    var jumps: [Int] = []
    for (index, part) in list.enumerated() {
      guard index < list.count - 1 else {
        emit(part)
        break
      }
      let split = program.instructions.count
      program.instructions.append(.accept)
      emit(part)
      jumps.append(program.instructions.count)
      program.instructions.append(.accept)
      program.instructions[split] = .split(split + 1, program.instructions.count)
    }
    for jump in jumps { program.instructions[jump] = .jump(program.instructions.count) }
  }

  private mutating func repetition(_ part: RulePattern, _ minimum: Int, _ maximum: Int?) {
    for _ in 0..<minimum { emit(part) }
    if let maximum {
      var splits: [Int] = []
      for _ in minimum..<max(maximum, minimum) {
        splits.append(program.instructions.count)
        program.instructions.append(.accept)
        emit(part)
      }
      for split in splits { program.instructions[split] = .split(split + 1, program.instructions.count) }
    } else {
      let split = program.instructions.count
      program.instructions.append(.accept)
      emit(part)
      program.instructions.append(.jump(split))
      program.instructions[split] = .split(split + 1, program.instructions.count)
    }
  }
}

extension RulePattern {
  /// How many items the pattern takes; for look-behind, whose patterns have one length.
  var fixedLength: Int {
    switch self {
    case .item: 1
    case .sequence(let list): list.reduce(0) { $0 + $1.fixedLength }
    case .alternatives(let list): list.map(\.fixedLength).max() ?? 0
    case .repetition(let part, let minimum, _): part.fixedLength * minimum
    case .gap, .topic, .focus, .look, .boundary: 0
    }
  }
}
