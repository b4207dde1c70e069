import TextModel

/// What the differences of a corpus come to.
package struct DifferenceTally: Sendable {
  package private(set) var documents = 0
  package private(set) var changedDocuments = 0
  private var mentions: [DocumentDifference.MentionChange.Kind: [MentionType: Int]] = [:]
  private var relations: [Bool: [Predicate: Int]] = [:]
  private var sources: [String: Int] = [:]

  package init() {}

  package var isEmpty: Bool { changedDocuments == 0 }

  package mutating func add(_ difference: DocumentDifference) {
    documents += 1
    if !difference.isEmpty { changedDocuments += 1 }
    for change in difference.mentions {
      guard let mention = change.mention else { continue }
      mentions[change.kind, default: [:]][mention.type, default: 0] += 1
      sources[mention.by, default: 0] += 1
    }
    for change in difference.relations { relations[change.isGained, default: [:]][change.type, default: 0] += 1 }
  }

  /// What made or had made the most changed mentions, the busiest first: dictionary lines and recognisers.
  package func busiest(_ limit: Int) -> [(by: String, count: Int)] {
    sources.map { (by: $0.key, count: $0.value) }.sorted { ($1.count, $0.by) < ($0.count, $1.by) }.prefix(limit).map {
      $0
    }
  }

  /// Lines of a name and a figure, in a fixed order; what did not occur is left out.
  package var figures: [(name: String, count: Int)] {
    var figures: [(String, Int)] = [("documents", documents), ("documents changed", changedDocuments)]
    for kind in DocumentDifference.MentionChange.Kind.allCases {
      for type in MentionType.allCases {
        if let count = mentions[kind]?[type] { figures.append(("mentions \(kind.words) \(type.rawValue)", count)) }
      }
    }
    for isGained in [true, false] {
      for predicate in Predicate.allCases {
        guard let count = relations[isGained]?[predicate] else { continue }
        figures.append(("relations \(isGained ? "gained" : "lost") \(predicate.rawValue)", count))
      }
    }
    return figures
  }
}

extension DocumentDifference.MentionChange.Kind {
  var words: String {
    switch self {
    case .gained: "gained"
    case .lost: "lost"
    case .type: "of another type"
    case .boundary: "of other boundaries"
    }
  }
}
