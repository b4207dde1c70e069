import Lexicon
import TextModel

/// Adds what names themselves say: which body a body belongs to, where it is, and which names are names of one thing;
/// and completes what rules found about events from how their names stand.
///
/// Each relation holds once between two entities of an article. Linear in the mentions.
package struct StructuralRelations: Stage {
  package static let name = "structural-relations"
  package static let requires: Set<DraftPart> = [.reading, .articles, .hits, .mentions, .nestedMentions, .entities]
  package static let adds: Set<DraftPart> = [.relations]

  private let gazetteer: Gazetteer
  private let classes: EntityClasses

  package init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    classes = EntityClasses(gazetteer: gazetteer)
  }

  package func process(_ draft: inout Draft) {
    guard !draft.entities.isEmpty else { return }
    let words = WordHits(keptIn: draft)
    let view = StructureView(draft: draft, words: words, classes: classes, gazetteer: gazetteer)
    let partOf = PartOfReader(view: view)
    var locatedIn = LocatedInReader(view: view)
    let alsoKnownAs = AlsoKnownAsReader(view: view)
    var found: [Relation] = []
    for entity in draft.entities.indices {
      let type = draft.entities[entity].type
      guard type == .organization || type == .location else { continue }
      found += partOf.relations(of: entity)
      found += locatedIn.relations(of: entity)
      found += alsoKnownAs.relations(of: entity)
    }
    var seen: Set<RelationKey> = []
    found = found.filter { seen.insert(RelationKey($0)).inserted }
    let stated = RelativeDays(view: view).filter(JoinedEvents(view: view).complete(draft.relations))
    // Others may have added theirs before, in this order.
    let all = stated + found
    let keys = all.indices.map { StructuralRelations.key(all[$0], $0) }
    draft.relations = keys.sorted { $0 < $1 }.map { all[$0.3] }
  }

  /// The order of relations: article, first evidence, predicate, then as found.
  private static func key(_ relation: Relation, _ number: Int) -> (Int, TextSpan, Int, Int) {
    (relation.article, relation.evidence.first ?? TextSpan(0, 0), relation.predicate.index, number)
  }
}

/// What makes two relations the same.
private struct RelationKey: Hashable {
  var article: Int
  var evidence: TextSpan
  var predicate: Int
  var subject: Int
  var object: Int

  init(_ relation: Relation) {
    article = relation.article
    // Names of one entity share both ends; only their evidence tells them apart.
    evidence =
      relation.predicate == .alsoKnownAs
      ? relation.evidence.last ?? TextSpan(0, 0) : relation.evidence.first ?? TextSpan(0, 0)
    predicate = relation.predicate.index
    subject = relation.subject ?? -1
    object = relation.object
  }

  static func == (left: RelationKey, right: RelationKey) -> Bool {
    (left.article, left.predicate, left.subject, left.object) == (
      right.article, right.predicate, right.subject, right.object
    ) && (left.subject != left.object || left.evidence == right.evidence)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(predicate)
    hasher.combine(subject)
    hasher.combine(object)
  }
}
