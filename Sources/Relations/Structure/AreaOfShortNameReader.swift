import TextModel

/// The area that a short name leaves to the article: `市总工会` in an article about `黑龙江省哈尔滨市` is that city's.
///
/// Evidence is an area of the word's level that the article names, the nearest before the short name, else the first
/// after it.
struct AreaOfShortNameReader {
  let view: StructureView
  /// Longer names are units of the area's bodies rather than its bodies.
  private static let longest = 4

  /// The mention of the area; nil when the name does not begin with a level's word or no area fits.
  func area(of mention: Int) -> Int? {
    let span = view.draft.mentions[mention].span
    guard span.count <= AreaOfShortNameReader.longest else { return nil }
    var level: TextSpan?
    view.words.forEach(in: span) { hit, number in
      if number == view.classes.areaLevel, Int(hit.start) == span.start, Int(hit.end) < span.end,
        hit.span.count > level?.count ?? 0
      {
        level = hit.span
      }
    }
    guard let level, let entity = view.entityOf[mention] else { return nil }
    let word = view.draft.reading.units[level.start..<level.end]
    let article = view.draft.entities[entity].article
    var before: Int?
    for index in view.draft.mentions.indices where view.draft.mentions[index].type == .location {
      let place = view.draft.mentions[index].span
      guard let owner = view.entityOf[index], view.draft.entities[owner].article == article else { continue }
      guard names(owner, endWith: Array(word)), place.count > word.count else { continue }
      if place.start < span.start { before = index } else { return before ?? index }
    }
    return before
  }

  /// Whether one of an entity's names ends with the level's word.
  private func names(_ entity: Int, endWith word: [UInt16]) -> Bool {
    view.draft.entities[entity].mentions.contains { mention in
      let place = view.draft.mentions[mention].span
      return place.count > word.count
        && view.draft.reading.units[(place.end - word.count)..<place.end].elementsEqual(word)
    }
  }
}
