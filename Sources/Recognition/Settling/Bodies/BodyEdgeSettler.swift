import Lexicon
import TextModel

/// Settles where a body's name ends and begins: what is no organisation word before an office belongs to the office
/// (`某大学｜历史学教授`, guidelines 1.1), an office at the end is one of its own (`某协会｜会长`); a noun behind an area may name
/// no body at all (`某国｜媒体`), and names inside a law's name are none of their own (`某地国安法`).
struct BodyEdgeSettler: Sendable {
  private let gazetteer: Gazetteer
  /// By class, whether a word of it is or ends a body's name.
  private let isBody: [Bool]
  /// By class, whether a name that ends in a word of it is left as it is.
  private let endsName: [Bool]
  private let isOffice: [Bool]
  private let laws: ClassID?
  private let noPlace: ClassID?
  private let noun: ClassID?
  private let genericBody: ClassID?
  private let position: ClassID?
  private let tails: ClassID?
  private let wholeAreas: [ClassID]
  private let isArea: [Bool]

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    let bodies: Set<String> = ["organization.known", "organization.head"]
    let ends: Set<String> = [
      "organization.inner", "organization.generic", "alias.party-body", "alias.unit", "alias.term-body",
      "alias.legal-form", "event.head", "event.known",
    ]
    let offices: Set<String> = ["title.position", "title.occupation", "title.rank"]
    isBody = gazetteer.classNames.map(bodies.contains)
    endsName = gazetteer.classNames.map { bodies.contains($0) || ends.contains($0) }
    isOffice = gazetteer.classNames.map { offices.contains($0) }
    position = gazetteer.classID(named: "title.position")
    genericBody = gazetteer.classID(named: "clause.generic-body")
    tails = gazetteer.classID(named: "clause.body-tail")
    isArea = gazetteer.classNames.map { $0.hasPrefix("area.") }
    wholeAreas = ["area.country", "area.region"].compactMap { gazetteer.classID(named: $0) }
    noun = gazetteer.classID(named: "clause.crossing-noun")
    noPlace = gazetteer.classID(named: "clause.no-place")
    laws = gazetteer.classID(named: "clause.law")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    spans.removeAll {
      isInLaw($0, draft) || isInWord($0, draft) || runsIntoWord($0, draft) && area(of: $0, draft) == nil
    }
    for index in spans.indices {
      if runsIntoWord(spans[index], draft), let area = area(of: spans[index], draft) {
        spans[index].span = area
        spans[index].type = .location
      }
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
        endsName[Int($0.classID)] && Int($0.start) >= span.start
          && Int($0.length) >= officeLength(endingAt: span.end, draft)
      })
    else { return nil }
    var last: Int?
    for hit in draft.hits[draft.firstHit(endingAfter: span.start + 1)...] {
      guard Int(hit.end) < span.end else { break }
      if isBody[Int(hit.classID)], !hit.isWeak, hit.length >= 2, Int(hit.start) >= span.start { last = Int(hit.end) }
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
      isOffice[Int($0.classID)] && $0.length >= 2 && Int($0.start) > span.start + 1
        && gazetteer.type(of: $0.entry) == .title
    }.map { Int($0.start) }.min()
  }

  /// `某国｜媒体`: no body is named, but its area.
  private func leaveGeneric(_ chosen: inout TaggedSpan, _ draft: Draft) {
    guard chosen.type == .organization, !chosen.isFixed else { return }
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
        isBody[Int($0.classID)] && Int($0.start) >= span.start && end - span.start > 1
      }
      guard isBehindBody else { continue }
      chosen.span.end = end
      return
    }
  }

  /// `海州国｜结`, `滨江｜舰`: a place in another word, or a ship that was read as a place or a person.
  private func isInWord(_ chosen: TaggedSpan, _ draft: Draft) -> Bool {
    guard chosen.type == .location || chosen.type == .person, !chosen.isFixed else { return false }
    let span = chosen.span
    if draft.hits(endingAt: span.end).contains(where: { $0.classID == noPlace && Int($0.start) > span.start + 1 }) {
      // 丁锡舰 is a person: what precedes is no place.
      return chosen.type == .location || draft.hits(endingAt: span.end - 1).contains { isPlace($0, from: span.start) }
    }
    return chosen.type == .location && draft.longestHit(of: noPlace, from: span.end, units: 1) != nil
      && !draft.hits[draft.firstHit(endingAfter: span.end + 1)...].prefix { Int($0.end) <= span.end + 3 }
        .contains { Int($0.start) == span.end }
  }

  /// `交通部｜门`: the last character is the first of another word.
  private func runsIntoWord(_ chosen: TaggedSpan, _ draft: Draft) -> Bool {
    guard chosen.type == .organization, !chosen.isFixed, chosen.span.end < draft.reading.count else { return false }
    let end = chosen.span.end
    return draft.wordBoundaries.indices.contains(end) && !draft.wordBoundaries[end]
      && draft.longestHit(of: noun, from: end - 1, units: 2)?.length == 2
  }

  /// The areas that a body's name begins with: `某省｜某县`.
  private func area(of body: TaggedSpan, _ draft: Draft) -> TextSpan? {
    var ends = [body.span.start]
    for hit in draft.hits[draft.firstHit(endingAfter: body.span.start + 1)...].prefix(while: {
      Int($0.end) < body.span.end
    }) where isArea[Int(hit.classID)] && !hit.isWeak && ends.contains(Int(hit.start)) {
      ends.append(Int(hit.end))
    }
    return ends.count > 1 ? TextSpan(body.span.start, ends[ends.count - 1]) : nil
  }

  private func isPlace(_ hit: LexiconHit, from start: Int) -> Bool {
    Int(hit.start) == start && gazetteer.type(of: hit.entry) == .location
  }

  private func isInLaw(_ chosen: TaggedSpan, _ draft: Draft) -> Bool {
    guard chosen.type == .location || chosen.type == .organization, !chosen.isFixed else { return false }
    return draft.hits[draft.firstHit(endingAfter: chosen.span.end)...].prefix { Int($0.end) <= chosen.span.end + 6 }
      .contains { Int($0.start) == chosen.span.end && $0.classID == laws }
  }
}
