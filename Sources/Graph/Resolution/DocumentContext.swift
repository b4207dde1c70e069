import TextModel

/// Questions about a document's entities, answered from tables made once.
struct DocumentContext {
  private let document: AnnotatedDocument
  private var organisationNames: [[String]]
  private var titleNames: [[String]]
  private var locatedIn: [String?]
  /// The first mention of each entity.
  private var firstMention: [Int?]
  private var values: [String?]
  /// Mentions that name places, in the order of the text.
  private var places: [(start: Int, name: String)] = []

  init(_ document: AnnotatedDocument) {
    self.document = document
    let count = document.entities.count
    organisationNames = Array(repeating: [], count: count)
    titleNames = Array(repeating: [], count: count)
    locatedIn = Array(repeating: nil, count: count)
    firstMention = Array(repeating: nil, count: count)
    values = Array(repeating: nil, count: count)
    var index: [String: Int] = [:]
    for (position, entity) in document.entities.enumerated() { index[entity.id] = position }
    for (position, mention) in document.mentions.enumerated() {
      if mention.type == .location { places.append((mention.start, mention.text)) }
      guard let entity = mention.entity.flatMap({ index[$0] }) else { continue }
      if firstMention[entity] == nil { firstMention[entity] = position }
      if values[entity] == nil { values[entity] = mention.normalized }
    }
    places.sort { ($0.start, $0.name) < ($1.start, $1.name) }
    for relation in document.relations {
      guard let object = index[relation.object], let subject = relation.subject.flatMap({ index[$0] }) else { continue }
      let name = document.entities[object].name
      switch relation.type {
      case .holdsPosition:
        titleNames[subject].append(name)
        organisationNames[subject] += relation.qualifiers.filter { $0.key == .organization }.map(\.value)
      case .affiliatedWith: organisationNames[subject].append(name)
      case .locatedIn: locatedIn[subject] = locatedIn[subject] ?? name
      default: break
      }
    }
    readTitlesBeside()
  }

  /// A title that touches a name is the bearer's, whether or not a relation says so.
  private mutating func readTitlesBeside() {
    let mentions = document.mentions
    var index: [String: Int] = [:]
    for (position, entity) in document.entities.enumerated() { index[entity.id] = position }
    for pair in zip(mentions, mentions.dropFirst())
    where pair.0.type == .title && pair.1.type == .person && pair.0.end == pair.1.start {
      if let entity = pair.1.entity.flatMap({ index[$0] }) { titleNames[entity].append(pair.0.text) }
    }
  }

  func organisations(of entity: Int) -> [String] { Self.unique(organisationNames[entity]) }
  func titles(of entity: Int) -> [String] { Self.unique(titleNames[entity]) }
  func value(of entity: Int) -> String? { values[entity] }

  /// The place named last before an entity's first mention, at most so many code points away, in the same article.
  func areaBefore(entityAt entity: Int, within distance: Int) -> String? {
    guard let mention = firstMention[entity] else { return nil }
    let start = document.mentions[mention].start
    let articleStart = article(at: start)?.start ?? 0
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].start < start { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let place = places[low - 1]
    return place.start >= max(articleStart, start - distance) ? place.name : nil
  }

  /// The people named before and after an entity's first mention, at most so many code points away.
  func neighbours(ofPersonAt entity: Int, within distance: Int) -> [String] {
    guard let mention = firstMention[entity] else { return [] }
    let all = document.mentions
    let own = all[mention]
    var names: [String] = []
    for index in stride(from: mention - 1, through: max(0, mention - 4), by: -1) where all[index].type == .person {
      if own.start - all[index].end <= distance, all[index].text.count > 1 { names.append(all[index].text) }
      break
    }
    for index in stride(from: mention + 1, to: min(all.count, mention + 5), by: 1) where all[index].type == .person {
      if all[index].start - own.end <= distance, all[index].text.count > 1 { names.append(all[index].text) }
      break
    }
    return names.filter { $0 != own.text }
  }

  /// The organisation named last before an entity's first mention, at most so many code points away.
  func organisationBeside(entityAt entity: Int, within distance: Int) -> String? {
    guard let mention = firstMention[entity] else { return nil }
    let all = document.mentions
    for index in stride(from: mention - 1, through: max(0, mention - 6), by: -1)
    where all[index].type == .organization && all[index].nestedIn == nil {
      return all[mention].start - all[index].end <= distance ? all[index].text : nil
    }
    return nil
  }

  /// Where an organisation lies: as the document says, else the place named last before it in its article, else the
  /// article's first.
  func area(ofOrganisationAt entity: Int) -> String? {
    if let area = locatedIn[entity] { return area }
    if let area = areaBefore(entityAt: entity, within: .max / 2) { return area }
    guard let mention = firstMention[entity], let article = article(at: document.mentions[mention].start) else {
      return nil
    }
    return places.first { $0.start >= article.start && $0.start < article.end }?.name
  }

  private func article(at position: Int) -> AnnotatedDocument.Article? {
    document.articles.first { $0.start <= position && position < $0.end }
  }

  private static func unique(_ names: [String]) -> [String] {
    var result: [String] = []
    for name in names where !result.contains(name) { result.append(name) }
    return result
  }
}
