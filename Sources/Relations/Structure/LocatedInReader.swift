import TextModel

/// `located_in`: the areas at the start of a body's name, the place where a name says it is stationed, the area of which
/// a short name is the body (`市总工会`), and the place that stands right before the name.
struct LocatedInReader {
  let view: StructureView
  private var shortNames: AreaOfShortNameReader

  init(view: StructureView) {
    self.view = view
    shortNames = AreaOfShortNameReader(view: view)
  }

  mutating func relations(of entity: Int) -> [Relation] {
    guard view.draft.entities[entity].type == .organization else { return [] }
    let mentions = view.mentionsByName(entity)
    let flat = mentions.filter { view.draft.mentions[$0].parent == nil }
    guard let first = flat.first else { return [] }
    for mention in flat + mentions.prefix(1).filter(standsInEvent) {
      if let place = placeInName(mention) { return [relation(entity, place, mention, 0.93, "area-in-name")] }
    }
    for mention in flat {
      if let place = placeBefore(mention) { return [relation(entity, place, mention, 0.75, "place-before-name")] }
    }
    if let place = shortNames.area(of: first) {
      return [relation(entity, place, first, 0.4, "area-of-short-name")]
    }
    return []
  }

  /// The whole name may stand only inside an event's: `中国农工民主党` in that of its congress, `农工党` by itself.
  private func standsInEvent(_ mention: Int) -> Bool {
    view.draft.mentions[mention].parent.map { view.draft.mentions[$0].type == .event } ?? false
  }

  private func relation(_ entity: Int, _ place: Int, _ mention: Int, _ confidence: Float, _ evidence: MechanismName)
    -> Relation
  {
    let spans = [view.draft.mentions[mention].span, view.draft.mentions[place].span]
    return Relation(
      predicate: .locatedIn, subject: entity, object: view.entityOf[place] ?? 0,
      article: view.draft.entities[entity].article,
      evidence: spans[0].contains(spans[1]) ? [spans[0]] : spans.sorted(), confidence: confidence,
      provenance: .recogniser("structure", evidence))
  }

  /// The place a name holds: where it is stationed, else the whole run of areas at its start.
  private func placeInName(_ mention: Int) -> Int? {
    let span = view.draft.mentions[mention].span
    var atStart: Int?
    if let host = host(of: mention) { return host }
    for inner in view.nested(in: mention) where view.draft.mentions[inner].type == .location {
      let place = view.draft.mentions[inner].span
      guard view.entityOf[inner] != nil else { continue }
      if place.start > span.start, isStationed(before: place.start, in: span) { return inner }
      if place.start == span.start || isBodyPrefix(TextSpan(span.start, place.start)),
        place.end > atStart.map({ view.draft.mentions[$0].span.end }) ?? 0
      {
        atStart = inner
      }
    }
    return atStart
  }

  /// The country that a body's name says it is stationed in by one character (`驻华使馆`), where the article names it.
  private func host(of mention: Int) -> Int? {
    let span = view.draft.mentions[mention].span
    var country: String?
    view.words.forEach(in: span) { hit in
      if hit.classID == view.classes.stationed, let parent = view.gazetteer.attribute("parent", of: hit.entry) {
        country = parent
      }
    }
    guard let country, let entity = view.entityOf[mention] else { return nil }
    let article = view.draft.entities[entity].article
    return view.entities(ofArticle: article).first {
      let other = view.draft.entities[$0]
      return other.type == .location && (other.name == country || other.aliases.contains(country))
    }.flatMap { view.draft.entities[$0].mentions.first }
  }

  private func isStationed(before end: Int, in span: TextSpan) -> Bool {
    var found = false
    view.words.forEach(in: TextSpan(span.start, end)) { hit in
      if hit.classID == view.classes.stationed, Int(hit.end) == end { found = true }
    }
    return found
  }

  private func isBodyPrefix(_ span: TextSpan) -> Bool { view.words.contains(span, of: view.classes.bodyPrefix) }

  /// The place right before a name, joined with 的 or by nothing, or by the opening mark of a newspaper's title.
  private func placeBefore(_ mention: Int) -> Int? {
    let span = view.draft.mentions[mention].span
    guard let position = view.flatPosition(of: mention), position > 0 else { return nil }
    let before = view.flat[position - 1]
    let place = view.draft.mentions[before]
    guard place.type == .location, view.entityOf[before] != nil, place.span.end <= span.start else { return nil }
    let between = view.draft.reading.units[place.span.end..<span.start]
    switch view.draft.mentions[mention].subtype {
    case .media?, .company?: return between.isEmpty || between.elementsEqual([0x300A]) ? before : nil
    case .school?, .hospital?, .facilityBody?:
      return between.isEmpty || view.words.contains(TextSpan(place.span.end, span.start), of: view.classes.attributive)
        ? before : nil
    default: return nil
    }
  }
}
