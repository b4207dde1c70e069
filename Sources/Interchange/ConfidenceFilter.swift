import TextModel

extension AnnotatedDocument {
  /// Removes mentions and relations of lower confidence, and what then hangs in the air: mentions nested in a removed
  /// one, entities without mentions, relations with a removed end. What stays keeps its id, so that a mention has the
  /// same id at every threshold.
  /// - Parameter minimum: 0…1.
  public mutating func removeAll(below minimum: Double) {
    var removed = Set(mentions.lazy.filter { $0.confidence < minimum }.map(\.id))
    // Nested mentions follow the one they stand in.
    for mention in mentions {
      if let outer = mention.nestedIn, removed.contains(outer) { removed.insert(mention.id) }
    }
    mentions.removeAll { removed.contains($0.id) }
    var lost: Set<String> = []
    for index in entities.indices where !entities[index].mentions.isEmpty {
      entities[index].mentions.removeAll { removed.contains($0) }
      if entities[index].mentions.isEmpty { lost.insert(entities[index].id) }
    }
    entities.removeAll { lost.contains($0.id) }
    relations.removeAll {
      $0.confidence < minimum || lost.contains($0.object) || ($0.subject.map(lost.contains) ?? false)
    }
  }
}
