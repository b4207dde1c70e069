import Lexicon
import TextModel

/// Makes one body of a team, the word that says it was sent, and who sent it: `海州省｜赴西川工作组`, `军队支援｜西川医疗队`,
/// `我赴｜南国维和步兵营`.
struct TeamSettler: Sendable {
  private let sent: ClassID?
  private let team: ClassID?
  private let sender: ClassID?
  private let our: ClassID?

  init(gazetteer: Gazetteer) {
    sent = gazetteer.classID(named: "clause.sent")
    team = gazetteer.classID(named: "clause.team")
    sender = gazetteer.classID(named: "clause.sender")
    our = gazetteer.classID(named: "clause.our")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    for chosen in spans where chosen.type == .organization && !chosen.isFixed {
      guard draft.hits(endingAt: chosen.span.end).contains(where: { $0.classID == team }),
        let word = draft.hits(endingAt: chosen.span.start).filter({ $0.classID == sent }).map({ Int($0.start) }).min(),
        word >= sentence.start, let start = start(before: word, spans, sentence, draft)
      else { continue }
      spans.put(TextSpan(start, chosen.span.end), .organization)
    }
  }

  /// Where the name begins: with who sends the team, or with the word after 我.
  private func start(before word: Int, _ spans: [TaggedSpan], _ sentence: TextSpan, _ draft: Draft) -> Int? {
    if let before = spans.last(where: { $0.span.end <= word }), before.span.end == word {
      return (before.type == .location || before.type == .organization) && !before.isFixed ? before.span.start : nil
    }
    if let hit = draft.hits(endingAt: word).first(where: { $0.classID == sender }), Int(hit.start) >= sentence.start {
      return Int(hit.start)
    }
    return draft.hits(endingAt: word).contains { $0.classID == our } ? word : nil
  }
}
