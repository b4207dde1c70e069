import TextModel

/// Leaves out the day that a headline tells from the paper's (`论坛明天开幕`) where the article dates the same event.
struct RelativeDays {
  let view: StructureView

  /// The relations without `takes_place_on` a relative day for events with another date. Linear.
  func filter(_ relations: [Relation]) -> [Relation] {
    let dated = Set(
      relations.compactMap { $0.predicate == .takesPlaceOn && !isRelative($0.object) ? $0.subject : nil })
    guard !dated.isEmpty else { return relations }
    return relations.filter { relation in
      guard relation.predicate == .takesPlaceOn, let event = relation.subject, dated.contains(event) else {
        return true
      }
      return !isRelative(relation.object)
    }
  }

  private func isRelative(_ date: Int) -> Bool {
    guard let mention = view.draft.entities[date].mentions.first else { return false }
    let span = view.draft.mentions[mention].span
    var found = false
    view.words.forEach(in: span) { hit, number in
      if number == view.classes.relativeDay, Int(hit.start) == span.start { found = true }
    }
    return found
  }
}
