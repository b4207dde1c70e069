import TextModel

/// Chooses among a phase's matches.
enum MatchResolver {
  /// A set without overlap: higher priority first, then the longer, the earlier, the rule that was written first. In text
  /// order.
  static func exclusive(_ matches: [RuleMatcher.Match], _ program: RuleProgram) -> [RuleMatcher.Match] {
    guard matches.count > 1 else { return matches }
    let rules = program.rules
    let ranked = matches.sorted { left, right in
      let (first, second) = (rules[left.rule].rule.priority, rules[right.rule].rule.priority)
      if first != second { return first > second }
      let (long, short) = (left.end - left.start, right.end - right.start)
      return (-long, left.start, left.rule) < (-short, right.start, right.rule)
    }
    var chosen: [RuleMatcher.Match] = []
    for match in ranked where !chosen.contains(where: { $0.start < match.end && match.start < $0.end }) {
      chosen.append(match)
    }
    return chosen.sorted { $0.start < $1.start }
  }

  /// The matches whose trigger words no blocking rule of the same or a higher priority has taken.
  static func unblocked(_ matches: [RuleMatcher.Match], _ program: RuleProgram) -> [RuleMatcher.Match] {
    let blocking = matches.filter { program.rules[$0.rule].rule.isBlock }
    guard !blocking.isEmpty else { return matches }
    return matches.filter { match in
      let rule = program.rules[match.rule].rule
      guard !rule.isBlock else { return false }
      return !blocking.contains { block in
        program.rules[block.rule].rule.priority >= rule.priority
          && block.anchors.contains { match.anchors.contains($0) }
      }
    }
  }

  /// The sequence with each match of a reducing rule replaced by one item that stands for what it captured.
  /// - Returns: whether there was any.
  static func reduce(_ sequence: inout ItemSequence, _ matches: [RuleMatcher.Match], _ program: RuleProgram) -> Bool {
    guard
      matches.contains(where: { program.rules[$0.rule].reduction != nil || program.rules[$0.rule].rule.isDrop })
    else { return false }
    var items: [RuleItem] = []
    items.reserveCapacity(sequence.items.count)
    var next = 0
    for match in matches {
      if program.rules[match.rule].rule.isDrop {
        items.append(contentsOf: sequence.items[next..<match.start])
        next = match.end
        var item = RuleItem(
          kind: .punctuation, start: sequence.items[match.start].start, end: sequence.items[match.end - 1].end)
        item.isClauseLimit = true
        items.append(item)
        continue
      }
      guard let slot = program.rules[match.rule].reduction,
        let first = match.captures.first(where: { $0.slot == slot && $0.item >= 0 })
      else { continue }
      items.append(contentsOf: sequence.items[next..<match.start])
      next = match.end
      var item = sequence.items[first.item]
      item.start = sequence.items[match.start].start
      item.end = sequence.items[match.end - 1].end
      let start = sequence.heads.count
      for capture in match.captures where capture.slot == slot {
        sequence.heads.append(contentsOf: Array(sequence.heads[capture.heads]))
      }
      item.heads = start..<sequence.heads.count
      items.append(item)
    }
    items.append(contentsOf: sequence.items[next...])
    sequence.items = items
    return true
  }
}
