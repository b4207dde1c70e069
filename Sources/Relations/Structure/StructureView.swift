import Lexicon
import TextModel

/// A draft's mentions and entities as the readers of structural relations look at them. A reference, so that each reader
/// can hold it.
final class StructureView: Sendable {
  let draft: Draft
  let words: WordHits
  let classes: EntityClasses
  let gazetteer: Gazetteer
  /// The entity of each mention.
  let entityOf: [Int?]
  /// The flat mentions' indices, in text order.
  let flat: [Int]

  init(draft: Draft, words: WordHits, classes: EntityClasses, gazetteer: Gazetteer) {
    self.draft = draft
    self.words = words
    self.classes = classes
    self.gazetteer = gazetteer
    var owners = [Int?](repeating: nil, count: draft.mentions.count)
    for (index, entity) in draft.entities.enumerated() {
      for mention in entity.mentions where mention < owners.count { owners[mention] = index }
    }
    entityOf = owners
    flat = draft.mentions.indices.filter { draft.mentions[$0].parent == nil }
  }

  /// The entities of an article, which stand together: they are in the order of their first mention. Logarithmic.
  func entities(ofArticle article: Int) -> Range<Int> {
    func first(from article: Int) -> Int {
      var low = 0
      var high = draft.entities.count
      while low < high {
        let middle = (low + high) / 2
        if draft.entities[middle].article < article { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return first(from: article)..<first(from: article + 1)
  }

  /// The position of a flat mention in `flat`. Logarithmic.
  func flatPosition(of mention: Int) -> Int? {
    var low = 0
    var high = flat.count
    while low < high {
      let middle = (low + high) / 2
      if flat[middle] < mention { low = middle + 1 } else { high = middle }
    }
    return low < flat.count && flat[low] == mention ? low : nil
  }

  /// The mentions nested in one, at any depth, in text order.
  func nested(in mention: Int) -> Range<Int> { draft.mentions.nested(in: mention) }

  /// Whether a mention stands by itself or only inside organisations' names.
  func standsInOrganizations(_ mention: Int) -> Bool {
    var current = draft.mentions[mention].parent
    while let index = current {
      guard draft.mentions[index].type == .organization else { return false }
      current = draft.mentions[index].parent
    }
    return true
  }

  /// An entity's mentions that bear its longest name come first, then the others; text order within both.
  func mentionsByName(_ entity: Int) -> [Int] {
    let mentions = draft.entities[entity].mentions
    let longest = mentions.reduce(0) { max($0, draft.mentions[$1].span.count) }
    if mentions.allSatisfy({ draft.mentions[$0].span.count == longest }) { return mentions }
    return mentions.filter { draft.mentions[$0].span.count == longest }
      + mentions.filter { draft.mentions[$0].span.count != longest }
  }
}
