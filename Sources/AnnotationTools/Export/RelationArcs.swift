import Evaluation
import TextModel

/// Finds for each relation, whose ends are entities or names, the mentions between which a tool can draw it.
struct RelationArcs {
  /// Which of an entity's mentions stands for it.
  enum Preference {
    /// The one nearest to the words that state the relation; for tools that know which mentions are one entity.
    case nearest
    /// One that spells the full name; for tools in which an arc's ends are all that is known of them.
    case fullName
  }

  struct Arc {
    let relation: AnnotatedDocument.Relation
    /// Index of the mention; nil for a relation without a subject.
    let subject: Int?
    let object: Int
  }

  /// In the document's order.
  private(set) var arcs: [Arc] = []
  /// Relations with an end that no mention stands for.
  private(set) var unplaced: [AnnotatedDocument.Relation] = []

  private let document: ToolDocument
  private let preference: Preference
  /// Each mention's name, breaks removed.
  private let names: [NameKey]
  private let entities: [String: AnnotatedDocument.Entity]
  private let mentionsOfEntity: [String: [Int]]

  init(_ document: ToolDocument, preference: Preference) {
    self.document = document
    self.preference = preference
    names = document.mentions.map { NameKey(document.text.name(TextSpan($0.start, $0.end))) }
    entities = Dictionary(document.document.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    mentionsOfEntity = EntityMentions.indices(document)
    for relation in document.document.relations { place(relation) }
  }

  private mutating func place(_ relation: AnnotatedDocument.Relation) {
    let isAlias = relation.type == .alsoKnownAs
    let subject = relation.subject.map { mention($0, relation, spelling: isAlias ? entities[$0]?.name : nil) }
    let otherName = isAlias ? relation.qualifiers.first { $0.key == .name }?.value : nil
    if let object = mention(relation.object, relation, spelling: otherName), subject != .some(nil) {
      arcs.append(Arc(relation: relation, subject: subject ?? nil, object: object))
    } else {
      unplaced.append(relation)
    }
  }

  /// - Parameter spelling: the name that the mention must have, where two names of one entity are meant.
  private func mention(_ end: String, _ relation: AnnotatedDocument.Relation, spelling: String?) -> Int? {
    let fullName = NameKey(GoldText.clean(entities[end]?.name ?? end))
    var candidates = mentionsOfEntity[end] ?? names.indices.filter { names[$0] == fullName }
    if let spelling = spelling.map({ NameKey(GoldText.clean($0)) }) { candidates.removeAll { names[$0] != spelling } }
    let articles = document.document.articles
    let article = articles.indices.contains(relation.article) ? articles[relation.article] : nil
    return candidates.min { rank($0, relation, article, fullName) < rank($1, relation, article, fullName) }
  }

  private func rank(
    _ index: Int, _ relation: AnnotatedDocument.Relation, _ article: AnnotatedDocument.Article?, _ fullName: NameKey
  ) -> (Int, Int, Int, Int) {
    let mention = document.mentions[index]
    let isElsewhere = article.map { mention.start < $0.start || mention.end > $0.end } ?? false
    let distance =
      relation.evidence.map { max($0.start - mention.start, mention.end - $0.end, 0) }.min() ?? 0
    let isOtherName = preference == .fullName && names[index] != fullName
    return (isOtherName ? 1 : 0, isElsewhere ? 1 : 0, distance, index)
  }
}

/// Which mentions belong to which entity.
enum EntityMentions {
  /// Indices of the mentions of each entity, in the text's order.
  static func indices(_ document: ToolDocument) -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    let entityOfMention = Dictionary(
      document.document.entities.flatMap { entity in entity.mentions.map { ($0, entity.id) } },
      uniquingKeysWith: { first, _ in first })
    for (index, mention) in document.mentions.enumerated() {
      if let entity = mention.entity ?? entityOfMention[mention.id] { result[entity, default: []].append(index) }
    }
    return result
  }
}
