import Lexicon
import TextModel

/// Lengthens a street by the number of a house, which is no day of the month: `长宁路｜12号`.
struct AddressSettler: Sendable {
  /// How many digits a house's number has.
  private static let mostDigits = 5

  private let street: ClassID?
  private let house: ClassID?

  init(gazetteer: Gazetteer) {
    street = gazetteer.classID(named: "clause.street")
    house = gazetteer.classID(named: "clause.house")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], draft: Draft) {
    for place in spans where place.type == .location && !place.isFixed {
      guard let end = addressEnd(place.span, draft),
        !spans.contains(where: { $0.span.start >= place.span.end && $0.span.start < end && $0.isFixed })
      else { continue }
      spans.put(TextSpan(place.span.start, end), .location)
    }
  }

  private func addressEnd(_ place: TextSpan, _ draft: Draft) -> Int? {
    let units = draft.reading.units
    var end = place.end
    while end < units.count, Glyph.isDigit(units[end]), end - place.end <= Self.mostDigits { end += 1 }
    guard (1...Self.mostDigits).contains(end - place.end),
      draft.hits(endingAt: place.end).contains(where: { $0.classID == street && Int($0.start) > place.start })
    else { return nil }
    return draft.longestHit(of: house, from: end, units: 3).map { Int($0.end) }
  }
}
