import Lexicon
import TextModel

/// Gives an office what stands between its body and it and is no organisation word (guidelines 1.1): `某协会｜专家顾问`,
/// `某国｜生产和劳工部长`.
struct OfficeFieldSettler: Sendable {
  /// The longest such text, in units.
  private static let longest = 10

  private let position: ClassID?
  /// By class, whether a word of it can say what an office is for.
  private let isField: [Bool]
  /// By class, whether a word of it stands before offices and belongs to none.
  private let isOutside: [Bool]
  /// By class, whether what ends in a word of it is part of the body's name.
  private let endsBody: [Bool]

  init(gazetteer: Gazetteer) {
    let fields: Set<String> = ["organization.field", "word.noun", "title.occupation", "title.role", "title.modifier"]
    let outside: Set<String> = [
      "trigger.measure", "trigger.former", "trigger.office-filler", "trigger.be", "trigger.take-office", "word.other",
      "word.adverb", "context.say", "person.surname",
    ]
    let bodies: Set<String> = ["organization.head", "organization.inner", "organization.generic", "alias.party-body"]
    position = gazetteer.classID(named: "title.position")
    isField = gazetteer.classNames.map(fields.contains)
    isOutside = gazetteer.classNames.map { outside.contains($0) || $0.hasPrefix("area.") }
    endsBody = gazetteer.classNames.map(bodies.contains)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], draft: Draft) {
    for index in spans.indices.dropFirst().dropLast() where spans[index].type == .title && !spans[index].isFixed {
      let (body, office, holder) = (spans[index - 1], spans[index].span, spans[index + 1])
      guard body.type == .organization || body.type == .location, holder.type == .person,
        holder.span.start == office.end, isOffice(office, draft),
        (2...Self.longest).contains(office.start - body.span.end),
        isMadeOfFields(TextSpan(body.span.end, office.start), draft)
      else { continue }
      spans[index].span.start = body.span.end
    }
  }

  /// Whether a title ends in an office, not in a mere role.
  private func isOffice(_ title: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: title.end).contains {
      $0.classID == position && !$0.isWeak && Int($0.start) >= title.start
    }
  }

  /// Whether words that say what an office is for make up a text, with `和` and its like between them.
  private func isMadeOfFields(_ gap: TextSpan, _ draft: Draft) -> Bool {
    guard draft.reading.units[gap.start..<gap.end].allSatisfy(Glyph.isHan) else { return false }
    // By place, whether words reach it, and whether one of them ends there.
    var reached = [Bool](repeating: false, count: gap.count + 1)
    reached[0] = true
    for hit in draft.hits[draft.firstHit(endingAfter: gap.start)...] {
      guard Int(hit.end) <= gap.end else { break }
      guard Int(hit.start) >= gap.start else { continue }
      let kind = Int(hit.classID)
      if hit.length >= 2, isOutside[kind] { return false }
      if Int(hit.end) == gap.end, endsBody[kind] { return false }
      guard hit.length >= 2, isField[kind] else { continue }
      var start = Int(hit.start) - gap.start
      if start > 1, !reached[start], Glyph.isListLink(draft.reading.units[gap.start + start - 1]) { start -= 1 }
      if reached[start] { reached[Int(hit.end) - gap.start] = true }
    }
    if reached[gap.count] { return true }
    // `生产和｜劳工部长`: the office found begins with the last of the words.
    return Glyph.isListLink(draft.reading.units[gap.end - 1]) && reached[gap.count - 1]
  }
}
