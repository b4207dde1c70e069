import Lexicon
import TextModel

/// Events by composition: from the head noun to the left over themes in quotation marks, ordinals, fields, people and
/// bodies (`北京排水集团｜“奋进”｜主题｜职工｜技能｜竞赛`); after 暨 from there on.
struct EventRecogniser {
  static let name: MechanismName = "event"

  func propose(_ map: PieceMap, sentence: TextSpan, into candidates: inout [Candidate]) {
    // The first name found for a left end is the longest.
    var starts = PlaceSet(from: sentence.start)
    for end in stride(from: sentence.end, to: sentence.start, by: -1) {
      guard let head = map.longest(.eventHead, endingAt: end), head.start >= sentence.start
      else { continue }
      let reach = NameWalker.walk(map, from: head.start, limit: sentence.start, inside: .inEvent, stop: .joint)
      // Between 暨 and a head noun stands one name.
      if let joint = joint(map, before: head.start, limit: max(sentence.start, head.start - 30)), joint <= reach.start {
        add(TextSpan(joint, end), head.isWeak ? Evidence.likely : Evidence.sure, "joint", &starts, &candidates)
      }
      if let theme = theme(map, before: head, limit: sentence.start) {
        add(theme, Evidence.likely, "quoted", &starts, &candidates)
      }
      guard reach.steps > 0 else { continue }
      let score: Float
      if reach.hasQuote || reach.hasOrdinal {
        score = Evidence.sure
      } else if !head.isWeak {
        score = Evidence.likely
      } else {
        score = Evidence.doubtful
      }
      add(TextSpan(reach.start, end), score, "head", &starts, &candidates)
    }
  }

  /// The quotation that a head noun says is an event (`“劳模工匠助企行”等活动`), without its marks.
  private func theme(_ map: PieceMap, before head: PieceMap.Piece, limit: Int) -> TextSpan? {
    guard head.start > limit else { return nil }
    let close = map.isWord(.barrier, unitAt: head.start - 1) ? head.start - 1 : head.start
    guard let open = map.openingQuote(before: close, limit: limit), close - open > 4 else { return nil }
    return TextSpan(open + 1, close - 1)
  }

  private func add(
    _ span: TextSpan, _ score: Float, _ detail: MechanismName, _ starts: inout PlaceSet, _ candidates: inout [Candidate]
  ) {
    guard starts.insert(span.start) else { return }
    candidates.append(
      Candidate(
        mention: Mention(span: span, type: .event, provenance: .recogniser(Self.name, detail)), score: score))
  }

  /// Where a name begins that a joint precedes, with no punctuation between.
  private func joint(_ map: PieceMap, before place: Int, limit: Int) -> Int? {
    var end = place
    while end > limit {
      if map.roles(endingAt: end).contains(.joint) { return end }
      guard Glyph.isHan(map.units[end - 1]) || Glyph.isDigit(map.units[end - 1]) else { return nil }
      end -= 1
    }
    return nil
  }
}
