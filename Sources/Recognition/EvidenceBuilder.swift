import Lexicon
import Tagging
import TextModel

/// Gathers all evidence on a piece of a document for the tagger: dictionary hits, ICU's words and the recognisers'
/// candidates. Training and recognition both see evidence through it, so that they see the same.
package struct EvidenceBuilder: Sendable {
  private let collector: EvidenceCollector
  private let candidateChannels: CandidateChannels
  private let recognisers: [any Recogniser]

  package init(channels: EvidenceChannels, gazetteer: Gazetteer) {
    collector = EvidenceCollector(channels: channels, gazetteer: gazetteer)
    candidateChannels = CandidateChannels(collector)
    recognisers = [
      DateRecogniser(gazetteer: gazetteer), WorkRecogniser(gazetteer: gazetteer),
      CompositionRecogniser(gazetteer: gazetteer),
    ]
  }

  /// The channels of the document memory, by index into `DocumentMemory.recognisers`; −1 for one without weights.
  package var memoryChannels: [Int] {
    DocumentMemory.recognisers.map { collector.channel(recogniser: $0) ?? -1 }
  }

  /// What all recognisers propose, the candidates in text order.
  package func proposals(_ draft: Draft) -> Proposals {
    var proposals = Proposals()
    proposals.candidates.reserveCapacity(draft.reading.count / 8)
    for recogniser in recognisers { recogniser.propose(in: draft, into: &proposals) }
    Self.sort(&proposals.candidates)
    return proposals
  }

  /// Candidates are large: their places are sorted in their stead, and each then moves once.
  private static func sort(_ candidates: inout [Candidate]) {
    var order = candidates.indices.map { index in
      Place(
        span: candidates[index].mention.span, type: Int32(candidates[index].mention.type.index), offset: Int32(index))
    }
    order.sort { left, right in
      left.span == right.span ? (left.type, left.offset) < (right.type, right.offset) : left.span < right.span
    }
    for place in order.indices {
      // Each cycle of moves is followed to its end; what has come to its place is marked so.
      var hole = place
      while Int(order[hole].offset) != place {
        let source = Int(order[hole].offset)
        candidates.swapAt(hole, source)
        order[hole].offset = Int32(hole)
        hole = source
      }
      order[hole].offset = Int32(hole)
    }
  }

  private struct Place {
    var span: TextSpan
    var type: Int32
    var offset: Int32
  }

  /// Fills `map` with the evidence inside `range`. Linear in the range, its hits and its candidates.
  package func fill(_ map: inout EvidenceMap, _ range: TextSpan, draft: Draft, candidates: ArraySlice<Candidate>) {
    map.reset(range)
    let first = draft.firstHit(endingAfter: range.start)
    var last = first
    while last < draft.hits.count, Int(draft.hits[last].end) <= range.end { last += 1 }
    collector.add(draft.hits[first..<last], to: &map)
    collector.addCharacters(draft.reading.units, to: &map)
    collector.addWords(draft.wordBoundaries, to: &map)
    for candidate in candidates {
      if let channel = candidateChannels[candidate] {
        map.add(candidate.mention.span.start, candidate.mention.span.end, channel: channel)
      }
    }
  }
}
