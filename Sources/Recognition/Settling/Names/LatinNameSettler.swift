import Lexicon
import TextModel

/// Adds people named in Latin letters behind what they are, and that: `演员｜Anna Holm`, `地质学家｜Berger`.
struct LatinNameSettler: Sendable {
  /// In units.
  private static let lengths = 3...40
  /// The most words.
  private static let mostWords = 4

  private let offices: ClassSet

  init(gazetteer: Gazetteer) {
    offices = .offices(in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so. Linear in the sentence where it has no
  ///   Latin letters.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    let units = draft.reading.units
    var place = sentence.start + 1
    while place < sentence.end {
      guard Glyph.isCapital(units[place]), !Glyph.isLetter(units[place - 1]) else {
        place += 1
        continue
      }
      // A name that goes on beyond the longest is cut, and then too long.
      let limit = min(sentence.end, place + Self.lengths.upperBound + 1)
      let name = TextSpan(place, nameEnd(units, from: place, limit: limit))
      place = max(name.end, place + 1)
      guard Self.lengths.contains(name.count), let role = role(before: name.start, spans, draft),
        !spans.contains(where: { $0.span.overlaps(name) }), name.end == sentence.end || !Glyph.isDigit(units[name.end])
      else { continue }
      spans.put(name, .person)
      if role.start >= sentence.start, !spans.contains(where: { $0.span.overlaps(role) }) { spans.put(role, .title) }
    }
  }

  /// The end of a run of words that begin with a capital and go on in small letters, with initials (`J.`) before them; the
  /// start if there is none.
  private func nameEnd(_ units: [UInt16], from start: Int, limit: Int) -> Int {
    var end = start
    var place = start
    for _ in 0..<Self.mostWords {
      guard place < limit, Glyph.isCapital(units[place]) else { break }
      var next = place
      while next < limit, Glyph.isLatinLetter(units[next]) { next += 1 }
      if next == place + 1, next < limit, units[next] == Glyph.stop {
        next += 1
      } else if units[place..<next].contains(where: { !Glyph.isCapital($0) }) {
        end = next
      } else {
        // An abbreviation: no name, and nothing before it is one.
        return start
      }
      place = next < limit && Glyph.isSpace(units[next]) ? next + 1 : next
      if place == end { break }
    }
    return end
  }

  /// The office or occupation, read as such or known as one, that stands before a place; a space may lie between.
  private func role(before place: Int, _ spans: [TaggedSpan], _ draft: Draft) -> TextSpan? {
    let end = Glyph.isSpace(draft.reading.units[place - 1]) ? place - 1 : place
    if let title = spans.first(where: { $0.span.end == end && $0.type == .title }) { return title.span }
    return draft.hits(endingAt: end).filter { $0.length > 1 && offices.contains($0) }
      .max { $0.length < $1.length }?.span
  }
}
