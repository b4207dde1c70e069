import Lexicon
import TextModel

/// Adds the person who holds an office of a body, and the office, where decoding left them out because the name is made of
/// words: `某公司｜创始人｜林燎原｜在会上说`, `某公司的｜股东｜之一｜林桂宣，`; and who follows somebody in an office.
struct OfficeHolderSettler: Sendable {
  private let gazetteer: Gazetteer
  private let surname: ClassID?
  private let oneOf: ClassID?
  private let say: ClassID?
  private let succession: ClassID?
  private let position: ClassID?
  /// Words that may follow a person's name.
  private let behindNames: ClassSet
  /// Words with which a name may begin; it begins with no other.
  private let persons: ClassSet
  private let givenWords: ClassSet
  /// Words that are no given names.
  private let functionWords: ClassSet

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    surname = gazetteer.classID(named: "person.surname")
    succession = gazetteer.classID(named: "clause.succession")
    say = gazetteer.classID(named: "context.say")
    oneOf = gazetteer.classID(named: "office.one-of")
    position = gazetteer.classID(named: "title.position")
    behindNames = ClassSet(
      ["context.right", "context.say", "word.adverb", "trigger.take-office", "trigger.be"], in: gazetteer)
    givenWords = ClassSet(["word.noun", "word.verb", "word.adjective"], in: gazetteer)
    functionWords = ClassSet(["word.other", "word.adverb", "context.right"], in: gazetteer)
    persons = ClassSet(under: ["person."], in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = 0
    while index < spans.count {
      defer { index += 1 }
      let body = spans[index]
      guard body.type == .organization || body.type == .location else { continue }
      let next = index + 1 < spans.count ? spans[index + 1] : nil
      if let next, next.type == .title, next.span.start == body.span.end {
        let right = index + 2 < spans.count ? spans[index + 2].span.start : sentence.end
        guard let name = name(from: next.span.end, to: right, draft) else { continue }
        spans.insert(TaggedSpan(span: name, type: .person, margin: 0), at: index + 2)
      } else if let office = office(behind: body.span.end, to: next?.span.start ?? sentence.end, draft),
        let name = name(from: office.end, to: next?.span.start ?? sentence.end, draft)
      {
        spans.insert(
          contentsOf: [
            TaggedSpan(span: office, type: .title, margin: 0), TaggedSpan(span: name, type: .person, margin: 0),
          ], at: index + 1)
      }
    }
    if spans.contains(where: { $0.type == .title }) { addSuccessors(&spans, sentence, draft) }
  }

  /// `由林远变更为｜陈燎原，`: adds who follows somebody in an office.
  private func addSuccessors(_ spans: inout [TaggedSpan], _ sentence: TextSpan, _ draft: Draft) {
    for hit in draft.hits[draft.firstHit(endingAfter: sentence.start)...].prefix(while: { Int($0.end) <= sentence.end })
    where hit.classID == succession {
      let place = Int(hit.end)
      let next = spans.firstIndex { $0.span.end > place } ?? spans.count
      let right = next < spans.count ? spans[next].span.start : sentence.end
      guard next > 0, spans[next - 1].type == .person || spans[next - 1].type == .title,
        let name = name(from: place, to: right, draft)
      else { continue }
      spans.insert(TaggedSpan(span: name, type: .person, margin: 0), at: next)
    }
  }

  /// The longest office right behind a body's name, `的` between them or not.
  private func office(behind end: Int, to right: Int, _ draft: Draft) -> TextSpan? {
    guard end < right else { return nil }
    let start = draft.reading.units[end] == Glyph.of ? end + 1 : end
    return draft.hits[draft.firstHit(endingAfter: start + 1)...].prefix { Int($0.end) < min(right, start + 12) }.last {
      Int($0.start) == start && $0.classID == position && gazetteer.type(of: $0.entry) == .title
    }?.span
  }

  /// A surname with two characters behind it, or with one, where a name ends; nil if another word begins there.
  private func name(from place: Int, to right: Int, _ draft: Draft) -> TextSpan? {
    let start = draft.longestHit(of: oneOf, from: place, units: 4).map { Int($0.end) } ?? place
    let first = draft.hits[draft.firstHit(endingAfter: start)...].prefix { Int($0.end) <= start + 4 }
      .filter { Int($0.start) == start }
    guard let family = first.filter({ $0.classID == surname }).map({ Int($0.length) }).max(),
      !first.contains(where: { $0.length >= 2 && !persons.contains($0) })
    else { return nil }
    return [family + 2, family + 1].lazy.map { TextSpan(start, start + $0) }.first { name in
      name.end <= right && isGivenName(TextSpan(start + family, name.end), draft) && endsName(name.end, right, draft)
        && !(name.count == family + 2 && endsInSaying(name, draft))
    }
  }

  /// `林为｜说，`: the last character is the verb of saying.
  private func endsInSaying(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.length == 1 && $0.classID == say }
  }

  /// Whether characters of given names make up a span, or a word of two does (`林｜燎原`).
  private func isGivenName(_ span: TextSpan, _ draft: Draft) -> Bool {
    let words = draft.hits(endingAt: span.end).filter { $0.span == span && $0.length >= 2 }
    guard !words.contains(where: { functionWords.contains($0) }) else { return false }
    return words.contains { givenWords.contains($0) }
      || draft.reading.units[span.start..<span.end].allSatisfy { gazetteer.characterMasks[Int($0)] != 0 }
  }

  /// Whether a name may end at a place: no character follows, or a word that stands behind names.
  private func endsName(_ place: Int, _ right: Int, _ draft: Draft) -> Bool {
    place == right || !Glyph.isHan(draft.reading.units[place])
      || draft.hits[draft.firstHit(endingAfter: place)...].prefix { Int($0.end) <= place + 4 }
        .contains { Int($0.start) == place && behindNames.contains($0) }
  }
}
