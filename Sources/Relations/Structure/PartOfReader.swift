import TextModel

/// `part_of`: the body at the start of a body's name is what it belongs to, step by step: `连` → `营` → `旅`.
struct PartOfReader {
  let view: StructureView

  func relations(of entity: Int) -> [Relation] {
    guard view.draft.entities[entity].type == .organization else { return [] }
    let stated = inNames(of: entity)
    if !stated.isEmpty { return stated }
    let listed = inLists(of: entity)
    if !listed.isEmpty { return listed }
    let known = known(of: entity)
    return known.isEmpty ? siblings(of: entity) : known
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

  /// The body of the unit before in a list of units of one kind, `某台综合频道、新闻频道`, or the body in a list of posts.
  private func inLists(of entity: Int) -> [Relation] {
    for mention in view.draft.entities[entity].mentions where view.draft.mentions[mention].parent == nil {
      guard let whole = wholeInList(mention) ?? bodyBeforePost(mention), let object = view.entityOf[whole],
        object != entity
      else { continue }
      return [
        Relation(
          predicate: .partOf, subject: entity, object: object, article: view.draft.entities[entity].article,
          evidence: [view.draft.mentions[whole].span, view.draft.mentions[mention].span], confidence: 0.7,
          provenance: .recogniser("structure", "listed-unit"))
      ]
    }
    return []
  }

  /// The one body of the article whose other unit of the kind shows it in its name: `某党第十四届中央政治局…第十五届中央
  /// 政治局`.
  private func siblings(of entity: Int) -> [Relation] {
    guard let first = view.draft.entities[entity].mentions.first(where: { view.draft.mentions[$0].parent == nil }),
      !isKnown(first), let kind = unitNoun(of: first)
    else { return [] }
    let units = view.draft.reading.units
    let article = view.draft.entities[entity].article
    var found: (whole: Int, unit: Int)?
    for other in view.entities(ofArticle: article) where other != entity {
      guard view.draft.entities[other].type == .organization else { continue }
      for mention in view.draft.entities[other].mentions where view.draft.mentions[mention].parent == nil {
        guard units[..<view.draft.mentions[mention].span.end].suffix(kind.count).elementsEqual(kind),
          let whole = whole(of: mention)
        else { continue }
        if let found, view.entityOf[found.whole] != view.entityOf[whole] { return [] }
        if found == nil { found = (whole, mention) }
      }
    }
    guard let found, let object = view.entityOf[found.whole], object != entity else { return [] }
    return [
      Relation(
        predicate: .partOf, subject: entity, object: object, article: article,
        evidence: [view.draft.mentions[found.unit].span, view.draft.mentions[first].span].sorted(), confidence: 0.6,
        provenance: .recogniser("structure", "sibling-unit"))
    ]
  }

  /// Whether the name is also that of a body a dictionary knows: `科技部`.
  private func isKnown(_ mention: Int) -> Bool {
    let span = view.draft.mentions[mention].span
    var found = false
    view.words.forEach(in: span) { hit in
      if hit.span == span, view.classes.naming.contains(hit) { found = true }
    }
    return found
  }

  /// The last noun of a name that is nothing but units' nouns behind its term: `第十五届|中央|政治局`, `宣传部`.
  private func unitNoun(of mention: Int) -> ArraySlice<UInt16>? {
    let span = view.draft.mentions[mention].span
    // How far the term, and the nouns after it, reach without a gap; hits ascend by start.
    var end = span.start
    var last: TextSpan?
    view.words.forEach(in: span) { hit in
      guard Int(hit.start) == end else { return }
      if view.classes.isInner(hit.classID), hit.span.count > 1 {
        last = hit.span
        end = Int(hit.end)
      } else if hit.classID == view.classes.numeral, last == nil {
        end = Int(hit.end)
      }
    }
    guard let last, end == span.end else { return nil }
    return view.draft.reading.units[last.start..<last.end]
  }

  /// The body before a bare unit in a list of one person's posts: `某局党组书记、办公室主任`.
  private func bodyBeforePost(_ mention: Int) -> Int? {
    guard view.words.contains(view.draft.mentions[mention].span, of: view.classes.inner), !isKnown(mention),
      let position = view.flatPosition(of: mention), position >= 2,
      position + 1 < view.flat.count
    else { return nil }
    let span = view.draft.mentions[mention].span
    let title = view.draft.mentions[view.flat[position - 1]]
    let body = view.flat[position - 2]
    let next = view.draft.mentions[view.flat[position + 1]]
    guard title.type == .title, view.draft.mentions[body].type == .organization, next.type == .title,
      view.draft.mentions[body].span.end == title.span.start, next.span.start == span.end,
      title.span.end + 1 == span.start,
      view.words.contains(TextSpan(title.span.end, span.start), of: view.classes.joint)
    else { return nil }
    return body
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
    view.words.forEach(in: span) { hit in
      if hit.span == span, hit.classID == view.classes.parent {
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
