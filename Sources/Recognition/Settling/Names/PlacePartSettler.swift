import Lexicon
import TextModel

/// Settles that what kind of place stands right behind a place's name belongs to it: `北岭｜地区`, `清江｜码头`.
struct PlacePartSettler: Sendable {
  /// The longest word for a kind of place, in units.
  private static let longest = 8

  private let gazetteer: Gazetteer
  private let parts: ClassID?
  private let nouns: ClassID?

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    parts = gazetteer.classID(named: "clause.place-part")
    nouns = gazetteer.classID(named: "clause.place-noun")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    for index in spans.indices where spans[index].type == .location && !spans[index].isFixed {
      let right = index + 1 < spans.count ? spans[index + 1].span.start : sentence.end
      guard let part = draft.longestHit(of: parts, from: spans[index].span.end, units: Self.longest),
        Int(part.end) <= right, draft.isWord(part.span),
        // A longer word says what place follows: 港口城市.
        draft.longestHit(of: nouns, from: Int(part.start), units: Self.longest).map({ $0.length <= part.length })
          ?? true
      else { continue }
      spans[index].span.end = Int(part.end)
    }
  }
}
