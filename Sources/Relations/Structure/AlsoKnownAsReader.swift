import TextModel

/// `also_known_as`: from an organisation's or a place's main name to each other name the article gives it. Both ends are
/// the one entity; the evidence is the first span of the main name and the first of the other name.
struct AlsoKnownAsReader {
  let view: StructureView

  func relations(of entity: Int) -> [Relation] {
    let value = view.draft.entities[entity]
    guard value.type == .organization || value.type == .location, !value.aliases.isEmpty else { return [] }
    var first: [String: Int] = [:]
    var isFlat: Set<String> = []
    for mention in value.mentions where counts(mention) {
      let name = view.draft.sourceName(view.draft.mentions[mention].span)
      if first[name] == nil { first[name] = mention }
      if view.draft.mentions[mention].parent == nil { isFlat.insert(name) }
    }
    let rule: String = if case .alias(let name) = value.provenance { name } else { "same" }
    guard let main = ([value.name] + value.aliases).first(where: { first[$0] != nil }), let mainMention = first[main] else {
      return []
    }
    return ([value.name] + value.aliases).compactMap { alias in
      guard alias != main, let mention = first[alias], isFlat.contains(main) || isFlat.contains(alias) else { return nil }
      return Relation(
        predicate: .alsoKnownAs, subject: entity, object: entity, article: value.article,
        evidence: [view.draft.mentions[mainMention].span, view.draft.mentions[mention].span], confidence: 0.85,
        provenance: .alias(rule))
    }
  }

  /// Names that stand only inside events, works or titles say nothing of their own.
  private func counts(_ mention: Int) -> Bool {
    var current = view.draft.mentions[mention].parent
    while let index = current {
      let type = view.draft.mentions[index].type
      guard type == .organization || type == .location else { return false }
      // Inside its own longer name it is a part, not another name.
      guard view.entityOf[index] != view.entityOf[mention] else { return false }
      current = view.draft.mentions[index].parent
    }
    return true
  }
}
