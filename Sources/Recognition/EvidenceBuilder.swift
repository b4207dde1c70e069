import Lexicon
import Tagging
import TextModel

/// Gathers all evidence on a piece of a document for the tagger: dictionary hits, ICU's words and the recognisers'
/// candidates. Training and recognition both see evidence through it, so that they see the same.
package struct EvidenceBuilder: Sendable {
  private let collector: EvidenceCollector
  private let recognisers: [any Recogniser]

  package init(channels: EvidenceChannels, gazetteer: Gazetteer) {
    collector = EvidenceCollector(channels: channels, gazetteer: gazetteer)
    recognisers = [
      DateRecogniser(gazetteer: gazetteer), WorkRecogniser(gazetteer: gazetteer),
      CompositionRecogniser(gazetteer: gazetteer),
    ]
  }

  /// The channels of the document memory, by index into `DocumentMemory.recognisers`; −1 for one without weights.
  package var memoryChannels: [Int] {
    DocumentMemory.recognisers.map { collector.channel(recogniser: $0) ?? -1 }
  }

  /// All recognisers' candidates in text order.
  package func candidates(_ draft: Draft) -> [Candidate] {
    var candidates: [Candidate] = []
    for recogniser in recognisers { recogniser.propose(in: draft, into: &candidates) }
    return candidates.enumerated().sorted { left, right in
      let (first, second) = (left.element.mention.span, right.element.mention.span)
      return first == second
        ? (left.element.mention.type.index, left.offset) < (right.element.mention.type.index, right.offset)
        : first < second
    }.map(\.element)
  }

  /// Fills `map` with the evidence inside `range`. Linear in the range, its hits and its candidates.
  package func fill(_ map: inout EvidenceMap, _ range: TextSpan, draft: Draft, candidates: ArraySlice<Candidate>) {
    map.reset(range)
    let first = draft.firstHit(endingAfter: range.start)
    var last = first
    while last < draft.hits.count, Int(draft.hits[last].end) <= range.end { last += 1 }
    collector.add(draft.hits[first..<last], to: &map)
    collector.addWords(draft.wordBoundaries, to: &map)
    for candidate in candidates {
      if let channel = collector.channel(recogniser: CandidateEvidence.name(candidate)) {
        map.add(candidate.mention.span.start, candidate.mention.span.end, channel: channel)
      }
    }
  }
}
