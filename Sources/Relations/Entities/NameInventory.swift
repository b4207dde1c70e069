import Lexicon
import TextModel

/// Collects an article's distinct names and what alias rules compare of them.
struct NameInventory {
  private(set) var names: [EntityName] = []
  /// The number of each mention's name.
  private(set) var nameOf: [Int: Int] = [:]

  private struct Key: Hashable {
    var article: Int
    var type: MentionType
    var units: [UInt16]
  }

  /// Linear in the mentions' lengths and the hits inside them.
  init(_ draft: Draft, words: WordHits, classes: EntityClasses, gazetteer: Gazetteer) {
    var numbers: [Key: Int] = [:]
    let describer = NameDescriber(
      draft: draft, words: words, classes: classes, cache: EntryCache(gazetteer: gazetteer))
    for (index, mention) in draft.mentions.enumerated() {
      guard mention.span.start >= 0, mention.span.end <= draft.reading.count, !mention.span.isEmpty else { continue }
      let units = Array(draft.reading.units[mention.span.start..<mention.span.end])
      let key = Key(article: NameInventory.article(of: mention.span, draft), type: mention.type, units: units)
      if let number = numbers[key] {
        names[number].mentions.append(index)
        names[number].isFlat = names[number].isFlat || mention.parent == nil
        names[number].subtype = names[number].subtype ?? mention.subtype
        nameOf[index] = number
        continue
      }
      let name = EntityName(
        type: mention.type, subtype: mention.subtype, article: key.article, units: units,
        span: mention.span, mentions: [index], isFlat: mention.parent == nil)
      describer.describe(name, mention: index)
      numbers[key] = names.count
      nameOf[index] = names.count
      names.append(name)
    }
  }

  private static func article(of span: TextSpan, _ draft: Draft) -> Int {
    var low = 0
    var high = draft.articles.count
    while low < high {
      let middle = (low + high) / 2
      if draft.articles[middle].span.start <= span.start { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }
}

/// The dictionary classes that names are read with.
struct EntityClasses: Sendable {
  let areaEnding: ClassID?
  let legalForm: ClassID?
  let areaLevel: ClassID?
  let stationed: ClassID?
  let bodyPrefix: ClassID?
  let attributive: ClassID?
  let numeral: ClassID?
  let joint: ClassID?
  let indivisible: ClassID?
  let parent: ClassID?
  let wanted: [Bool]
  /// Classes of bare nouns for units.
  let units: [Bool]
  /// Classes of names that make mentions: their lines group aliases.
  let naming: [Bool]

  init(gazetteer: Gazetteer) {
    areaEnding = gazetteer.classID(named: "alias.area-ending")
    legalForm = gazetteer.classID(named: "alias.legal-form")
    areaLevel = gazetteer.classID(named: "alias.area-level")
    stationed = gazetteer.classID(named: "alias.stationed")
    bodyPrefix = gazetteer.classID(named: "alias.body-prefix")
    numeral = gazetteer.classID(named: "alias.numeral")
    indivisible = gazetteer.classID(named: "alias.indivisible")
    parent = gazetteer.classID(named: "alias.parent")
    joint = gazetteer.classID(named: "alias.joint")
    attributive = gazetteer.classID(named: "alias.attributive")
    naming = gazetteer.classNames.map { name in
      name.hasPrefix("area.") || name.hasPrefix("place.") || name == "organization.known" || name == "event.known"
        || name == "user"
    }
    units = gazetteer.classNames.map { name in
      name == "organization.inner" || name == "alias.unit" || name == "organization.generic"
    }
    wanted = zip(gazetteer.classNames, zip(naming, units)).map { name, kinds in
      kinds.0 || kinds.1 || name.hasPrefix("alias.")
    }
  }
}
