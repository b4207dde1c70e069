import Lexicon
import TextModel

/// Settles how far a body's name goes before an office: the units between them that end in a head noun belong to it
/// (`某公司｜调试车间诊断组｜组长`, guidelines 1.1), and make a body of a place (`某省｜自然资源厅｜厅长`); and that those between
/// two offices are a body by themselves (`副总经理兼｜销售部｜经理`).
struct BodyUnitSettler: Sendable {
  /// Units between a body and an office that may be a name, in code units.
  private static let lengths = 2...14

  /// The same between two offices, with the joint.
  private static let secondLengths = 4...8

  private let heads: ClassSet
  private let joint: ClassID?
  private let fields: ClassID?
  private let verbs: ClassID?
  private let particles: ClassID?
  private let titles: ClassSet

  init(gazetteer: Gazetteer) {
    heads = .bodyHeads(in: gazetteer)
    joint = gazetteer.classID(named: "office.joint")
    fields = gazetteer.classID(named: "organization.field")
    verbs = gazetteer.classID(named: "clause.body-verb")
    particles = gazetteer.classID(named: "word.other")
    titles = ClassSet(under: ["title."], in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], draft: Draft) {
    for index in spans.indices.dropLast() {
      let body = spans[index]
      let gap = TextSpan(body.span.end, spans[index + 1].span.start)
      guard body.type == .organization || body.type == .location, !body.isFixed, spans[index + 1].type == .title,
        Self.lengths.contains(gap.count), isUnit(gap, ofBody: body.type == .organization, draft)
      else { continue }
      spans[index].span.end = gap.end
      spans[index].type = .organization
    }
    for index in spans.indices.dropLast().reversed() {
      if let unit = unitBetweenOffices(spans[index], spans[index + 1], draft) { spans.put(unit, .organization) }
    }
  }

  /// `副总经理兼｜销售部｜经理`: the unit of somebody's second office.
  private func unitBetweenOffices(_ first: TaggedSpan, _ second: TaggedSpan, _ draft: Draft) -> TextSpan? {
    let gap = TextSpan(first.span.end, second.span.start)
    guard first.type == .title, second.type == .title, !first.isFixed, !second.isFixed,
      Self.secondLengths.contains(gap.count), isJoint(gap.start, draft)
    else { return nil }
    let unit = TextSpan(gap.start + 1, gap.end)
    return isUnit(unit, ofBody: true, draft) ? unit : nil
  }

  private func isJoint(_ place: Int, _ draft: Draft) -> Bool {
    draft.reading.units[place] == Glyph.enumeration
      || draft.hits(endingAt: place + 1).contains { $0.length == 1 && $0.classID == joint }
  }

  /// - Parameter ofBody: otherwise of a place, where a bare head noun may begin the office: `某镇｜中心小学教师`.
  private func isUnit(_ gap: TextSpan, ofBody: Bool, _ draft: Draft) -> Bool {
    guard draft.isWord(gap), draft.reading.units[gap.start..<gap.end].allSatisfy(Glyph.isHan),
      draft.hits(endingAt: gap.end).contains(where: {
        Int($0.start) >= gap.start + (ofBody ? 0 : 1) && heads.contains($0.classID)
      })
    else { return false }
    var index = draft.firstHit(endingAfter: gap.start)
    while index < draft.hits.count, Int(draft.hits[index].end) <= gap.end {
      let hit = draft.hits[index]
      index += 1
      guard Int(hit.start) >= gap.start else { continue }
      // 的, 对, 和 by themselves are no part of a unit's name; 官员 and 选举 begin none.
      if hit.length == 1, hit.classID == particles, draft.isWord(hit.span), !isInField(hit.span, gap, draft) {
        return false
      }
      if Int(hit.start) == gap.start, hit.length > 1, hit.classID == verbs || titles.contains(hit) {
        return false
      }
    }
    return true
  }

  private func isInField(_ word: TextSpan, _ gap: TextSpan, _ draft: Draft) -> Bool {
    var index = draft.firstHit(endingAfter: word.end)
    while index < draft.hits.count, Int(draft.hits[index].end) <= gap.end {
      if draft.hits[index].classID == fields, draft.hits[index].span.contains(word) { return true }
      index += 1
    }
    return false
  }
}
