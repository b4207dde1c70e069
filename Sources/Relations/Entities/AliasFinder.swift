import TextModel

/// Finds for each name of an article the one longer name it most surely stands for.
///
/// Names are compared pairwise within an article and type, nearly always by their sketches alone; in articles with very
/// many names each is compared with its nearest `reach` neighbours on both sides only.
struct AliasFinder {
  static let rules: [any AliasRule] = [
    SpellingRule(), DictionaryEntryRule(), PlaceNameRule(), SameRestRule(), AreaDroppedRule(), LegalFormRule(),
    TailRule(), EventEndingRule(),
    AbbreviationRule(), PersonPartRule(), ModifierDroppedRule(),
  ]
  static let reach = 400

  /// A rule with what it says of itself, so that nobody needs to ask its type for each pair of names.
  private struct Entry: Sendable {
    let rule: any AliasRule
    let name: MechanismName
    let needsSharedUnits: Bool
    let yieldsToDictionaries: Bool

    init(_ rule: any AliasRule) {
      let kind = Swift.type(of: rule)
      self.rule = rule
      name = kind.name
      needsSharedUnits = kind.needsSharedUnits
      yieldsToDictionaries = kind.yieldsToDictionaries
    }
  }

  /// The rules for names of each type, by `MentionType.index`.
  private static let rulesByType: [[Entry]] = MentionType.allCases.map { type in
    rules.filter { Swift.type(of: $0).types.contains(type) }.map(Entry.init)
  }

  /// The links, by the short name's number.
  /// - Parameter names: those of one article stand together.
  func links(_ names: [EntityName]) -> [AliasLink] {
    var links: [AliasLink] = []
    var groups: [[Int]] = Array(repeating: [], count: AliasFinder.rulesByType.count)
    var start = 0
    while start < names.count {
      var end = start
      while end < names.count, names[end].article == names[start].article {
        groups[names[end].type.index].append(end)
        end += 1
      }
      for (type, rules) in AliasFinder.rulesByType.enumerated() {
        if !rules.isEmpty, groups[type].count > 1 { findLinks(among: groups[type], names, rules, into: &links) }
        groups[type].removeAll(keepingCapacity: true)
      }
      start = end
    }
    return links.sorted { ($0.short, $0.long) < ($1.short, $1.long) }
  }

  private func findLinks(
    among group: [Int], _ names: [EntityName], _ rules: [Entry], into links: inout [AliasLink]
  ) {
    let sketches = group.map { NameSketch(names[$0]) }
    for position in group.indices {
      var best: AliasLink?
      let short = group[position]
      let sketch = sketches[position]
      let range = max(0, position - AliasFinder.reach)..<min(group.count, position + AliasFinder.reach + 1)
      for other in range where other != position && sketch.mayStand(for: sketches[other]) {
        let long = group[other]
        guard sketch.count < sketches[other].count || short > long else { continue }
        guard !isJoinedMember(names[short], of: names[long]) else { continue }
        let hasUnits = sketch.hasUnits(of: sketches[other])
        guard let link = link(short, long, names, hasUnits: hasUnits, rules) else { continue }
        if best.map({ isBetter(link, $0, names) }) ?? true { best = link }
      }
      if let best { links.append(best) }
    }
  }

  /// What the first rule says that has evidence for two names.
  /// - Parameter hasUnits: whether each unit of the short name seems to occur in the long one.
  private func link(_ short: Int, _ long: Int, _ names: [EntityName], hasUnits: Bool, _ rules: [Entry]) -> AliasLink? {
    var isOther: Bool?
    for entry in rules where hasUnits || !entry.needsSharedUnits {
      if entry.yieldsToDictionaries {
        let known = isOther ?? areDifferent(names[short], names[long])
        isOther = known
        if known { continue }
      }
      if let confidence = entry.rule.confidence(short: names[short], long: names[long]) {
        return AliasLink(short: short, long: long, confidence: confidence, rule: entry.name)
      }
    }
    return nil
  }

  /// Whether the names have different numbers, or the dictionaries know both as different things: `香港大学`,
  /// `香港浸会大学`.
  private func areDifferent(_ short: EntityName, _ long: EntityName) -> Bool {
    if !short.numerals.isEmpty, short.numerals != long.numerals { return true }
    return short.isCanonical && long.isCanonical && short.entries.isDisjoint(with: long.entries)
  }

  /// Whether one of two joined names is the short one: `省政府` in `省委、省政府`.
  private func isJoinedMember(_ short: EntityName, of long: EntityName) -> Bool {
    // The dot in a person's name joins the parts of one name.
    guard long.type != .person, !long.jointStarts.isEmpty, short.entries.isDisjoint(with: long.entries) else {
      return false
    }
    let start = long.core.count - short.core.count
    return (long.jointEnds.contains(start) && long.core.ends(with: short.core))
      || (long.jointStarts.contains(short.core.count) && long.core.starts(with: short.core))
  }

  /// Surer evidence first; then the full name that stands before the short one and nearest to it; then the first.
  private func isBetter(_ link: AliasLink, _ other: AliasLink, _ names: [EntityName]) -> Bool {
    if abs(link.confidence - other.confidence) > 0.001 { return link.confidence > other.confidence }
    let place = names[link.short].span.start
    let isBefore = names[link.long].span.start < place
    let otherIsBefore = names[other.long].span.start < place
    if isBefore != otherIsBefore { return isBefore }
    return isBefore ? link.long > other.long : link.long < other.long
  }
}
