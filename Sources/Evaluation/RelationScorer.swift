import TextModel

/// Compares relations as triples of names, whatever article they stand in. An end matches when any name of the predicted
/// entity (its name, its aliases, the text of its mentions) equals the gold's name.
struct RelationScorer {
  struct Key: Hashable, Comparable {
    let subject: NameKey
    let predicate: Predicate
    let object: NameKey

    static func < (left: Key, right: Key) -> Bool {
      (left.subject, left.predicate.rawValue, left.object) < (right.subject, right.predicate.rawValue, right.object)
    }
  }

  struct Result {
    var tallies: [Predicate: Tally] = [:]
    var missed: [Key] = []
    var wrong: [Key] = []
    /// For each predicted relation, its confidence and whether it is right.
    var judgements: [(confidence: Double, isRight: Bool)] = []
  }

  func score(gold: AnnotatedDocument, predicted: AnnotatedDocument, text: GoldText) -> Result {
    let goldKeys = Set(gold.relations.map(key)).sorted()
    let names = EntityNames(predicted, text: text)
    var found: Set<Key> = []
    var wrong: Set<Key> = []
    var result = Result()
    for relation in predicted.relations {
      let subjects = names[relation.subject]
      let objects = names[relation.object]
      let matches = goldKeys.filter {
        $0.predicate == relation.type && subjects.contains($0.subject) && objects.contains($0.object)
      }
      result.judgements.append((relation.confidence, !matches.isEmpty))
      found.formUnion(matches)
      if matches.isEmpty, let subject = subjects.min(), let object = objects.min(),
        wrong.insert(Key(subject: subject, predicate: relation.type, object: object)).inserted
      {
        result.wrong.append(Key(subject: subject, predicate: relation.type, object: object))
      }
    }
    for key in goldKeys {
      let count = found.contains(key) ? 1 : 0
      result.tallies[key.predicate, default: Tally()] += Tally(
        matchedPredicted: count, matchedGold: count, predicted: count, gold: 1)
      if count == 0 { result.missed.append(key) }
    }
    for key in result.wrong { result.tallies[key.predicate, default: Tally()] += Tally(predicted: 1) }
    return result
  }

  private func key(_ relation: AnnotatedDocument.Relation) -> Key {
    Key(
      subject: NameKey(GoldText.clean(relation.subject ?? "")), predicate: relation.type,
      object: NameKey(GoldText.clean(relation.object)))
  }
}

/// All names of a prediction's entities; a reference that is no entity's id is a name itself.
private struct EntityNames {
  private var names: [String: Set<NameKey>] = [:]

  init(_ document: AnnotatedDocument, text: GoldText) {
    let mentions = Dictionary(document.mentions.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    for entity in document.entities where names[entity.id] == nil {
      var known = Set(([entity.name] + entity.aliases).map { NameKey(GoldText.clean($0)) })
      for mention in entity.mentions.compactMap({ mentions[$0] }) {
        known.insert(NameKey(text.name(TextSpan(mention.start, mention.end))))
      }
      names[entity.id] = known
    }
  }

  subscript(reference: String?) -> Set<NameKey> {
    guard let reference, !reference.isEmpty else { return [NameKey("")] }
    return names[reference] ?? [NameKey(GoldText.clean(reference))]
  }
}
