import Lexicon
import TextModel

/// Settles where a place's name ends: a part that has no name of its own is left out (`塔尔山｜市区`), two countries side by
/// side are two names (`法国｜丹麦`), as are two provinces (`山东｜河南`).
struct PlaceEdgeSettler: Sendable {
  private let gazetteer: Gazetteer
  private let names: PlaceNames
  private let tails: ClassID?
  private let country: ClassID?
  private let province: ClassID?

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    names = PlaceNames(gazetteer: gazetteer)
    tails = gazetteer.classID(named: "clause.place-tail")
    province = gazetteer.classID(named: "area.province")
    country = gazetteer.classID(named: "area.country")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], draft: Draft) {
    var index = 0
    while index < spans.count {
      defer { index += 1 }
      guard spans[index].type == .location, !spans[index].isFixed, spans[index].span.count >= 4,
        !names.isPlace(spans[index].span, draft)
      else { continue }
      spans[index].span.end = end(spans[index].span, draft)
      if let cut = cut(spans[index].span, draft) {
        var second = spans[index]
        second.span.start = cut
        spans[index].span.end = cut
        spans.insert(second, at: index + 1)
      }
    }
  }

  /// Before the longest such part, unless it is the end of another place's name: `东城区`.
  private func end(_ place: TextSpan, _ draft: Draft) -> Int {
    let words = draft.hits(endingAt: place.end).filter { Int($0.start) >= place.start + 2 }
    guard let tail = words.filter({ $0.classID == tails }).max(by: { $0.length < $1.length }),
      !words.contains(where: { $0.length > tail.length && gazetteer.type(of: $0.entry) == .location })
    else { return place.end }
    return Int(tail.start)
  }

  /// Where the second of two countries begins, or of two provinces.
  private func cut(_ place: TextSpan, _ draft: Draft) -> Int? {
    draft.hits(endingAt: place.end).first { second in
      (second.classID == country || second.classID == province) && !second.isWeak
        && Int(second.start) >= place.start + 2
        && draft.hits(endingAt: Int(second.start)).contains {
          $0.classID == second.classID && Int($0.start) == place.start
        }
    }.map { Int($0.start) }
  }
}
