import Lexicon
import TextModel

/// What a date dictionary's words are to the date grammar; the raw value is the dictionary class without `date.`.
package enum DateRole: String, CaseIterable, Sendable {
  /// Words that are a whole date: `近日`, `今天上午`.
  case word, alone
  case festival, era
  /// Forms that are a date only between quotation marks: `“五一”`, `“两节”`.
  case quoted
  /// Expressions of time that are no date: `目前`, `近年来`.
  case not
  /// Ordinary words that share characters with date words: `不同`, `庆祝`.
  case block
  case year, month, day, week, weekday, century
  /// Parts of a day, a year, a month, a century, and those of a year that also stand alone (`一季度`).
  case part, edge, monthedge, centuryedge, period
  /// What may follow a festival: `假期`, `当天`.
  case holiday
  /// `农历`, `公元`.
  case calendar
  /// What a number with 号 counts when it is no day: 3号｜线.
  case numbered
  /// Words before a number of days or years that make it a length of time: `连续`, `近`.
  case before

  /// Whether a date may begin with a word of this role; the others only follow.
  var mayBegin: Bool {
    switch self {
    case .word, .alone, .festival, .era, .year, .month, .day, .week, .century, .period, .calendar: true
    case .quoted, .not, .block, .weekday, .part, .edge, .monthedge, .centuryedge, .holiday, .numbered, .before: false
    }
  }
}

/// The date words of one text, found by place and role.
package struct DatePieces: Sendable {
  package struct Piece: Sendable {
    var start: Int
    var end: Int
    var role: DateRole
    var entry: Int32
    var isWeak: Bool
  }

  /// Ascending by start, the longer first.
  private var pieces: [Piece] = []
  /// For each unit, the index of the first piece that starts at or after it.
  private var first: [Int32] = []

  package init(hits: [LexiconHit], roles: [DateRole?], gazetteer: Gazetteer, count: Int) {
    for hit in hits {
      let role = roles[Int(hit.classID)]
      guard let role, hit.start >= 0, hit.end <= count, hit.start < hit.end else { continue }
      pieces.append(
        Piece(
          start: Int(hit.start), end: Int(hit.end), role: role, entry: hit.entry,
          isWeak: hit.isWeak))
    }
    pieces.sort { ($0.start, $1.end, $0.entry) < ($1.start, $0.end, $1.entry) }
    first = Array(repeating: Int32(pieces.count), count: count + 1)
    for (index, piece) in pieces.enumerated().reversed() { first[piece.start] = Int32(index) }
  }

  /// Whether a word stands at `start` with which a date may begin.
  package func mayBegin(at start: Int) -> Bool {
    guard start < first.count else { return false }
    var index = Int(first[start])
    while index < pieces.count, pieces[index].start == start {
      if pieces[index].role.mayBegin { return true }
      index += 1
    }
    return false
  }

  /// The longest piece of the given role that starts at `start`; a weak one only where there is no other.
  package func longest(_ role: DateRole, at start: Int) -> Piece? {
    guard start >= 0, start < first.count else { return nil }
    var index = Int(first[start])
    var weak: Piece?
    while index < pieces.count, pieces[index].start == start {
      if pieces[index].role == role {
        guard pieces[index].isWeak else { return pieces[index] }
        weak = weak ?? pieces[index]
      }
      index += 1
    }
    return weak
  }

  /// The pieces of the same words and role, in whichever files they stand; the piece itself is one of them.
  func twins(of piece: Piece) -> [Piece] {
    pieces[Int(first[piece.start])...].prefix { $0.start == piece.start && $0.end >= piece.end }
      .filter { $0.end == piece.end && $0.role == piece.role }
  }
}

/// The date classes of a gazetteer and what their entries say.
package struct DateLexicon: Sendable {
  package let gazetteer: Gazetteer
  private let roles: [DateRole?]

  package init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    roles = gazetteer.classNames.map { name in
      name.hasPrefix("date.") ? DateRole(rawValue: String(name.dropFirst(5))) : nil
    }
  }

  /// The date words among a draft's hits; linear in the hits.
  package func pieces(in draft: Draft) -> DatePieces {
    DatePieces(hits: draft.hits, roles: roles, gazetteer: gazetteer, count: draft.reading.count)
  }

  package func isWeak(_ piece: DatePieces.Piece) -> Bool { piece.isWeak }

  /// The `code=` of a piece's entry.
  package func code(_ piece: DatePieces.Piece) -> String? { gazetteer.attribute("code", of: piece.entry) }
}
