import Lexicon
import TextModel

/// Settles where the names of people begin and end: a ruler's number belongs to the name (`某某｜二世`), so does what stands
/// behind a foreign name's point (`买买提江.吾买尔`), a verb does not (`林远帆｜成功`).
struct PersonEdgeSettler: Sendable {
  private let regnal: ClassID?
  private let surname: ClassID?
  private let verbs: [ClassID]
  private let officeVerbs: [ClassID]

  init(gazetteer: Gazetteer) {
    officeVerbs = ["trigger.take-office", "trigger.be"].compactMap { gazetteer.classID(named: $0) }
    regnal = gazetteer.classID(named: "alias.regnal")
    surname = gazetteer.classID(named: "person.surname")
    verbs = ["word.verb", "word.adverb", "word.adjective"].compactMap { gazetteer.classID(named: $0) }
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    guard spans.contains(where: { $0.type == .person && !$0.isFixed }) else { return }
    var settled: [TaggedSpan] = []
    settled.reserveCapacity(spans.count)
    for (index, chosen) in spans.enumerated() {
      guard chosen.type == .person, !chosen.isFixed else {
        settled.append(chosen)
        continue
      }
      if let last = settled.last, last.type == .person, !last.isFixed, chosen.span.start == last.span.end + 1,
        Glyph.isNamePoint(draft.reading.units[last.span.end])
      {
        settled[settled.count - 1].span.end = chosen.span.end
        continue
      }
      let right = index + 1 < spans.count ? spans[index + 1].span.start : sentence.end
      var person = ended(chosen, right, draft)
      if index + 1 < spans.count, spans[index + 1].type == .title, spans[index + 1].span.start == person.span.end,
        person.span.count > 2, takesOffice(person.span.end, draft)
      {
        person.span.end -= 1
      }
      settled.append(person)
    }
    spans = settled
  }

  private func ended(_ chosen: TaggedSpan, _ right: Int, _ draft: Draft) -> TaggedSpan {
    var chosen = chosen
    let span = chosen.span
    if let number = draft.hits[draft.firstHit(endingAfter: span.end)...].prefix(while: { Int($0.end) <= span.end + 3 })
      .first(where: { Int($0.start) == span.end && $0.classID == regnal }), Int(number.end) <= right
    {
      chosen.span.end = Int(number.end)
    } else if span.count >= 4, let start = verbStart(span, draft) {
      chosen.span.end = start
    }
    return chosen
  }

  /// `林远帆任｜总导演`: whether the unit before an office is a verb that gives it.
  private func takesOffice(_ place: Int, _ draft: Draft) -> Bool {
    draft.hits(endingAt: place).contains { $0.length == 1 && officeVerbs.contains($0.classID) }
  }

  /// Where a verb begins that was read as the end of a Chinese name, which has a surname and one or two characters.
  private func verbStart(_ span: TextSpan, _ draft: Draft) -> Int? {
    guard !draft.reading.units[span.start..<span.end].contains(Glyph.dot),
      draft.hits(endingAt: span.start + 1).contains(where: { Int($0.start) == span.start && $0.classID == surname })
    else { return nil }
    return draft.hits(endingAt: span.end).first {
      (2...3).contains(Int($0.start) - span.start) && $0.length >= 2 && verbs.contains($0.classID)
    }.map { Int($0.start) }
  }
}
