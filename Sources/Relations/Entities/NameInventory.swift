import Lexicon
import TextModel

/// Collects an article's distinct names and what alias rules compare of them.
struct NameInventory {
  /// In the order of first mention.
  private(set) var names: [EntityName] = []
  /// The number of each mention's name, or −1.
  private var numbers: [Int]

  /// Linear in the mentions' lengths and the hits inside them.
  init(_ draft: Draft, words: WordHits, classes: EntityClasses, gazetteer: Gazetteer) {
    numbers = Array(repeating: -1, count: draft.mentions.count)
    // Names of one hash are one behind the other: `earlier` leads from each to the one before it.
    var latest: [UInt64: Int] = [:]
    var earlier: [Int] = []
    let describer = NameDescriber(draft: draft, words: words, classes: classes, gazetteer: gazetteer)
    for index in draft.mentions.indices {
      let span = draft.mentions[index].span
      guard span.start >= 0, span.end <= draft.reading.count, !span.isEmpty else { continue }
      let type = draft.mentions[index].type
      let isFlat = draft.mentions[index].parent == nil
      let units = draft.reading.units[span.start..<span.end]
      let article = NameInventory.article(of: span, draft)
      let hash = NameInventory.hash(units, type, article)
      let last = latest[hash] ?? -1
      var known = last
      while known >= 0, !isSame(names[known], units, type, article) { known = earlier[known] }
      if known >= 0 {
        names[known].mentions.append(index)
        if isFlat { names[known].isFlat = true }
        if names[known].subtype == nil { names[known].subtype = draft.mentions[index].subtype }
        numbers[index] = known
        continue
      }
      let name = EntityName(
        type: type, subtype: draft.mentions[index].subtype, article: article, units: Array(units), span: span,
        mentions: [index], isFlat: isFlat)
      describer.describe(name, mention: index)
      latest[hash] = names.count
      earlier.append(last)
      numbers[index] = names.count
      names.append(name)
    }
  }

  /// The number of a mention's name; nil when the mention has none.
  func number(of mention: Int) -> Int? { numbers[mention] >= 0 ? numbers[mention] : nil }

  private static func hash(_ units: ArraySlice<UInt16>, _ type: MentionType, _ article: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: article) &* 8 &+ UInt64(type.index)
    for unit in units { hash = (hash ^ UInt64(unit)) &* 0x9E37_79B9_7F4A_7C15 }
    return hash
  }

  private func isSame(_ name: EntityName, _ units: ArraySlice<UInt16>, _ type: MentionType, _ article: Int) -> Bool {
    name.type == type && name.article == article && name.units.count == units.count && name.units.elementsEqual(units)
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
  let eventEnding: ClassID?
  let eventJoint: ClassID?
  let relativeDay: ClassID?
  let areaLevel: ClassID?
  let stationed: ClassID?
  let bodyPrefix: ClassID?
  let attributive: ClassID?
  let numeral: ClassID?
  let joint: ClassID?
  let inner: ClassID?
  let unit: ClassID?
  let indivisible: ClassID?
  let parent: ClassID?
  let wanted: ClassSet
  /// Classes of bare nouns for units.
  let units: ClassSet
  /// Classes of names that make mentions: their lines group aliases.
  let naming: ClassSet

  /// Whether a class is of nouns for the units of bodies.
  func isInner(_ number: ClassID) -> Bool { number == inner || number == unit }

  init(gazetteer: Gazetteer) {
    areaEnding = gazetteer.classID(named: "alias.area-ending")
    legalForm = gazetteer.classID(named: "alias.legal-form")
    eventEnding = gazetteer.classID(named: "alias.event-ending")
    eventJoint = gazetteer.classID(named: "event.joint")
    relativeDay = gazetteer.classID(named: "alias.relative-day")
    areaLevel = gazetteer.classID(named: "alias.area-level")
    stationed = gazetteer.classID(named: "alias.stationed")
    bodyPrefix = gazetteer.classID(named: "alias.body-prefix")
    numeral = gazetteer.classID(named: "alias.numeral")
    indivisible = gazetteer.classID(named: "alias.indivisible")
    parent = gazetteer.classID(named: "alias.parent")
    joint = gazetteer.classID(named: "alias.joint")
    inner = gazetteer.classID(named: "organization.inner")
    unit = gazetteer.classID(named: "alias.unit")
    attributive = gazetteer.classID(named: "alias.attributive")
    let namingClasses = ["organization.known", "event.known", "user"]
    let unitClasses = ["organization.inner", "alias.unit", "organization.generic"]
    naming = ClassSet(namingClasses, under: ["area.", "place."], in: gazetteer)
    units = ClassSet(unitClasses, in: gazetteer)
    wanted = ClassSet(
      namingClasses + unitClasses + ["event.joint"], under: ["area.", "place.", "alias."], in: gazetteer)
  }
}
