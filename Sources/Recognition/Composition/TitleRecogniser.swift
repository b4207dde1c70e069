import Lexicon
import TextModel

/// Titles by composition: an office with the department and modifiers before it (`中餐烹饪专业｜主任`), as far as the
/// organisation, area or punctuation to its left.
struct TitleRecogniser {
  static let name = "title"

  func propose(_ map: PieceMap, sentence: TextSpan, into candidates: inout [Candidate]) {
    let walker = NameWalker(map: map)
    var longest: [Int: Candidate] = [:]
    for end in stride(from: sentence.end, to: sentence.start, by: -1) {
      guard let head = map.ending(at: end).first(where: { $0.roles.contains(.title) }), head.start >= sentence.start
      else { continue }
      let reach = walker.walk(
        from: head.start, limit: sentence.start, inside: .inTitle, stop: [.organizationHead, .anchor])
      guard reach.steps > 0, longest[reach.start] == nil else { continue }
      let isBounded = map.ending(at: reach.start).contains { !$0.roles.isDisjoint(with: [.organizationHead, .anchor]) }
      longest[reach.start] = Candidate(
        mention: Mention(
          span: TextSpan(reach.start, end), type: .title, provenance: .recogniser(Self.name, "department+office")),
        score: isBounded ? Evidence.likely : Evidence.doubtful)
    }
    candidates.append(contentsOf: longest.values)
  }
}
