import TextModel

/// People written one after another with nothing between them, as sign-offs and headlines of newspapers have them:
/// `（林远帆陈海生）`. A run fills a bracket or a sentence, and every character of it belongs to a name.
struct NameRunRecogniser {
  static let name: MechanismName = "run"

  /// The longest run, in units.
  private static let longestRun = 60

  func propose(_ map: PieceMap, sentence: TextSpan, into candidates: inout [Candidate]) {
    for start in sentence.start..<sentence.end
    where start == sentence.start || Glyph.isOpenBracket(map.units[start - 1]) {
      let names = run(map, from: start, sentence)
      guard names.count > 1 else { continue }
      // No other reading is left where none of the names is a word; in the open, where none ends in one either.
      let isSure = names.allSatisfy { !isOrdinary(map, $0, orItsEnd: start == sentence.start) }
      for span in names {
        candidates.append(
          Candidate(
            mention: Mention(span: span, type: .person, provenance: .recogniser(Self.name, "side-by-side")),
            score: isSure ? Evidence.certain : Evidence.likely))
      }
    }
  }

  /// The names that fill the text from a place to the end of its bracket or sentence; of several ways the one with the
  /// fewest names, then with the longer ones first. Empty where there is none.
  private func run(_ map: PieceMap, from start: Int, _ sentence: TextSpan) -> [TextSpan] {
    var end = start
    while end < sentence.end, end - start <= Self.longestRun, Glyph.isHan(map.units[end]) { end += 1 }
    guard end - start >= 4, end - start <= Self.longestRun,
      start == sentence.start ? end == sentence.end : end < sentence.end && Glyph.isCloseBracket(map.units[end])
    else { return [] }
    // Fewest names that fill the text from the start to each place, and the last of them.
    var fewest = [Int?](repeating: nil, count: end - start + 1)
    var last = [Int](repeating: 0, count: end - start + 1)
    fewest[0] = 0
    for place in start..<end {
      guard let before = fewest[place - start] else { continue }
      for surname in surnames(map, at: place, end) {
        for length in [2, 1] {
          let stop = surname + length
          guard stop <= end, (surname..<stop).allSatisfy({ map.isWord(.givenName, unitAt: $0) }) else { continue }
          if fewest[stop - start].map({ before + 1 < $0 }) ?? true {
            fewest[stop - start] = before + 1
            last[stop - start] = place
          }
        }
      }
    }
    guard fewest[end - start] != nil else { return [] }
    var names: [TextSpan] = []
    var place = end
    while place > start {
      names.append(TextSpan(last[place - start], place))
      place = last[place - start]
    }
    return names.reversed()
  }

  /// Where the surnames that begin at a place end.
  private func surnames(_ map: PieceMap, at place: Int, _ end: Int) -> [Int] {
    (place + 1...place + 2).filter { stop in
      stop < end && map.word(.surname, from: place, to: stop)
    }
  }

  /// Whether a span is a word that is no name, or the end of one; if wanted, also whether it ends in a word of its own.
  private func isOrdinary(_ map: PieceMap, _ span: TextSpan, orItsEnd: Bool) -> Bool {
    map.ending(at: span.end).contains { number in
      (map[number].start <= span.start || orItsEnd && map[number].end - map[number].start > 1)
        && !map[number].roles.isDisjoint(with: [.inOrganization, .inEvent, .inTitle, .barrier, .adverb, .title])
    }
  }
}
