import Lexicon
import TextModel

/// Adds the short name that a bracket declares behind a body's name: `某有限公司（以下简称“｜云帆科技｜”）`.
struct DeclaredNameSettler: Sendable {
  /// The length of a short name, in units.
  private static let lengths = 2...16

  private let declares: ClassID?

  init(gazetteer: Gazetteer) {
    declares = gazetteer.classID(named: "alias.short-name")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = 0
    while index < spans.count {
      defer { index += 1 }
      let right = index + 1 < spans.count ? spans[index + 1].span.start : sentence.end
      guard spans[index].type == .organization,
        let name = name(behind: spans[index].span.end, to: right, sentence.end, draft)
      else { continue }
      spans.insert(TaggedSpan(span: name, type: .organization, margin: 0), at: index + 1)
      index += 1
    }
  }

  /// What fills the bracket that begins at a place from the word that declares it on.
  /// - Parameter right: where the next mention begins, before which the name must end.
  private func name(behind place: Int, to right: Int, _ end: Int, _ draft: Draft) -> TextSpan? {
    let units = draft.reading.units
    guard place < end, Glyph.isOpenBracket(units[place]),
      let word = draft.longestHit(of: declares, from: place + 1, units: 6),
      let close = units[place..<min(end, place + 30)].firstIndex(where: Glyph.isCloseBracket)
    else { return nil }
    var name = TextSpan(Int(word.end), close)
    while name.start < name.end, isMark(units[name.start]) { name.start += 1 }
    while name.start < name.end, isMark(units[name.end - 1]) { name.end -= 1 }
    let isOneName = units[name.start..<name.end].allSatisfy { Glyph.isHan($0) || Glyph.isLetter($0) }
    return isOneName && name.end <= right && Self.lengths.contains(name.count) ? name : nil
  }

  private func isMark(_ unit: UInt16) -> Bool {
    Glyph.isOpenQuote(unit) || Glyph.isCloseQuote(unit) || Glyph.isColon(unit)
  }
}
