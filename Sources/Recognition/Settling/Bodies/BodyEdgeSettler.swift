import Lexicon
import TextModel

/// Settles where a body's name ends and begins: what is no organisation word before an office belongs to the office
/// (`某大学｜历史学教授`, guidelines 1.1), an office at the end is one of its own (`某协会｜会长`); a noun behind an area may name
/// no body at all (`某国｜媒体`), and what stands behind a name is no part of it (`某法院｜陪审团`).
struct BodyEdgeSettler: Sendable {
  private let gazetteer: Gazetteer
  /// Words that are or end a body's name.
  private let bodies: ClassSet
  /// Words that end names which are left as they are.
  private let nameEndings: ClassSet
  private let posts: ClassSet
  private let genericBody: ClassID?
  private let position: ClassID?
  private let tails: ClassID?
  private let wholeAreas: ClassSet
  private let areas: ClassSet
  private let placeTails: ClassID?

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    let bodyClasses = ["organization.known", "organization.head"]
    let endings = [
      "organization.inner", "organization.generic", "alias.party-body", "alias.unit", "alias.term-body",
      "alias.legal-form", "event.head", "event.known",
    ]
    bodies = ClassSet(bodyClasses, in: gazetteer)
    nameEndings = ClassSet(bodyClasses + endings, in: gazetteer)
    posts = .posts(in: gazetteer)
    position = gazetteer.classID(named: "title.position")
    genericBody = gazetteer.classID(named: "clause.generic-body")
    tails = gazetteer.classID(named: "clause.body-tail")
    areas = .areas(in: gazetteer)
    placeTails = gazetteer.classID(named: "clause.place-tail")
    wholeAreas = ClassSet(["area.country", "area.region"], in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    for index in spans.indices {
      leaveGeneric(&spans[index], draft)
      leaveTail(&spans[index], draft)
    }
    var index = 0
    while index < spans.count {
      defer { index += 1 }
      guard spans[index].type == .organization, !spans[index].isFixed else { continue }
      let body = spans[index].span
      guard let end = bodyEnd(body, draft), end < body.end else { continue }
      if index + 1 < spans.count, spans[index + 1].type == .title, spans[index + 1].span.start == body.end,
        !spans[index + 1].isFixed
      {
        spans[index].span.end = end
        spans[index + 1].span.start = end
      } else if let office = officeStart(body, draft), office >= end {
        spans[index].span.end = end
        var title = spans[index]
        // Before an ordinal nothing belongs to the office: 某协会第三届会长.
        title.span = TextSpan(draft.reading.units[end] == Glyph.ordinal ? office : end, body.end)
        title.type = .title
        spans.insert(title, at: index + 1)
      }
    }
  }

  /// Where the last word ends that is or ends a body's name; nil when the span itself ends in such a word or in a mark, or
  /// none is there.
  private func bodyEnd(_ span: TextSpan, _ draft: Draft) -> Int? {
    guard Glyph.isHan(draft.reading.units[span.end - 1]),
      !draft.hits(endingAt: span.end).contains(where: {
        nameEndings.contains($0) && Int($0.start) >= span.start
          && Int($0.length) >= officeLength(endingAt: span.end, draft)
      })
    else { return nil }
    var last: Int?
    for hit in draft.hits[draft.firstHit(endingAfter: span.start + 1)...] {
      guard Int(hit.end) < span.end else { break }
      if bodies.contains(hit), !hit.isWeak, hit.length >= 2, Int(hit.start) >= span.start { last = Int(hit.end) }
    }
    return last
  }

  /// Of the longest office at a place, in units; 0 for none. What is also the end of a name is one: `某某工商联｜执委`.
  private func officeLength(endingAt end: Int, _ draft: Draft) -> Int {
    draft.hits(endingAt: end).filter { $0.classID == position && $0.length > 1 }.map { Int($0.length) }.max() ?? 0
  }

  /// Where the longest office begins that ends a span.
  private func officeStart(_ span: TextSpan, _ draft: Draft) -> Int? {
    draft.hits(endingAt: span.end).filter {
      posts.contains($0) && $0.length >= 2 && Int($0.start) > span.start + 1
        && gazetteer.type(of: $0.entry) == .title
    }.map { Int($0.start) }.min()
  }

  /// `某国｜媒体`, `某县｜交界处`: no body is named, but its area.
  private func leaveGeneric(_ chosen: inout TaggedSpan, _ draft: Draft) {
    guard chosen.type == .organization, !chosen.isFixed else { return }
    if let tail = draft.hits(endingAt: chosen.span.end).first(where: { $0.classID == placeTails }),
      draft.hits(endingAt: Int(tail.start)).contains(where: { areas.contains($0) && Int($0.start) >= chosen.span.start }
      )
    {
      chosen.span.end = Int(tail.start)
      chosen.type = .location
      return
    }
    for noun in draft.hits(endingAt: chosen.span.end) where noun.classID == genericBody {
      let isArea = draft.hits(endingAt: Int(noun.start)).contains {
        // With its suffix a county's or province's name makes a body of such a noun: 某省工会.
        Int($0.start) == chosen.span.start && ($0.isAlias || wholeAreas.contains($0.classID))
          && gazetteer.type(of: $0.entry) == .location
      }
      guard isArea else { continue }
      chosen.span.end = Int(noun.start)
      chosen.type = .location
      return
    }
  }

  /// `某国法院｜陪审团`: what ends the span is no part of the body's name before it.
  private func leaveTail(_ chosen: inout TaggedSpan, _ draft: Draft) {
    guard chosen.type == .organization, !chosen.isFixed else { return }
    let span = chosen.span
    for tail in draft.hits(endingAt: span.end) where tail.classID == tails {
      var end = Int(tail.start)
      // The number of a flight: 1156航班.
      while end > span.start, !Glyph.isHan(draft.reading.units[end - 1]) { end -= 1 }
      let isBehindBody = draft.hits(endingAt: end).contains {
        bodies.contains($0) && Int($0.start) >= span.start && end - span.start > 1
      }
      guard isBehindBody else { continue }
      chosen.span.end = end
      return
    }
  }
}
