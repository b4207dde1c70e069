import Lexicon
import TextModel

/// Makes an event of a contest for men or women in which something happens: `在［女子铅球决赛］中`, `在今天进行的［跳水女子单人
/// 三米板决赛］中`.
struct ContestEventSettler: Sendable {
  /// The longest name from the division on, and the longest sport before it, in units.
  private static let longest = 20
  private static let longestSport = 6

  private let divisions: ClassID?
  private let ends: ClassID?
  private let within: ClassID?
  private let site: ClassID?

  init(gazetteer: Gazetteer) {
    divisions = gazetteer.classID(named: "clause.contest-division")
    ends = gazetteer.classID(named: "clause.contest-end")
    within = gazetteer.classID(named: "clause.within")
    site = gazetteer.classID(named: "trigger.at")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = draft.firstHit(endingAfter: sentence.start)
    while index < draft.hits.count, Int(draft.hits[index].end) < sentence.end {
      let end = draft.hits[index]
      index += 1
      guard end.classID == ends, draft.longestHit(of: within, from: Int(end.end), units: 1) != nil,
        let start = start(of: end, sentence, draft)
      else { continue }
      // 30公里集体出发｜的比赛
      let isSaid = draft.reading.units[Int(end.start) - 1] == Glyph.of
      let name = TextSpan(start, isSaid ? Int(end.start) - 1 : Int(end.end))
      guard
        spans.allSatisfy({
          !$0.span.overlaps(name) || !$0.isFixed && name.contains($0.span) && $0.type != .organization
        })
      else { continue }
      spans.put(name, .event)
    }
  }

  /// Where the name begins: right behind `在` or `的`, with a word for men or women in it.
  private func start(of end: LexiconHit, _ sentence: TextSpan, _ draft: Draft) -> Int? {
    let units = draft.reading.units
    let reach = max(sentence.start, Int(end.start) - Self.longest)
    var division: Int?
    var index = draft.firstHit(endingAfter: reach)
    while index < draft.hits.count, Int(draft.hits[index].end) <= Int(end.start), division == nil {
      if draft.hits[index].classID == divisions, Int(draft.hits[index].start) >= reach {
        division = Int(draft.hits[index].start)
      }
      index += 1
    }
    guard let division, !units[division..<Int(end.start)].contains(where: EventClause.isLimit) else { return nil }
    var start = division
    while start > sentence.start, division - start <= Self.longestSport {
      if units[start - 1] == Glyph.of || draft.hits(endingAt: start).contains(where: { $0.classID == site }) {
        return start
      }
      guard Glyph.isHan(units[start - 1]) else { return nil }
      start -= 1
    }
    return nil
  }
}
