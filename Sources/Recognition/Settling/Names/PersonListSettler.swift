import Lexicon
import TextModel

/// Settles the items of a list of people: between two people stands a third, whatever the name; behind one so does what
/// begins with a surname and fills the item (`林远、｜武增｜、陈山`, `林远、｜何新｜，`).
struct PersonListSettler: Sendable {
  /// The length of a name, in units.
  private static let lengths = 2...4

  private let surname: ClassID?
  private let courtesy: ClassID?
  /// Names of people and their parts; every other word is no person's name.
  private let persons: ClassSet

  init(gazetteer: Gazetteer) {
    courtesy = gazetteer.classID(named: "clause.courtesy-noun")
    surname = gazetteer.classID(named: "person.surname")
    persons = ClassSet(under: ["person."], in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = 0
    while index < spans.count {
      defer { index += 1 }
      guard let start = nameStart(behind: index, spans, draft),
        let item = item(at: start, sentence, draft.reading.units)
      else { continue }
      let next = index + 1 < spans.count ? spans[index + 1] : nil
      guard next.map({ $0.span.start >= item.end }) != false else { continue }
      let isBetween = next.map { $0.type == .person && $0.span.start == item.end + 1 } == true
      guard isName(item, isBetween: isBetween, draft) else { continue }
      spans.insert(TaggedSpan(span: item, type: .person, margin: 0), at: index + 1)
    }
  }

  /// Where a name may begin: behind a person's comma, or right behind the body of the next person.
  private func nameStart(behind index: Int, _ spans: [TaggedSpan], _ draft: Draft) -> Int? {
    let units = draft.reading.units
    let end = spans[index].span.end
    switch spans[index].type {
    case .person: return end < units.count && units[end] == Glyph.enumeration ? end + 1 : nil
    case .organization where index > 1:
      let isNext =
        spans[index - 1].type == .person && spans[index - 1].span.end + 1 == spans[index].span.start
        && units[spans[index - 1].span.end] == Glyph.enumeration && spans[index - 2].type == .organization
        && spans[index - 2].span.end == spans[index - 1].span.start
      return isNext ? end : nil
    default: return nil
    }
  }

  /// The list item that begins at a place.
  private func item(at start: Int, _ sentence: TextSpan, _ units: [UInt16]) -> TextSpan? {
    var place = start
    while place < sentence.end, !isItemEnd(units[place]), place - start <= Self.lengths.upperBound { place += 1 }
    let item = TextSpan(start, place)
    return Self.lengths.contains(item.count) ? item : nil
  }

  private func isItemEnd(_ unit: UInt16) -> Bool {
    Glyph.isListLink(unit) || unit == Glyph.andOthers || !Glyph.isHan(unit)
  }

  private func isName(_ item: TextSpan, isBetween: Bool, _ draft: Draft) -> Bool {
    let isNone = draft.hits(endingAt: item.end).contains {
      $0.span == item && !persons.contains($0) || $0.classID == courtesy && Int($0.start) == item.start + 1
    }
    guard !isNone else { return false }
    guard !isBetween else { return true }
    return item.count <= 3
      && draft.hits(endingAt: item.start + 1).contains { Int($0.start) == item.start && $0.classID == surname }
  }
}
