import Lexicon
import TextModel

/// Settles that a body which nobody names is none behind its country: of `海州国一仲裁法庭` only the country is a name.
struct UnnamedBodySettler: Sendable {
  /// A shorter noun may be a name's end (`某市一中`), in units.
  private static let shortestNoun = 4
  private static let shortestBehindWord = 2
  private static let longestWord = 4

  private let unnamed: ClassID?
  private let known: ClassID?
  private let areas: ClassSet

  init(gazetteer: Gazetteer) {
    unnamed = gazetteer.classID(named: "clause.unnamed-body")
    known = gazetteer.classID(named: "organization.known")
    areas = .areas(in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], draft: Draft) {
    for index in spans.indices where spans[index].type == .organization && !spans[index].isFixed {
      guard let end = areaEnd(spans[index].span, draft) else { continue }
      spans[index].span.end = end
      spans[index].type = .location
    }
  }

  /// Where the area ends behind which nothing is named.
  private func areaEnd(_ span: TextSpan, _ draft: Draft) -> Int? {
    guard !draft.hits(endingAt: span.end).contains(where: { $0.span == span && $0.classID == known }) else {
      return nil
    }
    return draft.hits[draft.firstHit(endingAfter: span.start + 1)...].prefix { Int($0.end) < span.end }.first { area in
      Int(area.start) == span.start && areas.contains(area) && isUnnamed(TextSpan(Int(area.end), span.end), draft)
    }.map { Int($0.end) }
  }

  private func isUnnamed(_ rest: TextSpan, _ draft: Draft) -> Bool {
    guard let word = draft.longestHit(of: unnamed, from: rest.start, units: Self.longestWord),
      rest.end - Int(word.end) >= (word.length > 1 ? Self.shortestBehindWord : Self.shortestNoun)
    else { return false }
    return !draft.hits[draft.firstHit(endingAfter: Int(word.end))...].prefix { Int($0.end) <= rest.end }.contains {
      $0.classID == known && Int($0.start) >= rest.start && Int($0.start) < Int(word.end)
    }
  }
}
