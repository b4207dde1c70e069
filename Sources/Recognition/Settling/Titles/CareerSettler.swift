import Lexicon
import TextModel

/// Settles what careers tell in clauses without a verb: who `现任｜某公司` serves a body whose name begins behind the verb, a
/// company's name ends before a seat on its board (`云帆水务｜监事会主席`), a seat stands right behind its body
/// (`某学会｜理事、`), and a qualification by itself (`，工程师，`).
struct CareerSettler: Sendable {
  /// No company's short name is shorter, in units.
  private static let shortestCompany = 3

  private let gazetteer: Gazetteer
  private let verbs: ClassSet
  private let board: ClassID?
  private let seat: ClassID?
  private let qualification: ClassID?
  /// Words that, right before a seat on a board, are no company's name, nor the end of one.
  private let noCompany: ClassSet

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    verbs = ClassSet(["trigger.take-office", "office.career-verb"], in: gazetteer)
    board = gazetteer.classID(named: "office.board")
    seat = gazetteer.classID(named: "office.seat")
    qualification = gazetteer.classID(named: "office.qualification")
    noCompany = ClassSet(
      ["organization.inner", "organization.generic", "office.joint"], under: ["title.", "area.", "place.", "date."],
      in: gazetteer)
  }

  /// - Parameters:
  ///   - spans: a sentence's, ascending and without overlap; they stay so.
  ///   - hasItem: whether a seat or a qualification stands in the sentence.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft, hasItem: Bool = true) {
    var index = 0
    while index < spans.count {
      defer { index += 1 }
      guard !spans[index].isFixed else { continue }
      switch spans[index].type {
      case .organization: leaveVerb(&spans[index], draft)
      case .title:
        leaveVerb(&spans[index], draft)
        if let place = boardSeat(spans[index].span, draft) {
          var company = spans[index]
          company.span.end = place
          company.type = .organization
          spans[index].span.start = place
          spans.insert(company, at: index)
          index += 1
        }
      default: break
      }
    }
    if hasItem { addItems(&spans, sentence, draft) }
  }

  private func leaveVerb(_ chosen: inout TaggedSpan, _ draft: Draft) {
    let start = chosen.span.start
    guard !isTitle(chosen.span, draft),
      let verb = draft.hits[draft.firstHit(endingAfter: start + 1)...].prefix(while: {
        Int($0.end) + 1 < chosen.span.end
      })
      .last(where: { Int($0.start) == start && $0.length >= 2 && verbs.contains($0.classID) })
    else { return }
    chosen.span.start = Int(verb.end)
  }

  /// Where a seat on a board begins behind the name of a company.
  private func boardSeat(_ title: TextSpan, _ draft: Draft) -> Int? {
    guard !isTitle(title, draft),
      let seat = draft.hits(endingAt: title.end).filter({ $0.classID == board }).max(by: { $0.length < $1.length }),
      Int(seat.start) - title.start >= Self.shortestCompany,
      !draft.reading.units[title.start..<Int(seat.start)].contains(where: Glyph.isSeparator),
      !draft.hits(endingAt: Int(seat.start)).contains(where: {
        Int($0.start) >= title.start && $0.length > 1 && noCompany.contains($0)
      })
    else { return nil }
    return Int(seat.start)
  }

  /// Adds seats right behind a body and qualifications by themselves, each up to the mark that ends its item.
  private func addItems(_ spans: inout [TaggedSpan], _ sentence: TextSpan, _ draft: Draft) {
    var next = draft.firstHit(endingAfter: sentence.start)
    while next < draft.hits.count, Int(draft.hits[next].end) <= sentence.end {
      let hit = draft.hits[next]
      next += 1
      guard hit.classID == seat || hit.classID == qualification, endsItem(hit, draft),
        !spans.contains(where: { $0.span.overlaps(hit.span) }),
        hit.classID == seat
          ? spans.contains(where: { $0.type == .organization && $0.span.end == Int(hit.start) })
          : beginsItem(hit, sentence, draft)
      else { continue }
      spans.put(hit.span, .title)
    }
  }

  private func endsItem(_ hit: LexiconHit, _ draft: Draft) -> Bool {
    Int(hit.end) >= draft.reading.count || Glyph.isSeparator(draft.reading.units[Int(hit.end)])
  }

  private func beginsItem(_ hit: LexiconHit, _ sentence: TextSpan, _ draft: Draft) -> Bool {
    Int(hit.start) > sentence.start && Glyph.isSeparator(draft.reading.units[Int(hit.start) - 1])
  }

  private func isTitle(_ span: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: span.end).contains { $0.span == span && gazetteer.type(of: $0.entry) == .title }
  }
}
