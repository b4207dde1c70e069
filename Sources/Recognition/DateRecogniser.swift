import Lexicon
import TextModel

/// Dates and periods (guidelines 1.5, 1.6): a grammar over digits, Chinese numerals and the date words of the
/// dictionaries, in one pass over the text.
package struct DateRecogniser: Recogniser {
  package static let name: MechanismName = "date"

  /// How far an expression that is no date may reach into one that follows, in units.
  private static let longestStop = 8
  /// The longest column head, in units.
  private static let longestHead = 120

  private let lexicon: DateLexicon

  package init(gazetteer: Gazetteer) { lexicon = DateLexicon(gazetteer: gazetteer) }

  package func propose(in draft: Draft, into proposals: inout Proposals) {
    let pieces = lexicon.pieces(in: draft)
    let starters = Self.starters
    let units = draft.reading.units
    var grammar = DateGrammar(units: units, pieces: pieces, lexicon: lexicon, limit: units.count)
    var normaliser = DateNormaliser(documentDate: draft.source.date)
    var place = 0
    grammar.limit = lineEnd(units, from: 0)
    while place < units.count {
      if place >= grammar.limit {
        if units[place] == Glyph.newline { normaliser.startParagraph() }
        grammar.limit = lineEnd(units, from: place + 1)
        place += 1
        continue
      }
      if units[place] == Glyph.openHead { place = columnHeadEnd(units, from: place, limit: grammar.limit) }
      guard place < grammar.limit else { continue }
      guard starters[Int(units[place])] || pieces.mayBegin(at: place), let match = grammar.match(at: place),
        !isStopped(match, at: place, by: pieces, units)
      else {
        place += 1
        continue
      }
      let value = normaliser.normalise(match.value, until: match.until)
      if let value { proposals.dateValues.append(value) }
      let mention = Mention(
        span: TextSpan(place, match.end), type: .date, provenance: .recogniser(Self.name, match.kind),
        dateValue: value.map { _ in Int32(proposals.dateValues.count - 1) })
      let score = isInsideWord(place, units, draft.wordBoundaries) ? match.score / 3 : match.score
      proposals.candidates.append(Candidate(mention: mention, score: score))
      // A weak word (至今) hides nothing that begins inside it (今年).
      place = match.score < Evidence.likely && match.kind == DateGrammar.word ? place + 1 : match.end
    }
  }

  private func lineEnd(_ units: [UInt16], from start: Int) -> Int {
    var end = start
    while end < units.count, units[end] != Glyph.newline { end += 1 }
    return end
  }

  /// Whether ICU reads the first unit as the middle of a word, as in 各国庆祝; digits do not matter.
  private func isInsideWord(_ place: Int, _ units: [UInt16], _ boundaries: [Bool]) -> Bool {
    Glyph.isHan(units[place]) && place < boundaries.count && !boundaries[place]
  }

  /// The place after a column head in 【】, in which nothing is marked; the opening bracket's own if it is not closed.
  private func columnHeadEnd(_ units: [UInt16], from start: Int, limit: Int) -> Int {
    let last = min(limit, start + Self.longestHead)
    var end = start
    while end < last, units[end] != Glyph.closeHead { end += 1 }
    return end < last ? end + 1 : start
  }

  /// For each unit, whether it can begin an expression that is in no dictionary.
  private static let starters = (UInt16.min...UInt16.max).map { unit in
    Numeral.isNumeral(unit) || Glyph.isOpenQuote(unit) || unit == Glyph.ordinal || unit == Glyph.front
      || unit == Glyph.several || unit == Glyph.count
  }

  /// Whether a longer expression that is no date covers the span (`近年来`, `第二天`), or a word crosses its edge (`不同年代`).
  /// Looks no further back than such expressions are long.
  private func isStopped(_ match: DateGrammar.Match, at place: Int, by pieces: DatePieces, _ units: [UInt16]) -> Bool {
    let span = TextSpan(place, match.end)
    for start in max(0, span.start - Self.longestStop)..<span.end {
      if match.kind != DateGrammar.alone, let not = pieces.longest(.not, at: start), start <= span.start,
        not.end >= span.end
      {
        // 今年以来 holds the date 今年.
        let isSince = start == span.start && span.end < units.count && units[span.end] == Glyph.from
        if !isSince { return true }
      }
      if let block = pieces.longest(.block, at: start), block.end > span.start {
        if start <= span.start || block.end > span.end { return true }
      }
    }
    return false
  }
}
