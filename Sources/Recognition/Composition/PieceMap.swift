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
  /// Every form once, in the order of end, then start.
  private let pieces: [Piece]
  /// The index of the first piece that ends at or behind each place.
  private let firstEnding: [Int32]

  init(_ draft: Draft, roles: [PieceRole], gazetteer: Gazetteer) {
    units = draft.reading.units
    var pieces: [Piece] = []
    pieces.reserveCapacity(draft.hits.count / 2)
    var firstEnding = [Int32](repeating: 0, count: draft.reading.count + 2)
    var place = 0
    for hit in draft.hits {
      let role = roles[Int(gazetteer.classID(of: hit.entry))]
      guard !role.isEmpty else { continue }
      let isWeak = gazetteer.isWeak(hit.entry)
      if let last = pieces.last, last.start == Int(hit.start), last.end == Int(hit.end) {
        pieces[pieces.count - 1].roles.formUnion(role)
        pieces[pieces.count - 1].isWeak = last.isWeak && isWeak
        continue
      }
      while place <= Int(hit.end) {
        firstEnding[place] = Int32(pieces.count)
        place += 1
      }
      pieces.append(Piece(start: Int(hit.start), end: Int(hit.end), roles: role, isWeak: isWeak))
    }
    while place < firstEnding.count {
      firstEnding[place] = Int32(pieces.count)
      place += 1
    }
    self.pieces = pieces
    self.firstEnding = firstEnding
  }

  /// The words that end at a place, the longest first.
  func ending(at end: Int) -> ArraySlice<Piece> {
    guard end >= 0, end + 1 < firstEnding.count else { return [] }
    return pieces[Int(firstEnding[end])..<Int(firstEnding[end + 1])]
  }

  /// The longest word that ends at a place.
  func longest(endingAt end: Int) -> Piece? { ending(at: end).first }

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
    guard let measure = ending(at: end).first(where: { $0.roles.contains(.ordinal) }) else { return nil }
    var place = measure.start
    while place > limit, Numeral.isNumeral(units[place - 1]) { place -= 1 }
    guard place < measure.start, place > limit, units[place - 1] == Glyph.ordinal else { return nil }
    return place - 1
  }
}
