import TextModel

/// Two events that are held as one (`报告会暨启动仪式`): what is stated of one holds of the other.
struct JoinedEvents {
  let view: StructureView

  /// The relations with those of joined events added after them. Linear in relations times pairs.
  func complete(_ relations: [Relation]) -> [Relation] {
    let pairs = pairs()
    guard !pairs.isEmpty else { return relations }
    var seen = Set(relations.map(Statement.init))
    var result = relations
    for (first, second) in pairs {
      for relation in relations {
        for (event, other) in [(first, second), (second, first)] {
          guard var copy = replacing(event, by: other, in: relation) else { continue }
          copy.confidence *= 0.95
          if seen.insert(Statement(copy)).inserted { result.append(copy) }
        }
      }
    }
    return result
  }

  private struct Statement: Hashable {
    var predicate: Predicate
    var subject: Int?
    var object: Int

    init(_ relation: Relation) {
      predicate = relation.predicate
      subject = relation.subject
      object = relation.object
    }
  }

  private func replacing(_ event: Int, by other: Int, in relation: Relation) -> Relation? {
    var copy = relation
    switch relation.predicate {
    case .organizes, .participatesIn:
      guard relation.object == event else { return nil }
      copy.object = other
    case .takesPlaceAt, .takesPlaceOn:
      guard relation.subject == event else { return nil }
      copy.subject = other
    default: return nil
    }
    return copy
  }

  /// The entities of neighbouring events with nothing but a joint, and quotation marks, between them.
  private func pairs() -> [(Int, Int)] {
    zip(view.flat, view.flat.dropFirst()).compactMap { first, second in
      let (left, right) = (view.draft.mentions[first], view.draft.mentions[second])
      guard left.type == .event, right.type == .event, left.span.end < right.span.start,
        let one = view.entityOf[first], let two = view.entityOf[second], one != two
      else { return nil }
      let units = view.draft.reading.units
      var (start, end) = (left.span.end, right.span.start)
      while start < end, Punctuation.isQuote(units[start]) { start += 1 }
      while end > start, Punctuation.isQuote(units[end - 1]) { end -= 1 }
      return view.words.contains(TextSpan(start, end), of: view.classes.eventJoint) ? (one, two) : nil
    }
  }
}
