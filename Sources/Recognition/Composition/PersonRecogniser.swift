import Lexicon
import TextModel

/// People: a surname and one or two characters that names are made of (`朱文娇`), foreign and minority names by their dots
/// (`买买提·艾力`), and the well-known by the dictionary (`贝多芬`).
struct PersonRecogniser {
  static let name: MechanismName = "person"

  func propose(_ map: PieceMap, sentence: TextSpan, into candidates: inout [Candidate]) {
    for end in sentence.start..<sentence.end where map.roles(endingAt: end + 1).contains(.surname) {
      for number in map.ending(at: end + 1)
      where map[number].roles.contains(.surname) && map[number].start >= sentence.start {
        chinese(map, map[number], sentence, &candidates)
        familiar(map, map[number], sentence, &candidates)
      }
    }
    dotted(map, sentence, &candidates)
    known(map, sentence, &candidates)
  }

  /// Names of the dictionary of well-known people; a weak one is a word or another's name too. Between title marks they
  /// are the work's.
  private func known(_ map: PieceMap, _ sentence: TextSpan, _ candidates: inout [Candidate]) {
    var isInWork = false
    for place in sentence.start..<sentence.end {
      if map.units[place] == Glyph.openTitle { isInWork = true }
      if map.units[place] == Glyph.closeTitle { isInWork = false }
      guard !isInWork, !map.roles(endingAt: place + 1).isDisjoint(with: [.knownPerson, .perhapsPerson]) else {
        continue
      }
      let names = map.ending(at: place + 1).lazy.map { map[$0] }.filter { $0.start >= sentence.start }
      guard let name = names.first(where: { !$0.roles.isDisjoint(with: [.knownPerson, .perhapsPerson]) }) else {
        continue
      }
      let score = name.roles.contains(.knownPerson) ? Evidence.sure : Evidence.doubtful
      candidates.append(candidate(TextSpan(name.start, name.end), score, "known"))
    }
  }

  private func chinese(
    _ map: PieceMap, _ surname: PieceMap.Piece, _ sentence: TextSpan, _ candidates: inout [Candidate]
  ) {
    let isAfterTitle = follows(map, surname.start, sentence)
    var end = surname.end
    while end < sentence.end, end - surname.end < 2, map.isWord(.givenName, unitAt: end) {
      end += 1
      let isBefore = precedes(map, end, sentence)
      let score =
        isAfterTitle && isBefore ? Evidence.sure : isAfterTitle || isBefore ? Evidence.likely : Evidence.doubtful
      candidates.append(candidate(TextSpan(surname.start, end), score, "surname+given"))
    }
  }

  /// `老高`, `小林`.
  private func familiar(
    _ map: PieceMap, _ surname: PieceMap.Piece, _ sentence: TextSpan, _ candidates: inout [Candidate]
  ) {
    guard surname.start > sentence.start, map.isWord(.familiar, unitAt: surname.start - 1) else { return }
    let span = TextSpan(surname.start - 1, surname.end)
    candidates.append(candidate(span, Evidence.doubtful, "familiar"))
  }

  /// Whether a title, a list mark or the start of the line stands before a place.
  private func follows(_ map: PieceMap, _ place: Int, _ sentence: TextSpan) -> Bool {
    guard place > sentence.start else { return true }
    let unit = map.units[place - 1]
    if Glyph.isListLink(unit) || Glyph.isOpenBracket(unit) { return true }
    let end = Glyph.isSpace(unit) ? place - 1 : place
    return map.roles(endingAt: end).contains(.title)
  }

  /// Whether a title, a list mark, punctuation or a verb that people act with stands behind a place.
  private func precedes(_ map: PieceMap, _ place: Int, _ sentence: TextSpan) -> Bool {
    guard place < sentence.end else { return true }
    let unit = map.units[place]
    if !Glyph.isHan(unit) { return true }
    for end in place + 1...min(place + 3, sentence.end)
    where !map.roles(endingAt: end).isDisjoint(with: [.title, .barrier, .adverb]) {
      for number in map.ending(at: end) where map[number].start == place {
        let roles = map[number].roles
        if roles.contains(.title) || (end - place >= 2 && !roles.isDisjoint(with: [.barrier, .adverb])) { return true }
      }
    }
    return Glyph.isListLink(unit)
  }

  /// Runs of characters with a dot between them.
  private func dotted(_ map: PieceMap, _ sentence: TextSpan, _ candidates: inout [Candidate]) {
    for place in sentence.start..<sentence.end where map.units[place] == Glyph.dot {
      var start = place
      while start > sentence.start, place - start < 8, isNamePart(map, start - 1) { start -= 1 }
      var end = place + 1
      while end < sentence.end, end - place < 9, isNamePart(map, end) || map.units[end] == Glyph.dot { end += 1 }
      guard start < place, end > place + 1, start == sentence.start || map.units[start - 1] != Glyph.dot else {
        continue
      }
      candidates.append(candidate(TextSpan(start, end), Evidence.likely, "dotted"))
    }
  }

  private func isNamePart(_ map: PieceMap, _ place: Int) -> Bool {
    guard Glyph.isHan(map.units[place]) || Glyph.isLetter(map.units[place]) else { return false }
    return !map.isWord(.leftContext, unitAt: place)
  }

  private func candidate(_ span: TextSpan, _ score: Float, _ detail: MechanismName) -> Candidate {
    Candidate(
      mention: Mention(span: span, type: .person, provenance: .recogniser(Self.name, detail)), score: score)
  }
}
