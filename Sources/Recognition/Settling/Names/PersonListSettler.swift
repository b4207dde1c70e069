import Lexicon
import TextModel

/// Settles the items of a list of people: between two people stands a third, whatever the name; behind one so does what
/// begins with a surname and fills the item (`林远、｜武增｜、陈山`, `林远、｜何新｜，`).
struct PersonListSettler: Sendable {
  /// The length of a name, in units.
  private static let lengths = 2...4

  private let surname: ClassID?
  /// By class, whether a word of it is no person's name.
  private let isWord: [Bool]

  init(gazetteer: Gazetteer) {
    surname = gazetteer.classID(named: "person.surname")
    isWord = gazetteer.classNames.map { !$0.hasPrefix("person.") }
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = 0
    while index < spans.count {
      defer { index += 1 }
      guard spans[index].type == .person,
        let item = item(behind: spans[index].span.end, sentence, draft.reading.units)
      else { continue }
      let next = index + 1 < spans.count ? spans[index + 1] : nil
      guard next.map({ $0.span.start >= item.end }) != false else { continue }
      let isBetween = next.map { $0.type == .person && $0.span.start == item.end + 1 } == true
      guard isName(item, isBetween: isBetween, draft) else { continue }
      spans.insert(TaggedSpan(span: item, type: .person, margin: 0), at: index + 1)
    }
  }

  /// The list item behind a place.
  private func item(behind end: Int, _ sentence: TextSpan, _ units: [UInt16]) -> TextSpan? {
    guard end + 1 < sentence.end, units[end] == Glyph.enumeration else { return nil }
    var place = end + 1
    while place < sentence.end, !isItemEnd(units[place]), place - end <= Self.lengths.upperBound + 1 { place += 1 }
    let item = TextSpan(end + 1, place)
    return Self.lengths.contains(item.count) ? item : nil
  }

  private func isItemEnd(_ unit: UInt16) -> Bool {
    Glyph.isListLink(unit) || unit == Glyph.andOthers || !Glyph.isHan(unit)
  }

  private func isName(_ item: TextSpan, isBetween: Bool, _ draft: Draft) -> Bool {
    guard !draft.hits(endingAt: item.end).contains(where: { $0.span == item && isWord[Int($0.classID)] }) else {
      return false
    }
    guard !isBetween else { return true }
    return item.count <= 3
      && draft.hits(endingAt: item.start + 1).contains { Int($0.start) == item.start && $0.classID == surname }
  }
}
