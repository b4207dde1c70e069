import TextModel

/// Gathers relations and keeps each once: the first evidence stands, qualifiers it lacks are added. The same office in two
/// organisations is two relations.
struct RelationCollector {
  private struct Key: Hashable {
    var predicate: Predicate
    var subject: Int?
    var object: Int
    var article: Int
  }

  private(set) var relations: [Relation] = []
  private var places: [Key: [Int]] = [:]

  mutating func add(_ relation: Relation) {
    let key = Key(
      predicate: relation.predicate, subject: relation.subject, object: relation.object, article: relation.article)
    guard let place = places[key]?.first(where: { agree(relations[$0], relation) }) else {
      places[key, default: []].append(relations.count)
      relations.append(relation)
      return
    }
    for qualifier in relation.qualifiers
    where !relations[place].qualifiers.contains(where: { $0.key == qualifier.key }) {
      relations[place].qualifiers.append(qualifier)
    }
    if let evidence = relation.evidence.first, !relations[place].evidence.contains(evidence) {
      relations[place].evidence.append(evidence)
    }
    relations[place].confidence = max(relations[place].confidence, relation.confidence)
  }

  /// Whether two statements of one relation can be one: they name no different organisations.
  private func agree(_ one: Relation, _ other: Relation) -> Bool {
    guard let first = one.organization, let second = other.organization else { return true }
    return first == second
  }

  /// By article, first evidence, predicate, subject and object.
  func sorted() -> [Relation] {
    relations.map { relation in
      var relation = relation
      relation.evidence.sort()
      relation.qualifiers.sort { $0.key.order < $1.key.order }
      return relation
    }.sorted { left, right in
      let (first, second) = (left.evidence.first, right.evidence.first)
      if left.article != right.article { return left.article < right.article }
      if first != second { return (first ?? TextSpan(0, 0)) < (second ?? TextSpan(0, 0)) }
      return (left.predicate.index, left.subject ?? -1, left.object)
        < (right.predicate.index, right.subject ?? -1, right.object)
    }
  }
}

extension Relation {
  fileprivate var organization: String? { qualifiers.first { $0.key == .organization }?.value }
}

extension Qualifier.Key {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
