import TextModel

/// People written one after another with nothing between them, as sign-offs and headlines of newspapers have them:
/// `（林远帆陈海生）`. A run fills a bracket or a sentence, and every character of it belongs to a name; a long one at the
/// start of a sentence may be its subject (`林远帆陈海生欧阳远林海明等出席`).
struct NameRunRecogniser {
  static let name: MechanismName = "run"

  /// The longest run, in units.
  private static let longestRun = 60
  /// So many names side by side are no chance.
  private static let many = 5

  func propose(_ map: PieceMap, sentence: TextSpan, into candidates: inout [Candidate]) {
    for start in sentence.start..<sentence.end
    where start == sentence.start || Glyph.isOpenBracket(map.units[start - 1]) {
      let names = run(map, from: start, sentence)
      guard names.count > 1 else { continue }
      // No other reading is left where none of the names is a word; in the open, where none ends in one either, but of many
      // a few may end in one, have a word across their end, or be short.
      let ordinary = names.count { isOrdinary(map, $0, orItsEnd: start == sentence.start) }
      let crossed = names.count { isCrossed(map, $0.end) }
      let short = names.count { $0.count == 2 }
      let isSure =
        ordinary == 0 && (start > sentence.start || short * 2 <= names.count)
        || names.count >= Self.many && (ordinary + crossed) * 3 <= names.count && short * 3 <= names.count
          && !names.contains { isOrdinary(map, $0, orItsEnd: false) }
      for span in names {
        candidates.append(
          Candidate(
            mention: Mention(span: span, type: .person, provenance: .recogniser(Self.name, "side-by-side")),
            score: isSure ? Evidence.certain : Evidence.likely))
      }
    }
  }

  /// The names that fill the text from a place to the end of its bracket or sentence, or as far as they are its subject; of
  /// several ways the one with the fewest names, then with the longer ones first. Empty where there is none.
  private func run(_ map: PieceMap, from start: Int, _ sentence: TextSpan) -> [TextSpan] {
    var end = start
    while end < sentence.end, end - start <= Self.longestRun, Glyph.isHan(map.units[end]),
      !Glyph.isListLink(map.units[end]), map.units[end] != Glyph.andOthers
    {
      end += 1
    }
    guard end - start >= 4 else { return [] }
    let isFilled =
      end - start <= Self.longestRun
      && (start == sentence.start
        ? isBlank(map, end, sentence.end) : end < sentence.end && Glyph.isCloseBracket(map.units[end]))
    // Fewest names that fill the text from the start to each place, and the last of them.
    var fewest = [Int?](repeating: nil, count: end - start + 1)
    var last = [Int](repeating: 0, count: end - start + 1)
    fewest[0] = 0
    var reached = start
    for place in start..<end {
      // Nothing behind a gap can be filled.
      guard place <= reached else { break }
      guard let before = fewest[place - start] else { continue }
      for surname in surnames(map, at: place, end) {
        for length in [2, 1] {
          let stop = surname + length
          guard stop <= end, (surname..<stop).allSatisfy({ map.isWord(.givenName, unitAt: $0) }) else {
            continue
          }
          if fewest[stop - start].map({ before + 1 < $0 }) ?? true {
            fewest[stop - start] = before + 1
            last[stop - start] = place
            reached = max(reached, stop)
          }
        }
      }
    }
    if !isFilled || fewest[end - start] == nil {
      guard start == sentence.start else { return [] }
      while reached > start, !isSubject(map, fewest[reached - start], reached, end) { reached -= 1 }
      end = reached
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

  /// Whether some word reaches across the end of a name.
  private func isCrossed(_ map: PieceMap, _ place: Int) -> Bool {
    (place + 1...place + 3).contains { stop in map.ending(at: stop).contains { map[$0].start < place } }
  }

  private func isBlank(_ map: PieceMap, _ start: Int, _ end: Int) -> Bool {
    map.units[start..<end].allSatisfy { Glyph.isSpace($0) || $0 == Glyph.newline }
  }

  /// Whether so many names before a place are enough, and a word stands there that goes on with what they do.
  private func isSubject(_ map: PieceMap, _ names: Int?, _ place: Int, _ end: Int) -> Bool {
    guard let names, names >= Self.many else { return false }
    return place == end
      || [place + 1, place + 2].contains { stop in
        stop <= end && (map.word(.barrier, from: place, to: stop) || map.word(.leftContext, from: place, to: stop))
      }
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
