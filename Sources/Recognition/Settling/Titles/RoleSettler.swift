import Lexicon
import TextModel

/// Adds the role that stands directly beside a person's name and that decoding left out: `投递员｜林远`, `林远｜委员`,
/// `选举林远为｜省长`.
///
/// Decoding sees three characters to either side; whether a role noun is said of one named person shows only in the name
/// behind it.
struct RoleSettler: Sendable {
  private let gazetteer: Gazetteer
  /// Words that say, before a name, what the person is.
  private let roles: ClassSet
  /// Offices that somebody is made.
  private let offices: ClassSet
  private let afterName: ClassID?
  private let beforeName: ClassID?
  private let group: ClassID?
  private let copula: ClassID?
  private let takesOffice: ClassID?
  private let verbToo: ClassID?

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    roles = ClassSet(
      ["title.position", "title.role", "title.occupation", "title.rank", "title.beside-name"], in: gazetteer)
    offices = ClassSet(["title.position", "title.role", "title.beside-name"], in: gazetteer)
    afterName = gazetteer.classID(named: "title.beside-name")
    beforeName = gazetteer.classID(named: "office.before-name")
    group = gazetteer.classID(named: "title.group")
    copula = gazetteer.classID(named: "trigger.be")
    takesOffice = gazetteer.classID(named: "trigger.take-office")
    verbToo = gazetteer.classID(named: "office.verb-too")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var added: [TaggedSpan] = []
    for (index, chosen) in spans.enumerated() where chosen.type == .person {
      let left = index > 0 ? spans[index - 1].span.end : sentence.start
      let right = index + 1 < spans.count ? spans[index + 1].span.start : sentence.end
      // Between two people what was said of the first is not said of the second.
      let free = max(left, added.last?.span.end ?? left)
      if let role = roleBefore(chosen.span.start, from: free, draft) { added.append(title(role)) }
      if let role = officeAfter(chosen.span.end, to: right, draft) { added.append(title(role)) }
    }
    if !added.isEmpty { spans = (spans + added).sorted { $0.span < $1.span } }
    addListed(&spans, sentence, draft)
  }

  /// Adds offices that stand in a list with one that was found: `经济师、｜会计师，`.
  private func addListed(_ spans: inout [TaggedSpan], _ sentence: TextSpan, _ draft: Draft) {
    var index = 0
    while index < spans.count {
      defer { index += 1 }
      guard spans[index].type == .title else { continue }
      let units = draft.reading.units
      let left = index > 0 ? spans[index - 1].span.end : sentence.start
      let right = index + 1 < spans.count ? spans[index + 1].span.start : sentence.end
      let (start, end) = (spans[index].span.start, spans[index].span.end)
      if start - 1 > left, units[start - 1] == Glyph.enumeration, let role = roleBefore(start - 1, from: left, draft),
        role.start == sentence.start || !Glyph.isHan(units[role.start - 1])
          || (role.start == left && (spans[index - 1].type == .organization || spans[index - 1].type == .location))
      {
        spans.insert(title(role), at: index)
        index = max(index - 2, -1)
      } else if let before = listed(beforeBodyOf: index, spans, sentence, draft) {
        spans.insert(title(before), at: index - 1)
        index += 1
      } else if end + 1 < right, units[end] == Glyph.enumeration, let role = roleFrom(end + 1, to: right, draft) {
        spans.insert(title(role), at: index + 1)
      }
    }
  }

  /// `北山｜经济学家、南山研究院院长林远`: the role that is listed before the body of an office with its holder.
  private func listed(
    beforeBodyOf index: Int, _ spans: [TaggedSpan], _ sentence: TextSpan, _ draft: Draft
  ) -> TextSpan? {
    guard index > 0, index + 1 < spans.count, spans[index + 1].type == .person,
      spans[index + 1].span.start == spans[index].span.end, spans[index - 1].span.end == spans[index].span.start,
      spans[index - 1].type == .organization || spans[index - 1].type == .location
    else { return nil }
    let left = index > 1 ? spans[index - 2].span.end : sentence.start
    let mark = spans[index - 1].span.start - 1
    guard mark > left, draft.reading.units[mark] == Glyph.enumeration,
      let role = roleBefore(mark, from: left, draft)
    else { return nil }
    if role.start == left, index > 1 {
      return [.organization, .location].contains(spans[index - 2].type) ? role : nil
    }
    return role.start == sentence.start || !Glyph.isHan(draft.reading.units[role.start - 1]) ? role : nil
  }

  /// The role that fills the text from a place to the next mark.
  private func roleFrom(_ start: Int, to right: Int, _ draft: Draft) -> TextSpan? {
    let units = draft.reading.units
    let end = units[start..<right].firstIndex { !Glyph.isHan($0) } ?? right
    guard end > start, let role = roleBefore(end, from: start, draft), role.start == start else { return nil }
    return role
  }

  private func title(_ span: TextSpan) -> TaggedSpan { TaggedSpan(span: span, type: .title, margin: 0) }

  /// The longest role that ends at a place and does not begin before `left`. A word that also stands for a group is none:
  /// of `职工林远` it does not say what the person is.
  private func roleBefore(_ end: Int, from left: Int, _ draft: Draft) -> TextSpan? {
    guard end - left >= 2 else { return nil }
    let hits = draft.hits(endingAt: end).filter { $0.length >= 2 && Int($0.start) >= left }
    guard let length = hits.lazy.filter({ roles.contains($0) }).map(\.length).max() else { return nil }
    let words = hits.filter { $0.length == length }
    guard words.contains(where: { roles.contains($0) && gazetteer.type(of: $0.entry) == .title }),
      words.contains(where: { $0.classID == afterName || $0.classID == beforeName })
        || !words.contains(where: { $0.classID == group })
    else { return nil }
    return TextSpan(end - Int(length), end)
  }

  /// The office that the words behind a name give to it: `林远委员`, `选举林远为省长，`.
  private func officeAfter(_ end: Int, to right: Int, _ draft: Draft) -> TextSpan? {
    var start = end
    let isGiven = draft.hits[draft.firstHit(endingAfter: end)...].prefix { Int($0.end) <= end + 2 }.last {
      Int($0.start) == end && ($0.classID == copula || $0.classID == takesOffice)
    }
    if let isGiven { start = Int(isGiven.end) }
    var office: TextSpan?
    for hit in draft.hits[draft.firstHit(endingAfter: start + 1)...] {
      guard Int(hit.end) <= min(right, start + Int(UInt8.max)), Int(hit.start) < right else { break }
      guard Int(hit.start) == start, gazetteer.type(of: hit.entry) == .title else { continue }
      if start > end ? offices.contains(hit) : hit.classID == afterName { office = hit.span }
    }
    guard let office else { return nil }
    if office.end >= draft.reading.count || !Glyph.isHan(draft.reading.units[office.end]) { return office }
    // `林远代表全厂`: behind a name the word may be a verb.
    let isVerb = draft.hits(endingAt: office.end).contains { $0.span == office && $0.classID == verbToo }
    return start == end && !isVerb ? office : nil
  }
}
