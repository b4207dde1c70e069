import TextModel

/// Walks a name from its head to the left, word by word, as far as its words belong to it.
///
/// The map is handed from step to step: a walker that kept one would count its tables anew for each sentence.
enum NameWalker {
  /// How far a walk came.
  struct Reach {
    /// The leftmost place.
    var start: Int
    /// The leftmost place at which an area or a known organisation begins.
    var anchor: Int?
    /// Whether a quotation stands in the name.
    var hasQuote = false
    var hasOrdinal = false
    /// Units that no dictionary word covers.
    var unknown = 0
    /// Where a quotation of the name begins, the leftmost.
    var steps = 0
  }

  /// No name is longer to the left of its head.
  private static let longestReach = 40
  /// No brand of more units is taken on trust.
  private static let longestUnknown = 4

  /// - Parameters:
  ///   - map: of the text's words.
  ///   - end: where the head begins.
  ///   - limit: the sentence's first unit.
  ///   - inside: the role that words must have to belong to the name.
  ///   - stop: words with one of these roles end the walk.
  static func walk(_ map: PieceMap, from end: Int, limit: Int, inside: PieceRole, stop: PieceRole = []) -> Reach {
    var reach = Reach(start: end)
    var place = end
    let least = max(limit, end - NameWalker.longestReach)
    while place > least {
      if let quote = map.openingQuote(before: place, limit: least) {
        reach.hasQuote = true
        place = quote
        reach.start = place
        reach.steps += 1
        continue
      }
      if let ordinal = map.ordinalStart(before: place, limit: least) {
        reach.hasOrdinal = true
        place = ordinal
        reach.start = place
        reach.steps += 1
        continue
      }
      guard let next = step(map, place, least, inside, stop, &reach) else { break }
      place = next
      reach.start = place
      reach.steps += 1
    }
    return reach
  }

  /// The beginning of the word that ends at `place`, if it belongs to the name.
  private static func step(
    _ map: PieceMap, _ place: Int, _ least: Int, _ inside: PieceRole, _ stop: PieceRole, _ reach: inout Reach
  ) -> Int? {
    if let word = map.longest(endingAt: place), word.start >= least, word.end - word.start >= 2 {
      guard word.roles.isDisjoint(with: stop) else { return nil }
      let belongs = !word.roles.isDisjoint(with: inside)
      if !word.roles.isDisjoint(with: [.leftContext, .barrier, .adverb]) {
        // A verb may also be a field's or a meeting's word; the dictionaries of names decide.
        guard belongs,
          !word.roles.isDisjoint(with: [.anchor, .place, .eventHead, .organizationHead, .title])
            || isNameWord(word, inside)
        else { return nil }
      }
      guard belongs else { return nil }
      if word.roles.contains(.anchor) { reach.anchor = word.start }
      return word.start
    }
    let unit = map.units[place - 1]
    if Glyph.isLetter(unit) || Glyph.isDigit(unit) { return place - 1 }
    guard Glyph.isHan(unit), reach.unknown < NameWalker.longestUnknown else { return nil }
    if let word = map.longest(endingAt: place),
      !word.roles.isDisjoint(with: [.leftContext, .barrier]) || !word.roles.isDisjoint(with: stop)
    {
      return nil
    }
    reach.unknown += 1
    return place - 1
  }

  private static func isNameWord(_ word: PieceMap.Piece, _ inside: PieceRole) -> Bool {
    inside == .inEvent && word.roles.contains(.inEvent) && !word.roles.contains(.leftContext)
  }
}
