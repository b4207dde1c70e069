import Lexicon
import TextModel

/// The dictionary words of a document, ready to be walked from right to left.
struct PieceMap {
  /// A dictionary word: where it begins, and all that the entries of that form may do.
  struct Piece {
    var start: Int
    var end: Int
    var roles: PieceRole
    /// Whether every entry of the form is weak.
    var isWeak: Bool
  }

  let units: [UInt16]
  private let roles: PieceRoles
  /// Every form once, in the order of end, then start.
  private let pieces: [Piece]
  /// The words that end at each place.
  private let endings: [Ending]

  private struct Ending {
    /// The index of the first piece that ends at the place or behind it.
    var first: Int32
    /// What any of the words that end there may do. Most questions are answered by this alone.
    var roles: PieceRole
  }

  /// - Parameter roles: of the gazetteer's classes.
  init(_ draft: Draft, roles: PieceRoles) {
    let units = draft.reading.units
    var pieces: [Piece] = []
    pieces.reserveCapacity(draft.hits.count)
    let endings = [Ending](unsafeUninitializedCapacity: units.count + 2) { endings, count in
      let hits = draft.hits
      var next = 0
      count = units.count + 2
      for end in 0..<count {
        let first = Int32(truncatingIfNeeded: pieces.count)
        let character = end > 0 && end <= units.count ? roles.ofCharacter(units[end - 1]) : []
        var all = character
        while next < hits.count, Int(hits[next].end) <= end {
          let length = hits[next].length
          // What the unit is by its character alone is a strong word.
          let own = length == 1 ? character : []
          var piece = Piece(start: end - Int(length), end: end, roles: own, isWeak: own.isEmpty)
          repeat {
            let entry = roles.ofClass(hits[next].classID)
            let role = hits[next].isWeak ? entry.ofWeakEntry : entry
            piece.roles.formUnion(role)
            if !role.isEmpty { piece.isWeak = piece.isWeak && hits[next].isWeak }
            next += 1
          } while next < hits.count && Int(hits[next].end) == end && hits[next].length == length
          guard piece.roles != own else { continue }
          pieces.append(piece)
          all.formUnion(piece.roles)
        }
        endings.initializeElement(at: end, to: Ending(first: first, roles: all))
      }
    }
    self.units = units
    self.roles = roles
    self.pieces = pieces
    self.endings = endings
  }

  /// What any of the words that end at a place may do.
  func roles(endingAt end: Int) -> PieceRole {
    end >= 0 && end < endings.count ? endings[end].roles : []
  }

  /// The numbers of the words that end at a place, the longest first.
  func ending(at end: Int) -> Range<Int> {
    guard end >= 0, end + 1 < endings.count else { return 0..<0 }
    return Int(endings[end].first)..<Int(endings[end + 1].first)
  }

  subscript(_ number: Int) -> Piece { pieces[number] }

  /// The longest word that ends at a place.
  func longest(endingAt end: Int) -> Piece? {
    guard end >= 0, end + 1 < endings.count, endings[end].first < endings[end + 1].first else { return nil }
    return pieces[Int(endings[end].first)]
  }

  /// The longest word with a role that ends at a place.
  func longest(_ role: PieceRole, endingAt end: Int) -> Piece? {
    guard roles(endingAt: end).contains(role) else { return nil }
    for number in ending(at: end) where pieces[number].roles.contains(role) { return pieces[number] }
    return nil
  }

  /// Whether the text between two places is a word with a role.
  func word(_ role: PieceRole, from start: Int, to end: Int) -> Bool {
    guard end > start + 1 else { return isWord(role, unitAt: start) }
    return roles(endingAt: end).contains(role)
      && ending(at: end).contains { pieces[$0].start == start && pieces[$0].roles.contains(role) }
  }

  /// Whether the unit at a place is a word with a role by itself.
  func isWord(_ role: PieceRole, unitAt place: Int) -> Bool {
    guard roles(endingAt: place + 1).contains(role) else { return false }
    if roles.ofCharacter(units[place]).contains(role) { return true }
    // It is the shortest of the words that end there.
    let last = Int(endings[place + 2].first) - 1
    return last >= Int(endings[place + 1].first) && pieces[last].start == place && pieces[last].roles.contains(role)
  }

  /// Where the quotation that closes just before `end` opens, if that is near; the mark included.
  func openingQuote(before end: Int, limit: Int) -> Int? {
    guard end > limit, Glyph.isCloseQuote(units[end - 1]) else { return nil }
    var place = end - 2
    while place >= limit, end - place <= 40 {
      if Glyph.isOpenQuote(units[place]) { return place }
      if Glyph.isCloseQuote(units[place]) { return nil }
      place -= 1
    }
    return nil
  }

  /// Where an ordinal that ends at `end` begins (`第四届`, `第3次`).
  func ordinalStart(before end: Int, limit: Int) -> Int? {
    guard let measure = longest(.ordinal, endingAt: end) else { return nil }
    var place = measure.start
    while place > limit, Numeral.isNumeral(units[place - 1]) { place -= 1 }
    guard place < measure.start, place > limit, units[place - 1] == Glyph.ordinal else { return nil }
    return place - 1
  }
}
