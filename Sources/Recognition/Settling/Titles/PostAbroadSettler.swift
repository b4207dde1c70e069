import Lexicon
import TextModel

/// Makes one post of the place abroad and the office behind it: `中国｜驻某国大使`, `召回｜驻某国大使`, `常驻某组织代表`.
struct PostAbroadSettler: Sendable {
  /// The longest office, in units.
  private static let longestOffice = 8

  private let gazetteer: Gazetteer
  private let stationed: ClassID?
  private let offices: ClassID?
  private let known: ClassID?

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    stationed = gazetteer.classID(named: "alias.stationed")
    known = gazetteer.classID(named: "organization.known")
    offices = gazetteer.classID(named: "office.abroad")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = 0
    while index < spans.count {
      defer { index += 1 }
      let place = spans[index]
      guard place.type == .location || place.type == .organization, !place.isFixed,
        let end = officeEnd(behind: index, spans, draft), end <= sentence.end
      else { continue }
      let left = index > 0 ? spans[index - 1].span.end : sentence.start
      if let start = stationedStart(endingAt: place.span.start, draft), start >= left,
        place.type == .location ? start + 1 == place.span.start || isAbroad(end, draft) : isKnown(place.span, draft)
      {
        if index + 1 < spans.count, spans[index + 1].span.start == place.span.end { spans.remove(at: index + 1) }
        spans[index].span = TextSpan(start, end)
        spans[index].type = .title
      } else if place.type == .organization, let start = postStart(in: place.span, draft) {
        // Read as one body, 中国驻某国, it is a country and where its post is.
        let post = TaggedSpan(span: TextSpan(start, end), type: .title, margin: place.margin)
        if index + 1 < spans.count, spans[index + 1].span.start == place.span.end { spans.remove(at: index + 1) }
        spans[index].span.end = start
        spans[index].type = .location
        spans.insert(post, at: index + 1)
      }
    }
  }

  /// Where the office ends that stands right behind a place: a title that was found, or one that people have abroad.
  private func officeEnd(behind index: Int, _ spans: [TaggedSpan], _ draft: Draft) -> Int? {
    let place = spans[index].span
    let next = index + 1 < spans.count ? spans[index + 1] : nil
    if let next, next.type == .title, next.span.start == place.end { return next.isFixed ? nil : next.span.end }
    // Of 大使馆 or 代表处 the office is a mere part.
    var longest = 0
    var office: Int?
    for hit in draft.hits[draft.firstHit(endingAfter: place.end)...] {
      guard Int(hit.end) <= place.end + Self.longestOffice else { break }
      guard Int(hit.start) == place.end, hit.length >= longest else { continue }
      if Int(hit.length) > longest { office = nil }
      longest = Int(hit.length)
      if hit.classID == offices { office = Int(hit.end) }
    }
    guard let office, next.map({ $0.span.start >= office }) ?? true else { return nil }
    return office
  }

  /// Where the word for being stationed begins that ends at a place. Such a word may hold the place itself (驻华).
  private func stationedStart(endingAt place: Int, _ draft: Draft) -> Int? {
    let hits = draft.hits(endingAt: place).filter { $0.classID == stationed }
    guard let shortest = hits.map(\.length).min(), shortest == 1 else { return nil }
    return hits.map { Int($0.start) }.min()
  }

  private func isAbroad(_ end: Int, _ draft: Draft) -> Bool {
    draft.hits(endingAt: end).contains { $0.classID == offices }
  }

  /// Whether a dictionary has a body by just that name: of `驻某国使馆` the place is a mere part.
  private func isKnown(_ body: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: body.end).contains { $0.span == body && $0.classID == known }
  }

  private func postStart(in body: TextSpan, _ draft: Draft) -> Int? {
    guard body.count > 2 else { return nil }
    for end in body.start + 2..<body.end {
      if let start = stationedStart(endingAt: end, draft), start > body.start, isArea(TextSpan(end, body.end), draft) {
        return start
      }
    }
    return nil
  }

  private func isArea(_ span: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: span.end).contains { $0.span == span && gazetteer.type(of: $0.entry) == .location }
  }
}
