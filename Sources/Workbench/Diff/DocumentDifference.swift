import TextModel

/// What two annotations of one document do not share.
package struct DocumentDifference: Sendable, Hashable {
  package struct MentionChange: Sendable, Hashable {
    package enum Kind: String, CaseIterable, Sendable {
      case gained, lost
      /// The same words have another type or subtype.
      case type
      /// The same name is taken longer or shorter.
      case boundary
    }

    package var kind: Kind
    /// Nil when gained.
    package var old: AnnotatedDocument.Mention?
    /// Nil when lost.
    package var new: AnnotatedDocument.Mention?
    package var sentence: String

    /// Where it stands now, or stood.
    package var mention: AnnotatedDocument.Mention? { new ?? old }
  }

  package struct RelationChange: Sendable, Hashable {
    package var isGained: Bool
    package var type: Predicate
    /// Names; nil for a subject that is the article.
    package var subject: String?
    package var object: String
    package var qualifiers: [Qualifier]
    package var by: String
    package var sentence: String
  }

  package var id: String
  /// In the order of the text.
  package var mentions: [MentionChange]
  /// Lost ones first, each in the order of its document.
  package var relations: [RelationChange]

  package var isEmpty: Bool { mentions.isEmpty && relations.isEmpty }

  /// Compares by what is said, not by numbers or confidence. Near-linear in the mentions of usual documents.
  package init(old: AnnotatedDocument, new: AnnotatedDocument) {
    id = new.id
    let excerpt = SentenceExcerpt(new.text)
    mentions = Self.mentions(old.mentions, new.mentions, excerpt)
    relations = Self.relations(old, new, excerpt)
  }

  private struct MentionKey: Hashable {
    var start: Int
    var end: Int
    var type: MentionType
    var subtype: Subtype?
    var isNeutral: Bool

    init(_ mention: AnnotatedDocument.Mention) {
      (start, end) = (mention.start, mention.end)
      (type, subtype, isNeutral) = (mention.type, mention.subtype, mention.isNeutral)
    }
  }

  private static func mentions(
    _ old: [AnnotatedDocument.Mention], _ new: [AnnotatedDocument.Mention], _ excerpt: SentenceExcerpt
  ) -> [MentionChange] {
    let oldKeys = Set(old.map(MentionKey.init))
    let newKeys = Set(new.map(MentionKey.init))
    var lost = old.filter { !newKeys.contains(MentionKey($0)) }
    var gained: [AnnotatedDocument.Mention] = []
    var changes: [MentionChange] = []
    func add(_ kind: MentionChange.Kind, _ old: AnnotatedDocument.Mention?, _ new: AnnotatedDocument.Mention?) {
      guard let place = new ?? old else { return }
      changes.append(
        MentionChange(kind: kind, old: old, new: new, sentence: excerpt.around(place.start, place.end)))
    }
    for mention in new where !oldKeys.contains(MentionKey(mention)) {
      if let same = lost.firstIndex(where: { $0.start == mention.start && $0.end == mention.end }) {
        add(.type, lost.remove(at: same), mention)
      } else {
        gained.append(mention)
      }
    }
    for mention in gained {
      if let other = lost.firstIndex(where: {
        $0.type == mention.type && $0.start < mention.end && mention.start < $0.end
      }) {
        add(.boundary, lost.remove(at: other), mention)
      } else {
        add(.gained, nil, mention)
      }
    }
    for mention in lost { add(.lost, mention, nil) }
    return changes.enumerated().sorted { left, right in
      (left.element.mention?.start ?? 0, left.offset) < (right.element.mention?.start ?? 0, right.offset)
    }.map(\.element)
  }

  private struct RelationKey: Hashable {
    var type: Predicate
    var subject: String?
    var object: String
    var qualifiers: [Qualifier]
  }

  private static func relations(
    _ old: AnnotatedDocument, _ new: AnnotatedDocument, _ excerpt: SentenceExcerpt
  ) -> [RelationChange] {
    let before = keyed(old)
    let after = keyed(new)
    let beforeKeys = Set(before.map(\.key))
    let afterKeys = Set(after.map(\.key))
    func change(_ isGained: Bool, _ key: RelationKey, _ relation: AnnotatedDocument.Relation) -> RelationChange {
      let place = relation.evidence.first
      return RelationChange(
        isGained: isGained, type: key.type, subject: key.subject, object: key.object, qualifiers: key.qualifiers,
        by: relation.by, sentence: place.map { excerpt.around($0.start, $0.end) } ?? "")
    }
    return before.filter { !afterKeys.contains($0.key) }.map { change(false, $0.key, $0.relation) }
      + after.filter { !beforeKeys.contains($0.key) }.map { change(true, $0.key, $0.relation) }
  }

  private static func keyed(
    _ document: AnnotatedDocument
  ) -> [(key: RelationKey, relation: AnnotatedDocument.Relation)] {
    let names = Dictionary(document.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return document.relations.map { relation in
      let key = RelationKey(
        type: relation.type, subject: relation.subject.map { names[$0] ?? $0 },
        object: names[relation.object] ?? relation.object, qualifiers: relation.qualifiers)
      return (key, relation)
    }
  }
}
