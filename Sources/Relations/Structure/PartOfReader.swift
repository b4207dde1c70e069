import TextModel

/// `part_of`: the body at the start of a body's name is what it belongs to, step by step: `连` → `营` → `旅`.
struct PartOfReader {
  let view: StructureView

  func relations(of entity: Int) -> [Relation] {
    guard view.draft.entities[entity].type == .organization else { return [] }
    let stated = inNames(of: entity)
    if !stated.isEmpty { return stated }
    let listed = inLists(of: entity)
    return listed.isEmpty ? known(of: entity) : listed
  }

  /// The body that the name shows.
  private func inNames(of entity: Int) -> [Relation] {
    for mention in view.mentionsByName(entity) where view.standsInOrganizations(mention) {
      guard !view.words.contains(view.draft.mentions[mention].span, of: view.classes.indivisible) else { continue }
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

  /// The body of the unit before in a list of units of one kind: `某台综合频道、新闻频道`.
  private func inLists(of entity: Int) -> [Relation] {
    for mention in view.draft.entities[entity].mentions where view.draft.mentions[mention].parent == nil {
      guard let whole = wholeInList(mention), let object = view.entityOf[whole], object != entity else { continue }
      return [
        Relation(
          predicate: .partOf, subject: entity, object: object, article: view.draft.entities[entity].article,
          evidence: [view.draft.mentions[whole].span, view.draft.mentions[mention].span], confidence: 0.7,
          provenance: .recogniser("structure", "listed-unit"))
      ]
    }
    return []
  }

  /// Goes back over a list to the first member that shows its body.
  private func wholeInList(_ mention: Int) -> Int? {
    let units = view.draft.reading.units
    let ending = units[..<view.draft.mentions[mention].span.end].suffix(2)
    guard var position = view.flatPosition(of: mention) else { return nil }
    while position > 0, view.nested(in: view.flat[position]).isEmpty {
      var previous = position - 1
      if previous > 0, view.draft.mentions[view.flat[previous]].type == .title { previous -= 1 }
      let current = view.draft.mentions[view.flat[position]].span
      let before = view.draft.mentions[view.flat[previous]]
      guard before.type == .organization, units[..<before.span.end].suffix(2).elementsEqual(ending),
        isList(TextSpan(before.span.end, current.start), then: current.end)
      else { return nil }
      if let whole = whole(of: view.flat[previous]) { return whole }
      position = previous
    }
    return nil
  }

  /// Whether nothing but a joint stands between two names, or what follows both and a joint: `甲委员会委员、乙委员会委员`.
  private func isList(_ between: TextSpan, then end: Int) -> Bool {
    guard between.count >= 1, between.count <= 5 else { return false }
    let units = view.draft.reading.units
    let repeated = between.count - 1
    guard view.words.contains(TextSpan(between.end - 1, between.end), of: view.classes.joint) else { return false }
    return end + repeated <= units.count
      && units[between.start..<(between.end - 1)].elementsEqual(units[end..<(end + repeated)])
  }

  /// The body that a dictionary names as the parent, where the article names it: `中央书记处` → `中共中央`.
  private func known(of entity: Int) -> [Relation] {
    guard let first = view.draft.entities[entity].mentions.first(where: view.standsInOrganizations) else { return [] }
    let span = view.draft.mentions[first].span
    var parent: String?
    view.words.forEach(in: span) { hit, number in
      if hit.span == span, number == view.classes.parent {
        parent = view.gazetteer.attribute("parent", of: hit.entry)
      }
    }
    guard let parent else { return [] }
    let article = view.draft.entities[entity].article
    for object in view.entities(ofArticle: article) where object != entity {
      let other = view.draft.entities[object]
      guard other.type == .organization, other.name == parent || other.aliases.contains(parent) else { continue }
      return [
        Relation(
          predicate: .partOf, subject: entity, object: object, article: article, evidence: [span], confidence: 0.7,
          provenance: .recogniser("structure", "known-parent"))
      ]
    }
    return []
  }

  /// The longest organisation directly inside a mention, with more of the name after it.
  private func whole(of mention: Int) -> Int? {
    view.nested(in: mention).filter {
      view.draft.mentions[$0].parent == mention && view.draft.mentions[$0].type == .organization
        && view.draft.mentions[$0].span.end < view.draft.mentions[mention].span.end
    }.max { (view.draft.mentions[$0].span.count, $1) < (view.draft.mentions[$1].span.count, $0) }
  }
}
