import Lexicon
import TextModel

/// The people of bylines and credits, which white space sets apart: `（记者 余翠平 实习记者 王辰阳 摄影报道）`, `任洁 摄`.
///
/// White space around a name that begins with a surname leaves no other reading, so these candidates are conditions.
struct BylineRecogniser {
  static let name: MechanismName = "byline"

  /// The longest name of one word.
  private static let longestName = 4

  func propose(_ map: PieceMap, sentence: Sentence, into candidates: inout [Candidate]) {
    let span = sentence.span
    var place = span.start
    while place < span.end {
      guard let role = map.longest(.bylineRole, endingAt: place), role.start >= span.start
      else {
        place += 1
        continue
      }
      place = max(place + 1, names(map, from: place, span, &candidates))
    }
    if sentence.kind == .byline { credit(map, span, &candidates) }
  }

  /// The names that follow a role, each after white space; returns where they end.
  private func names(_ map: PieceMap, from start: Int, _ span: TextSpan, _ candidates: inout [Candidate]) -> Int {
    var place = start
    while let token = token(map, after: place, span), isName(map, token), isEnd(map, token.end, span) {
      add(token, &candidates)
      place = token.end
    }
    return place
  }

  /// `任洁 摄`: a name that begins the line, before a credit.
  private func credit(_ map: PieceMap, _ span: TextSpan, _ candidates: inout [Candidate]) {
    var end = span.start
    while end < span.end, !Glyph.isSpace(map.units[end]), end - span.start <= Self.longestName { end += 1 }
    let token = TextSpan(span.start, end)
    guard end < span.end, isName(map, token) else { return }
    var rest = end
    while rest < span.end, Glyph.isSpace(map.units[rest]) { rest += 1 }
    guard map.ending(at: span.end).contains(where: { map[$0].roles.contains(.credit) && map[$0].start == rest }) else {
      return
    }
    add(token, &candidates)
  }

  /// The word behind the white space at a place; nil when no white space or no word stands there.
  private func token(_ map: PieceMap, after place: Int, _ span: TextSpan) -> TextSpan? {
    var start = place
    while start < span.end, Glyph.isSpace(map.units[start]) { start += 1 }
    guard start > place else { return nil }
    var end = start
    while end < span.end, Glyph.isHan(map.units[end]) || map.units[end] == Glyph.dot { end += 1 }
    return end > start ? TextSpan(start, end) : nil
  }

  private func isName(_ map: PieceMap, _ token: TextSpan) -> Bool {
    let hasDot = map.units[token.start..<token.end].contains(Glyph.dot)
    guard token.count >= 2, hasDot ? token.count <= 15 : token.count <= Self.longestName else { return false }
    if map.ending(at: token.end).contains(where: {
      map[$0].start <= token.start && !map[$0].roles.isDisjoint(with: [.bylineRole, .credit, .title])
    }) {
      return false
    }
    guard !hasDot else { return true }
    let surname = (1...2).last { length in
      length < token.count
        && map.ending(at: token.start + length).contains {
          map[$0].start == token.start && map[$0].roles.contains(.surname)
        }
    }
    return surname.map { token.count - $0 <= 2 } ?? false
  }

  private func isEnd(_ map: PieceMap, _ place: Int, _ span: TextSpan) -> Bool {
    place == span.end || Glyph.isSpace(map.units[place]) || Glyph.isCloseBracket(map.units[place])
      || Glyph.isListLink(map.units[place])
  }

  private func add(_ span: TextSpan, _ candidates: inout [Candidate]) {
    candidates.append(
      Candidate(
        mention: Mention(span: span, type: .person, provenance: .recogniser(Self.name, "set-apart")),
        score: Evidence.certain))
  }
}
