import Lexicon
import TextModel

/// Lengthens a place by the area that follows it and lies in it: `河北｜正定`, where the smaller name by itself is too
/// common a word to be trusted. Joins it with a township that it holds but for the township's first character, where a
/// dictionary knows only the rest: `昭觉县｜三｜岔河乡`.
struct AreaRunSettler: Sendable {
  private let gazetteer: Gazetteer
  /// Areas that have codes.
  private let areas: ClassSet
  private let suffix: ClassID?
  private let initial: ClassID?

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    suffix = gazetteer.classID(named: "alias.area-suffix")
    initial = gazetteer.classID(named: "clause.township-initial")
    areas = ClassSet(["area.province", "area.city", "area.county"], in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    for index in spans.indices where spans[index].type == .location && !spans[index].isFixed {
      let right = index + 1 < spans.count ? spans[index + 1].span.start : sentence.end
      if let end = innerEnd(spans[index].span, right, draft) { spans[index].span.end = end }
    }
    for index in spans.indices.dropLast().reversed() where isTownshipCut(spans[index], spans[index + 1], draft) {
      spans.put(TextSpan(spans[index].span.start, spans[index + 1].span.end), .location)
    }
  }

  private func isTownshipCut(_ area: TaggedSpan, _ rest: TaggedSpan, _ draft: Draft) -> Bool {
    guard area.type == .location, rest.type == .location, !area.isFixed, !rest.isFixed,
      rest.span.start == area.span.end + 1,
      draft.hits(endingAt: area.span.end).contains(where: {
        Int($0.start) >= area.span.start && areas.contains($0)
      }),
      draft.hits(endingAt: rest.span.start).contains(where: { $0.length == 1 && $0.classID == initial })
    else { return false }
    return draft.hits[draft.firstHit(endingAfter: rest.span.start + 1)...].prefix { Int($0.end) <= rest.span.end }
      .contains { $0.classID == suffix && Int($0.end) <= rest.span.start + 5 }
  }

  /// Where the longest area ends that begins behind a place, lies in it, and is not the beginning of another word.
  private func innerEnd(_ place: TextSpan, _ right: Int, _ draft: Draft) -> Int? {
    guard right - place.end >= 2,
      let outer = draft.hits(endingAt: place.end).first(where: {
        Int($0.start) >= place.start && areas.contains($0)
      }), let code = gazetteer.attribute("code", of: outer.entry).map(AreaRunSettler.significant)
    else { return nil }
    var end: Int?
    var longestWord = 0
    for hit in draft.hits[draft.firstHit(endingAfter: place.end + 1)...] {
      guard Int(hit.end) <= place.end + 8 else { break }
      guard Int(hit.start) == place.end else { continue }
      longestWord = max(longestWord, Int(hit.end))
      guard areas.contains(hit), Int(hit.end) <= right,
        let inner = gazetteer.attribute("code", of: hit.entry), inner.hasPrefix(code), inner.count > code.count
      else { continue }
      end = Int(hit.end)
    }
    return end == longestWord ? end : nil
  }

  /// A code of six digits without the pairs of zeros that stand for smaller units.
  private static func significant(_ code: String) -> String {
    var code = Substring(code)
    while code.count > 2, code.hasSuffix("00") { code = code.dropLast(2) }
    return String(code)
  }
}
