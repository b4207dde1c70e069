import Lexicon
import TextModel

/// Adds a known body that was left out right before an office and its holder (`云帆教｜教主林远`).
///
/// Gives an office what stands between its body and it and is no organisation word (guidelines 1.1): `某协会｜专家顾问`,
/// `某国｜生产和劳工部长`; and any title of a person what stands between it and the clause's or attribute's end (`村里的大学生｜
/// 村官林远`) or a word that stands before titles (`一名测量｜技师林远`).
struct OfficeFieldSettler: Sendable {
  /// The longest such text, in units.
  private static let longest = 10

  private let position: ClassID?
  private let known: ClassID?
  private let before: ClassSet
  /// Words that can say what an office is for.
  private let fields: ClassSet
  /// Words that stand before offices and belong to none.
  private let outside: ClassSet
  /// Words that end what is part of the body's name.
  private let bodyEndings: ClassSet

  init(gazetteer: Gazetteer) {
    before = ClassSet(["office.joint", "trigger.former", "trigger.measure"], in: gazetteer)
    known = gazetteer.classID(named: "organization.known")
    position = gazetteer.classID(named: "title.position")
    fields = ClassSet(
      ["organization.field", "word.noun", "title.occupation", "title.role", "title.modifier"], in: gazetteer)
    outside = ClassSet(
      [
        "trigger.measure", "trigger.former", "trigger.office-filler", "trigger.be", "trigger.take-office", "word.other",
        "word.adverb", "word.people", "context.say", "person.surname",
      ], under: ["area."], in: gazetteer)
    bodyEndings = ClassSet(
      ["organization.head", "organization.inner", "organization.generic", "alias.party-body"], in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = -1
    while index + 2 < spans.count {
      index += 1
      guard spans[index].type == .title, !spans[index].isFixed else { continue }
      let title = spans[index].span
      guard spans[index + 1].type == .person, spans[index + 1].span.start == title.end else { continue }
      if let body = knownBody(before: title, from: index > 0 ? spans[index - 1].span.end : sentence.start, draft) {
        spans.insert(TaggedSpan(span: body, type: .organization, margin: 0), at: index)
        index += 1
        continue
      }
      let left = index > 0 ? spans[index - 1] : nil
      let start =
        left.flatMap { fieldStart(title, behind: $0, draft) }
        ?? fieldStart(title, from: left?.span.end ?? sentence.start, draft)
      if let start { spans[index].span.start = start }
    }
  }

  /// A body that a dictionary knows and that was left out: `云帆教｜教主林远`.
  private func knownBody(before title: TextSpan, from left: Int, _ draft: Draft) -> TextSpan? {
    draft.hits(endingAt: title.start).first {
      $0.classID == known && $0.length > 1 && Int($0.start) >= left && draft.isWord($0.span)
    }?.span
  }

  /// Right behind the body.
  private func fieldStart(_ title: TextSpan, behind body: TaggedSpan, _ draft: Draft) -> Int? {
    guard body.type == .organization || body.type == .location, isOffice(title, draft),
      (2...Self.longest).contains(title.start - body.span.end),
      isMadeOfFields(TextSpan(body.span.end, title.start), draft)
    else { return nil }
    return body.span.end
  }

  /// Behind `的`, a mark or a word that stands before titles, if one is near.
  private func fieldStart(_ title: TextSpan, from limit: Int, _ draft: Draft) -> Int? {
    let units = draft.reading.units
    var start = title.start
    while start > limit, Glyph.isHan(units[start - 1]), units[start - 1] != Glyph.of,
      !draft.hits(endingAt: start).contains(where: { before.contains($0.classID) })
    {
      start -= 1
      guard title.start - start <= Self.longest else { return nil }
    }
    guard title.start - start >= 2, start > limit, !Glyph.isCloseQuote(units[start - 1]),
      isMadeOfFields(TextSpan(start, title.start), draft)
    else { return nil }
    return start
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
      if hit.length >= 2, outside.contains(hit) { return false }
      if Int(hit.end) == gap.end, bodyEndings.contains(hit) { return false }
      guard hit.length >= 2, fields.contains(hit) else { continue }
      var start = Int(hit.start) - gap.start
      if start > 1, !reached[start], Glyph.isListLink(draft.reading.units[gap.start + start - 1]) { start -= 1 }
      if reached[start] { reached[Int(hit.end) - gap.start] = true }
    }
    if reached[gap.count] { return true }
    // `生产和｜劳工部长`: the office found begins with the last of the words.
    return Glyph.isListLink(draft.reading.units[gap.end - 1]) && reached[gap.count - 1]
  }
}
