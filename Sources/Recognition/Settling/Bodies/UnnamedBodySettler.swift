import Lexicon
import TextModel

/// Settles that a body which nobody names is none: of `海州国一仲裁法庭` and `海州国28家医院` only the country is a name, of
/// `北山社等通讯社` only what the list names, and `147家乡镇医院` are nobody.
struct UnnamedBodySettler: Sendable {
  /// A shorter noun may be a name's end (`某市一中`), in units.
  private static let shortestNoun = 4
  private static let shortestBehindWord = 2
  private static let longestWord = 4

  private let unnamed: ClassID?
  private let names: BodyNames
  private let counters: ClassID?

  init(gazetteer: Gazetteer) {
    unnamed = gazetteer.classID(named: "clause.unnamed-body")
    names = BodyNames(gazetteer: gazetteer)
    counters = gazetteer.classID(named: "clause.counter")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], draft: Draft) {
    for index in spans.indices where spans[index].type == .organization && !spans[index].isFixed {
      if let end = areaEnd(spans[index].span, draft) {
        spans[index].span.end = end
        spans[index].type = .location
      } else if let (last, type) = lastOfList(spans[index].span, draft) {
        spans[index].span = last
        spans[index].type = type
      }
    }
    spans.removeAll {
      $0.type == .organization && !$0.isFixed
        && draft.isCounted(at: $0.span.start, before: $0.span.end, counters)
    }
  }

  /// The last name of a list before what sums it up: `北山社｜等通讯社`.
  private func lastOfList(_ span: TextSpan, _ draft: Draft) -> (TextSpan, MentionType)? {
    guard let name = draft.listEnd(in: span).map({ TextSpan(span.start, $0) }) else { return nil }
    return (names.type(of: name, draft) ?? (names.isBody(name, draft) ? .organization : nil)).map { (name, $0) }
  }

  /// Where the area ends behind which nothing is named.
  private func areaEnd(_ span: TextSpan, _ draft: Draft) -> Int? {
    guard !names.isKnown(span, draft) else { return nil }
    return draft.hits[draft.firstHit(endingAfter: span.start + 1)...].prefix { Int($0.end) < span.end }.first { area in
      Int(area.start) == span.start && names.isArea(area) && isUnnamed(TextSpan(Int(area.end), span.end), draft)
    }.map { Int($0.end) }
  }

  private func isUnnamed(_ rest: TextSpan, _ draft: Draft) -> Bool {
    if draft.isCounted(at: rest.start, before: rest.end, counters) { return true }
    guard let word = draft.longestHit(of: unnamed, from: rest.start, units: Self.longestWord),
      rest.end - Int(word.end) >= (word.length > 1 ? Self.shortestBehindWord : Self.shortestNoun)
    else { return false }
    return !draft.hits[draft.firstHit(endingAfter: Int(word.end))...].prefix { Int($0.end) <= rest.end }.contains {
      $0.classID == names.known && Int($0.start) >= rest.start && Int($0.start) < Int(word.end)
    }
  }
}
