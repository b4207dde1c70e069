import Lexicon
import TextModel

/// Adds the honour that opens a heading or a line which says that it is given: `［清江青年环保奖］颁发`, `第九届｜［云帆文学奖］｜揭晓`.
struct HonourHeadingSettler: Sendable {
  /// The length of an honour's name, in units.
  private static let lengths = 4...18

  private let announced: ClassID?
  private let heads: ClassID?
  private let measures: ClassID?

  init(gazetteer: Gazetteer) {
    announced = gazetteer.classID(named: "clause.honour-announced")
    heads = gazetteer.classID(named: "title.honor.head")
    measures = gazetteer.classID(named: "context.ordinal")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    let hits = draft.hits[draft.firstHit(endingAfter: sentence.start)...].prefix { Int($0.end) <= sentence.end }
    guard let word = hits.first(where: { $0.classID == announced }) else { return }
    let end = Int(word.start)
    guard draft.hits(endingAt: end).contains(where: { $0.classID == heads && Int($0.start) > sentence.start }),
      let start = start(of: end, sentence, draft)
    else { return }
    let name = TextSpan(start, end)
    guard !spans.contains(where: { $0.span.overlaps(name) && ($0.isFixed || $0.type == .title || $0.span.end > end) })
    else { return }
    spans.put(name, .title)
  }

  /// The line's start, or the end of the ordinal that opens it.
  private func start(of end: Int, _ sentence: TextSpan, _ draft: Draft) -> Int? {
    let units = draft.reading.units
    var start = sentence.start
    while start < end, !isLetter(units[start]) { start += 1 }
    guard start == 0 || Glyph.isSpace(units[start - 1]) || units[start - 1] == Glyph.newline else { return nil }
    let measure = draft.hits[draft.firstHit(endingAfter: start)...].prefix { Int($0.end) <= end }.last {
      $0.classID == measures && Int($0.start) >= start
        && units[start..<Int($0.start)].dropFirst().allSatisfy(Numeral.isNumeral)
    }
    if let measure, units[start] == Glyph.ordinal || units[start] == Glyph.initial { start = Int(measure.end) }
    let name = TextSpan(start, end)
    return Self.lengths.contains(name.count) && units[start..<end].allSatisfy(Glyph.isHan)
      && !units[start..<end].contains(Glyph.of) ? start : nil
  }

  private func isLetter(_ unit: UInt16) -> Bool { Glyph.isHan(unit) || Glyph.isLetter(unit) || Glyph.isDigit(unit) }
}
