import TextModel

/// `part_of`: the body at the start of a body's name is what it belongs to, step by step: `连` → `营` → `旅`.
struct PartOfReader {
  let view: StructureView

  func relations(of entity: Int) -> [Relation] {
    guard view.draft.entities[entity].type == .organization else { return [] }
    for mention in view.mentionsByName(entity) where view.standsInOrganizations(mention) {
      guard let whole = whole(of: mention), let object = view.entityOf[whole], object != entity else { continue }
      let inner = view.draft.mentions[whole]
      return [
        Relation(
          predicate: .partOf, subject: entity, object: object, article: view.draft.entities[entity].article,
          evidence: [view.draft.mentions[mention].span], confidence: min(inner.confidence, 0.95),
          provenance: .recogniser("structure", "name-part"))
      ]
    }
    return []
  }

  /// The longest organisation directly inside a mention.
  private func whole(of mention: Int) -> Int? {
    view.nested(in: mention).filter {
      view.draft.mentions[$0].parent == mention && view.draft.mentions[$0].type == .organization
    }.max { (view.draft.mentions[$0].span.count, $1) < (view.draft.mentions[$1].span.count, $0) }
  }
}
