import Lexicon
import TextModel

/// Gives the word for a party committee to the office behind it (guidelines 1.3): `某集团｜党委书记`. After an area's name
/// it stays with the body, or makes it one: `某镇党委｜书记`, `某村党总支｜书记`.
struct PartyOfficeSettler: Sendable {
  private let gazetteer: Gazetteer
  private let committee: ClassID?
  /// What ends the name of an area.
  private let areaEndings: ClassSet

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    committee = gazetteer.classID(named: "alias.party-body")
    areaEndings = ClassSet(
      ["alias.area-suffix", "alias.area-level", "alias.area-ending"], under: ["area."], in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], draft: Draft) {
    for index in spans.indices.dropFirst() {
      let (body, office) = (spans[index - 1], spans[index])
      guard body.type == .organization || body.type == .location, office.type == .title,
        body.span.end == office.span.start, !body.isFixed, !office.isFixed,
        let word = committeeWord(body, office.span, draft)
      else { continue }
      let isOfArea =
        word.start == body.span.end ? body.type == .location : endsArea(word.start, from: body.span.start, draft)
      if isOfArea {
        spans[index - 1].type = .organization
        spans[index - 1].span.end = word.end
        spans[index].span.start = word.end
      } else if body.type == .organization {
        spans[index - 1].span.end = word.start
        spans[index].span.start = word.start
      }
    }
  }

  /// The longest committee's word at the joint of a body and an office: it ends the body, begins the office or lies across.
  private func committeeWord(_ body: TaggedSpan, _ office: TextSpan, _ draft: Draft) -> TextSpan? {
    var longest: TextSpan?
    for hit in draft.hits[draft.firstHit(endingAfter: office.start - 1)...] {
      guard Int(hit.end) < office.end, Int(hit.end) <= office.start + 4 else { break }
      let start = Int(hit.start)
      // A place's name holds no such word, and of a body something must be left.
      guard hit.classID == committee, start <= office.start,
        body.type == .location ? start == office.start : start > body.span.start + 1,
        longest.map({ $0.count < hit.span.count }) ?? true,
        Int(hit.end) == office.start || isOffice(TextSpan(Int(hit.end), office.end), draft)
      else { continue }
      longest = hit.span
    }
    return longest
  }

  private func isOffice(_ span: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: span.end).contains { $0.span == span && gazetteer.type(of: $0.entry) == .title }
  }

  private func endsArea(_ place: Int, from start: Int, _ draft: Draft) -> Bool {
    draft.hits(endingAt: place).contains { Int($0.start) >= start && areaEndings.contains($0) }
  }
}
