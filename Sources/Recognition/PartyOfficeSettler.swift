import Lexicon
import TextModel

/// Gives the word for a party committee to the office behind it (guidelines 1.3): `某集团｜党委书记`. After an area's name
/// it stays with the body: `某镇党委｜书记`.
struct PartyOfficeSettler: Sendable {
  private let committee: ClassID?
  /// By class, whether a hit of it ends the name of an area.
  private let endsArea: [Bool]

  init(gazetteer: Gazetteer) {
    committee = gazetteer.classID(named: "alias.party-body")
    let endings: Set<String> = ["alias.area-suffix", "alias.area-level", "alias.area-ending"]
    endsArea = gazetteer.classNames.map { $0.hasPrefix("area.") || endings.contains($0) }
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], draft: Draft) {
    for index in spans.indices.dropFirst() {
      let (body, office) = (spans[index - 1], spans[index])
      guard body.type == .organization, office.type == .title, body.span.end == office.span.start, !body.isFixed,
        !office.isFixed, let start = committeeStart(body.span, draft)
      else { continue }
      spans[index - 1].span.end = start
      spans[index].span.start = start
    }
  }

  /// Where the committee's word begins that ends a body's name; nil when there is none, or an area stands before it.
  private func committeeStart(_ span: TextSpan, _ draft: Draft) -> Int? {
    guard
      let word = draft.hits(endingAt: span.end).first(where: { $0.classID == committee }),
      Int(word.start) > span.start + 1
    else { return nil }
    let isArea = draft.hits(endingAt: Int(word.start)).contains {
      Int($0.start) >= span.start && endsArea[Int($0.classID)]
    }
    return isArea ? nil : Int(word.start)
  }
}
