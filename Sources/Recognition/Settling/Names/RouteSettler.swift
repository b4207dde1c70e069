import Lexicon
import TextModel

/// Settles where a route's second place ends: of `滨江至北岭｜段` both places are names, and the stretch is part of neither.
struct RouteSettler: Sendable {
  /// The longest name of a place, and the longest word for a stretch, in units.
  private static let longest = 8
  private static let longestTail = 3

  private let gazetteer: Gazetteer
  private let tails: ClassID?

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    tails = gazetteer.classID(named: "clause.route-tail")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = 0
    while index < spans.count {
      let from = spans[index]
      index += 1
      guard from.type == .location, !from.isFixed, let goal = goal(behind: from.span.end, sentence, draft),
        !spans.contains(where: { ($0.isFixed || $0.span == goal) && $0.span.overlaps(goal) })
      else { continue }
      spans.put(goal, .location)
    }
  }

  /// The place that a route leads to, before the word for a stretch.
  private func goal(behind place: Int, _ sentence: TextSpan, _ draft: Draft) -> TextSpan? {
    guard place + 2 < sentence.end, Glyph.isRange(draft.reading.units[place]) else { return nil }
    let hits = draft.hits[draft.firstHit(endingAfter: place + 2)...].prefix {
      Int($0.end) <= min(place + 1 + Self.longest, sentence.end)
    }
    return hits.last {
      Int($0.start) == place + 1 && gazetteer.type(of: $0.entry) == .location
        && isBeforeTail(Int($0.end), sentence, draft)
    }?.span
  }

  private func isBeforeTail(_ place: Int, _ sentence: TextSpan, _ draft: Draft) -> Bool {
    draft.longestHit(of: tails, from: place, units: Self.longestTail).map { Int($0.end) <= sentence.end } == true
  }
}
