import Lexicon
import TextModel

/// Titles by composition: an office with the department and modifiers before it (`中餐烹饪专业｜主任`), as far as the
/// organisation, area or punctuation to its left.
struct TitleRecogniser {
  static let name: MechanismName = "title"

  func propose(_ map: PieceMap, sentence: TextSpan, into candidates: inout [Candidate]) {
    // The first title found for a left end is the longest.
    var starts = PlaceSet(from: sentence.start)
    for end in stride(from: sentence.end, to: sentence.start, by: -1) {
      guard let head = map.longest(.title, endingAt: end), head.start >= sentence.start
      else { continue }
      let reach = NameWalker.walk(
        map, from: head.start, limit: sentence.start, inside: .inTitle, stop: [.organizationHead, .anchor])
      guard reach.steps > 0, !isOfBody(map, head, after: reach.start), starts.insert(reach.start) else {
        continue
      }
      let isBounded = !map.roles(endingAt: reach.start).isDisjoint(with: [.organizationHead, .anchor])
      candidates.append(
        Candidate(
          mention: Mention(
            span: TextSpan(reach.start, end), type: .title, provenance: .recogniser(Self.name, "department+office")),
          score: isBounded ? Evidence.likely : Evidence.doubtful))
    }
  }

  /// Whether what stands between an area and an office belongs to a body, because the office begins with the body's head
  /// noun: `北岭市纺织工会｜主席`, not `纺织工会主席`.
  private func isOfBody(_ map: PieceMap, _ head: PieceMap.Piece, after start: Int) -> Bool {
    guard map.roles(endingAt: start).contains(.anchor), head.end - head.start > 2 else { return false }
    return (head.start + 2..<head.end).contains { map.word(.organizationHead, from: head.start, to: $0) }
  }
}
