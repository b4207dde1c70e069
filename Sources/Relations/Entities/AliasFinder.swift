import TextModel

/// Finds for each name of an article the one longer name it most surely stands for.
///
/// Names are compared pairwise within an article and type, nearly always by their sketches alone; in articles with very
/// many names each is compared with its nearest `reach` neighbours on both sides only.
struct AliasFinder {
  static let rules: [any AliasRule] = [
    SpellingRule(), DictionaryEntryRule(), PlaceNameRule(), SameRestRule(), AreaDroppedRule(), LegalFormRule(),
    TailRule(),
    AbbreviationRule(), PersonPartRule(), ModifierDroppedRule(),
  ]
  static let reach = 400

  /// The links, by the short name's number.
  func links(_ names: [EntityName]) -> [AliasLink] {
    var groups: [MentionType: [Int: [Int]]] = [:]
    for (number, name) in names.enumerated() {
      groups[name.type, default: [:]][name.article, default: []].append(number)
    }
    let sketches = names.map(NameSketch.init)
    var links: [AliasLink] = []
    for type in MentionType.allCases {
      let rules = AliasFinder.rules.filter { Swift.type(of: $0).types.contains(type) }
      guard !rules.isEmpty else { continue }
      for (_, group) in (groups[type] ?? [:]).sorted(by: { $0.key < $1.key }) {
        for (position, short) in group.enumerated() {
          let range = max(0, position - AliasFinder.reach)..<min(group.count, position + AliasFinder.reach + 1)
          if let link = best(for: short, among: group[range], names, sketches, rules) { links.append(link) }
        }
      }
    }
    return links.sorted { ($0.short, $0.long) < ($1.short, $1.long) }
  }

  private func best(
    for short: Int, among candidates: ArraySlice<Int>, _ names: [EntityName], _ sketches: [NameSketch],
    _ rules: [any AliasRule]
  ) -> AliasLink? {
    var best: AliasLink?
    let sketch = sketches[short]
    for long in candidates where long != short && sketch.mayStand(for: sketches[long]) {
      guard sketch.count < sketches[long].count || short > long else { continue }
      guard !isJoinedMember(names[short], of: names[long]) else { continue }
      guard let link = link(short, long, names, hasUnits: sketch.hasUnits(of: sketches[long]), rules) else { continue }
      if best.map({ isBetter(link, $0, names) }) ?? true { best = link }
    }
    return best
  }

  /// What the first rule says that has evidence for two names.
  /// - Parameter hasUnits: whether each unit of the short name seems to occur in the long one.
  private func link(
    _ short: Int, _ long: Int, _ names: [EntityName], hasUnits: Bool, _ rules: [any AliasRule]
  ) -> AliasLink? {
    for rule in rules {
      let kind = type(of: rule)
      guard hasUnits || !kind.needsSharedUnits else { continue }
      if kind.yieldsToDictionaries, areDifferent(names[short], names[long]) { continue }
      if let confidence = rule.confidence(short: names[short], long: names[long]) {
        return AliasLink(short: short, long: long, confidence: confidence, rule: kind.name)
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
