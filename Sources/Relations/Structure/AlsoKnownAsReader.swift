import TextModel

/// `also_known_as`: from an organisation's or a place's main name to each other name the article gives it. Both ends are
/// the one entity; the qualifier `name` is the other name, and the evidence is the first span of the main name and the
/// first of the other name.
///
/// A place's names count where they stand by themselves: `延庆` beside `延庆区总工会` says nothing of the area's names.
struct AlsoKnownAsReader {
  let view: StructureView

  func relations(of entity: Int) -> [Relation] {
    guard !view.draft.entities[entity].aliases.isEmpty else { return [] }
    let value = view.draft.entities[entity]
    guard value.type == .organization || value.type == .location else { return [] }
    var first: [String: Int] = [:]
    var flat: Set<String> = []
    for mention in value.mentions where counts(mention) {
      let name = view.draft.sourceName(view.draft.mentions[mention].span)
      if first[name] == nil { first[name] = mention }
      if view.draft.mentions[mention].parent == nil { flat.insert(name) }
    }
    let names = [value.name] + value.aliases.sorted { ($1.count, $0) < ($0.count, $1) }
    guard
      let main = names.first(where: { first[$0] != nil && (value.type == .organization || flat.contains($0)) }),
      let mainMention = first[main]
    else { return [] }
    let rule: MechanismName = if case .alias(let name) = value.provenance { name } else { "same" }
    return ([value.name] + value.aliases).compactMap { alias in
      guard alias != main, let mention = first[alias] else { return nil }
      guard flat.contains(alias) || (value.type == .organization && flat.contains(main)) else { return nil }
      guard value.type == .organization || isForm(mention, of: mainMention, entity) else { return nil }
      return Relation(
        predicate: .alsoKnownAs, subject: entity, object: entity, article: value.article,
        qualifiers: [Qualifier(.name, alias)],
        evidence: [view.draft.mentions[mainMention].span, view.draft.mentions[mention].span], confidence: 0.85,
        provenance: .alias(rule))
    }
  }

  /// Whether a place's other name is a form of the main one rather than a by-name that is longer (`新中国`, `中国`).
  private func isForm(_ alias: Int, of main: Int, _ entity: Int) -> Bool {
    let other = view.draft.mentions[alias].span
    let span = view.draft.mentions[main].span
    let units = view.draft.reading.units
    guard span.start < units.count, other.start < units.count else { return false }
    if units[span.start] == units[other.start] || other.count + 1 != span.count { return true }
    return view.nested(in: main).contains { view.draft.mentions[$0].type == .location }
  }

  /// Names that stand only inside works or titles say nothing of their own.
  private func counts(_ mention: Int) -> Bool {
    var current = view.draft.mentions[mention].parent
    while let index = current {
      let type = view.draft.mentions[index].type
      guard type == .organization || type == .location || type == .event else { return false }
      // Inside its own longer name it is a part, not another name.
      guard view.entityOf[index] != view.entityOf[mention] else { return false }
      current = view.draft.mentions[index].parent
    }
    return true
  }
}
