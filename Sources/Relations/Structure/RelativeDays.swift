import TextModel

/// Days told from the paper's (`今天`): written as the calendar's where the article says which day it was
/// (`今天（4月28日）`), and left out where the same event has another date (a headline's `论坛明天开幕`).
struct RelativeDays {
  let view: StructureView

  /// The relations with every `takes_place_on` a relative day replaced or left out as above. Linear.
  func filter(_ relations: [Relation]) -> [Relation] {
    guard relations.contains(where: { $0.predicate == .takesPlaceOn }) else { return relations }
    let calendar = calendarDays()
    var seen: Set<[Int]> = []
    let dated = relations.compactMap { relation -> Relation? in
      guard relation.predicate == .takesPlaceOn, let event = relation.subject else { return relation }
      var relation = relation
      relation.object = calendar[relation.object] ?? relation.object
      return seen.insert([event, relation.object]).inserted ? relation : nil
    }
    let fixed = Set(
      dated.compactMap { $0.predicate == .takesPlaceOn && !isRelative($0.object) ? $0.subject : nil })
    return dated.filter { relation in
      guard relation.predicate == .takesPlaceOn, let event = relation.subject, fixed.contains(event) else {
        return true
      }
      return !isRelative(relation.object)
    }
  }

  /// For each relative day that one bracket explains, the day in it; of several the first.
  private func calendarDays() -> [Int: Int] {
    let units = view.draft.reading.units
    var days: [Int: Int] = [:]
    for (first, second) in zip(view.flat, view.flat.dropFirst()) {
      let (left, right) = (view.draft.mentions[first], view.draft.mentions[second])
      guard left.type == .date, right.type == .date, left.span.end + 1 == right.span.start,
        Punctuation.opensBracket(units[left.span.end]), let day = view.entityOf[first],
        let date = view.entityOf[second],
        days[day] == nil, isRelative(day), !isRelative(date)
      else { continue }
      days[day] = date
    }
    return days
  }

  private func isRelative(_ date: Int) -> Bool {
    guard let mention = view.draft.entities[date].mentions.first else { return false }
    let span = view.draft.mentions[mention].span
    var found = false
    view.words.forEach(in: span) { hit in
      if hit.classID == view.classes.relativeDay, Int(hit.start) == span.start { found = true }
    }
    return found
  }
}
