import Lexicon
import TextModel

/// The area that a short name leaves to the article: `市总工会` in an article about `黑龙江省哈尔滨市` is that city's.
///
/// Evidence is an area of the word's level that the article names, the nearest before the short name, else the first
/// after it.
struct AreaOfShortNameReader {
  let view: StructureView
  /// Longer names are units of the area's bodies rather than its bodies.
  private static let longest = 4

  /// The areas that end with a level's word, found once for each word and article.
  private var areas: [Level: [Int]] = [:]

  private struct Level: Hashable {
    var article: Int
    var word: [UInt16]
  }

  init(view: StructureView) { self.view = view }

  /// The mention of the area; nil when the name does not begin with a level's word or no area fits. Logarithmic, but for
  /// the first use of a word.
  mutating func area(of mention: Int) -> Int? {
    let span = view.draft.mentions[mention].span
    guard span.count <= AreaOfShortNameReader.longest else { return nil }
    var word: TextSpan?
    view.words.forEach(in: span) { hit in
      if hit.classID == view.classes.areaLevel, Int(hit.start) == span.start, Int(hit.end) < span.end,
        hit.span.count > word?.count ?? 0
      {
        word = hit.span
      }
    }
    guard let word, let entity = view.entityOf[mention] else { return nil }
    let level = Level(
      article: view.draft.entities[entity].article, word: Array(view.draft.reading.units[word.start..<word.end]))
    let found = areas[level] ?? areas(of: level)
    areas[level] = found
    var low = 0
    var high = found.count
    while low < high {
      let middle = (low + high) / 2
      if view.draft.mentions[found[middle]].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? found[low - 1] : found.first
  }

  /// The mentions of an article's areas of one level, in text order. Linear in the article's mentions.
  private func areas(of level: Level) -> [Int] {
    var found: [Int] = []
    for entity in view.entities(ofArticle: level.article) where names(entity, endWith: level.word) {
      found += view.draft.entities[entity].mentions.filter {
        view.draft.mentions[$0].type == .location && view.draft.mentions[$0].span.count > level.word.count
      }
    }
    return found.sorted()
  }

  /// Whether one of an entity's names ends with the level's word.
  private func names(_ entity: Int, endWith word: [UInt16]) -> Bool {
    let units = view.draft.reading.units
    return view.draft.entities[entity].mentions.contains { mention in
      let place = view.draft.mentions[mention].span
      return place.count > word.count && units[(place.end - word.count)..<place.end].elementsEqual(word)
    }
  }
}
