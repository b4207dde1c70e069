import TextModel

/// Runs the compiled rules over a sentence's items. For each rule and start the search visits a state (instruction, item)
/// at most once, so that the cost is bounded by the program and the sentence, whatever the patterns.
struct RuleMatcher {
  struct Match: Sendable {
    var rule: Int
    /// Item indices; end exclusive.
    var start: Int
    var end: Int
    /// What was captured, in text order.
    var captures: [Capture]
    /// Trigger and literal items taken, as positions; for blocking rules.
    var anchors: [Int]
  }

  struct Capture: Sendable {
    var slot: Int
    /// The item's place; −1 for a topic.
    var item: Int
    var heads: Range<Int>
  }

  /// How far a search got that came to nothing.
  struct Failure {
    var rule: Int
    /// The instructions any of which would have led on, and the item where they were to hold.
    var instructions: [Int]
    var position: Int
    var taken: [Step]
  }

  let program: RuleProgram
  /// Whether searches that come to nothing are written down.
  var isTracing = false
  private var failures: [Failure] = []
  private var furthest: Failure?
  private let visited = VisitedStates()
  private var stack: [Job] = []
  private var trail: [Step] = []
  /// For each rule that may match the sequence at hand, where its next match may start.
  private var minimumStart: [Int] = []
  /// A bit for each rule that may match the sequence at hand.
  private var live: [UInt64] = []
  /// For each place, what stands from there on.
  private var suffixes: [RuleNeeds.Group] = []
  private var keys: [RuleItem.Key] = []

  private struct Job {
    var place: Int
    var position: Int
    var trail: Int
  }

  struct Step {
    var slot: Int
    var item: Int
    var heads: Range<Int>
  }

  init(_ program: RuleProgram) {
    self.program = program
    minimumStart = [Int](repeating: 0, count: program.rules.count)
    live = [UInt64](repeating: 0, count: (program.rules.count + 63) / 64)
  }

  /// Finds the matches of one phase's rules; for each rule leftmost first, without overlap.
  /// - Parameter isSame: whether the items are those of the phase before.
  mutating func matches(_ sequence: ItemSequence, phase: Int, isSame: Bool = false) -> [Match] {
    var found: [Match] = []
    if !isSame {
      RuleNeeds.Group.suffixes(sequence.items, into: &suffixes)
      RuleItem.keys(sequence.items, into: &keys)
    }
    program.needs[phase].findRules(metBy: suffixes[0], &live)
    if isTracing {
      // Rules whose words are missing are what near misses are about.
      for rule in program.rules.indices where program.rules[rule].phase == phase {
        live[rule >> 6] |= 1 << UInt64(rule & 63)
      }
    }
    for rule in minimumStart.indices { minimumStart[rule] = 0 }
    let (first, second) = (program.first[phase], program.second[phase])
    for word in live.indices where live[word] != 0 {
      let alive = live[word]
      for start in sequence.items.indices {
        var rest = first.candidates(word, at: start, of: sequence.items, keys: keys, live: alive)
        if rest == 0 { continue }
        if !isTracing { rest = second.candidates(word, at: start + 1, of: sequence.items, keys: keys, live: rest) }
        while rest != 0 {
          attempt(word << 6 + rest.trailingZeroBitCount, phase, start, sequence, &found)
          rest &= rest - 1
        }
      }
    }
    return found.count > 1 ? found.sorted { ($0.start, $0.rule) < ($1.start, $1.rule) } : found
  }

  private mutating func attempt(
    _ rule: Int, _ phase: Int, _ start: Int, _ sequence: ItemSequence, _ found: inout [Match]
  ) {
    guard minimumStart[rule] <= start else { return }
    if !isTracing, !program.needs[phase].mayMatch(rule, from: suffixes[start]) { return }
    furthest = nil
    guard let end = run(rule, start, sequence), end > start else {
      if var failure = furthest {
        failure.rule = rule
        failures.append(failure)
      }
      return
    }
    minimumStart[rule] = end
    var match = Match(rule: rule, start: start, end: end, captures: [], anchors: [])
    for step in trail {
      if step.slot >= 0 { match.captures.append(Capture(slot: step.slot, item: step.item, heads: step.heads)) }
      if step.item >= 0, sequence.items[step.item].kind == .trigger { match.anchors.append(step.item) }
    }
    found.append(match)
  }

  /// The failures since the last call.
  mutating func takeFailures() -> [Failure] {
    defer { failures.removeAll(keepingCapacity: true) }
    return failures
  }

  /// Remembers where a search stopped, if it took more than it did before.
  private mutating func note(_ instruction: Int, _ position: Int) {
    if let known = furthest {
      if (known.taken.count, known.position) > (trail.count, position) { return }
      if (known.taken.count, known.position) == (trail.count, position) {
        furthest?.instructions.append(instruction)
        return
      }
    }
    furthest = Failure(rule: 0, instructions: [instruction], position: position, taken: trail)
  }

