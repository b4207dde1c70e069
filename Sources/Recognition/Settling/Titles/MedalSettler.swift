import Lexicon
import TextModel

/// Adds medals that are counted (`获得11枚｜金牌｜、2枚｜银牌`) and not merely to be won (`将产生21枚金牌`), and ranks that are called
/// so (`授予｜上将｜军衔`).
struct MedalSettler: Sendable {
  /// How far before a medal what makes it one to be won may stand, in units.
  private static let reach = 10

  private let medals: ClassID?
  private let measures: ClassID?
  private let offers: ClassID?
  private let ranks: ClassID?
  private let rankNouns: ClassID?

  init(gazetteer: Gazetteer) {
    medals = gazetteer.classID(named: "clause.medal")
    measures = gazetteer.classID(named: "clause.medal-measure")
    offers = gazetteer.classID(named: "clause.medal-offer")
    ranks = gazetteer.classID(named: "title.rank")
    rankNouns = gazetteer.classID(named: "clause.rank-noun")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    for hit in draft.hits[draft.firstHit(endingAfter: sentence.start)...].prefix(while: { Int($0.end) <= sentence.end })
    where hit.classID == medals && isCounted(hit, sentence, draft) || hit.classID == ranks && isRank(hit, draft) {
      guard !spans.contains(where: { $0.span.overlaps(hit.span) }) else { continue }
      spans.put(hit.span, .title)
    }
  }

  private func isCounted(_ medal: LexiconHit, _ sentence: TextSpan, _ draft: Draft) -> Bool {
    guard
      let measure = draft.hits(endingAt: Int(medal.start)).first(where: { $0.classID == measures }),
      Int(measure.start) > sentence.start, Numeral.isNumeral(draft.reading.units[Int(measure.start) - 1])
    else { return false }
    let start = max(sentence.start, Int(measure.start) - Self.reach)
    return !draft.hits[draft.firstHit(endingAfter: start)...].prefix { $0.end <= measure.start }
      .contains { $0.classID == offers && Int($0.start) >= start }
  }

  private func isRank(_ rank: LexiconHit, _ draft: Draft) -> Bool {
    !rank.isWeak && draft.longestHit(of: rankNouns, from: Int(rank.end), units: 2) != nil
  }
}