  /// The end of the preferred match from a start; the trail then holds what was taken.
  private mutating func run(_ rule: Int, _ start: Int, _ sequence: ItemSequence) -> Int? {
    let (first, last) = program.extents[rule]
    // Most searches end with their first test: no need to prepare for them.
    if case .item(let test, _) = program.instructions[first], !sequence.items[start].passes(program.tests[test]) {
      return nil
    }
    let width = sequence.items.count + 1 - start
    visited.begin(states: (last - first) * width)
    if !trail.isEmpty { trail.removeAll(keepingCapacity: true) }
    if !stack.isEmpty { stack.removeAll(keepingCapacity: true) }
    stack.append(Job(place: first, position: start, trail: 0))
    while !stack.isEmpty {
      let job = stack.removeLast()
      if trail.count > job.trail { trail.removeLast(trail.count - job.trail) }
      var place = job.place
      var position = job.position
      running: while true {
        let state = (place - first) * width + position - start
        if !visited.visit(state) { break }
        switch program.instructions[place] {
        case .item(let test, let capture):
          guard position < sequence.items.count, sequence.items[position].passes(program.tests[test]) else {
            if isTracing { note(place, position) }
            break running
          }
          trail.append(Step(slot: capture, item: position, heads: sequence.items[position].heads))
          position += 1
          place += 1
        case .split(let preferred, let other):
          stack.append(Job(place: other, position: position, trail: trail.count))
          place = preferred
        case .jump(let target): place = target
        case .gap(let gap):
          pushGap(gap, place + 1, position, sequence)
          break running
        case .topic(let types, let tail, let capture):
          guard let heads = topic(types, tail, position, sequence) else {
            if isTracing { note(place, position) }
            break running
          }
          trail.append(Step(slot: capture, item: -1, heads: heads))
          place += 1
        case .focus(let slot, let capture):
          let heads = sequence.focus[slot]
          guard !heads.isEmpty else {
            if isTracing { note(place, position) }
            break running
          }
          trail.append(Step(slot: capture, item: -1, heads: heads))
          place += 1
        case .look(let behind, let negated, let target, let next):
          let from = position - behind
          let holds = from >= 0 && holds(target, from, sequence)
          if holds == negated {
            if isTracing { note(place, position) }
            break running
          }
          place = next
        case .boundary(let boundary):
          guard isAt(boundary, position, sequence) else {
            if isTracing { note(place, position) }
            break running
          }
          place += 1
        case .accept: return position
        }
      }
    }
    return nil
  }

  /// Queues the ends of a gap so that the shortest is tried first.
  private mutating func pushGap(_ gap: Int, _ next: Int, _ position: Int, _ sequence: ItemSequence) {
    let end = gapEnd(gap, position, sequence)
    for stop in stride(from: end, through: position, by: -1) {
      stack.append(Job(place: next, position: stop, trail: trail.count))
    }
  }

  private func gapEnd(_ gap: Int, _ position: Int, _ sequence: ItemSequence) -> Int {
    let (limit, crossesClauses) = (program.gaps[gap].limit, program.gaps[gap].crossesClauses)
    var end = position
    var length = 0
    while end < sequence.items.count {
      length += sequence.items[end].end - sequence.items[end].start
      if length > limit || (sequence.items[end].isClauseLimit && !crossesClauses) { break }
      if program.gaps[gap].excluded.contains(where: { sequence.items[end].passes($0) }) { break }
      end += 1
    }
    return end
  }

  private func topic(_ types: UInt8, _ tail: Int?, _ position: Int, _ sequence: ItemSequence) -> Range<Int>? {
    var heads = 0..<0
    if types & TypeMask.agent != 0, sequence.subjects[position].types & types != 0 {
      heads = sequence.subjects[position].heads
    } else if types & TypeMask.event != 0 {
      heads = sequence.events[position]
    }
    guard let first = heads.first else { return nil }
    if let tail, sequence.tails[sequence.heads[first]] & (1 << UInt32(tail)) == 0 { return nil }
    return heads
  }

  private func isAt(_ boundary: RuleBoundary, _ position: Int, _ sequence: ItemSequence) -> Bool {
    switch boundary {
    case .sentenceStart: position == 0
    case .sentenceEnd: position == sequence.items.count
    case .clauseStart: position == 0 || sequence.items[position - 1].isClauseLimit
    case .clauseEnd: position == sequence.items.count || sequence.items[position].isClauseLimit
    }
  }

  /// Whether a look-around's pattern matches at a place; plain backtracking, as such patterns are short.
  private func holds(_ place: Int, _ position: Int, _ sequence: ItemSequence) -> Bool {
    switch program.instructions[place] {
    case .item(let test, _):
      return position < sequence.items.count && sequence.items[position].passes(program.tests[test])
        && holds(place + 1, position + 1, sequence)
    case .split(let preferred, let other):
      return holds(preferred, position, sequence) || holds(other, position, sequence)
    case .jump(let target): return holds(target, position, sequence)
    case .gap(let gap):
      return (position...gapEnd(gap, position, sequence)).contains { holds(place + 1, $0, sequence) }
    case .topic(let types, let tail, _):
      return topic(types, tail, position, sequence) != nil && holds(place + 1, position, sequence)
    case .focus(let focus, _):
      return !sequence.focus[focus].isEmpty && holds(place + 1, position, sequence)
    case .look(let behind, let negated, let start, let next):
      let from = position - behind
      return (from >= 0 && holds(start, from, sequence)) != negated && holds(next, position, sequence)
    case .boundary(let boundary):
      return isAt(boundary, position, sequence) && holds(place + 1, position, sequence)
    case .accept: return true
    }
  }
}
