import Lexicon
import Tagging
import TextModel

/// Notes for each chosen mention what else was proposed for its words, and why that lost: dictionary entries,
/// recognisers' candidates and the best other reading.
///
/// Every proposal costs a decoding of its sentence, so this runs only when somebody wants to know.
struct MentionExplainer: Sendable {
  let gazetteer: Gazetteer
  let model: TaggerModel

  /// A sentence as it was read.
  struct Outcome {
    /// After all settling, ascending.
    var chosen: [TaggedSpan]
    var sentence: TextSpan
    /// The reading unit at which the emissions begin.
    var shift: Int
    var allowed: [UInt16]?
  }

  /// Something proposed, before it is known what became of it.
  private struct Proposed {
    var span: TextSpan
    var type: MentionType
    var provenance: Provenance
    var tier: Candidate.Tier
    var isWeak: Bool
  }

  /// Adds a sentence's explanations to the draft.
  /// - Parameters:
  ///   - candidates: in text order, of this sentence and others.
  ///   - decoded: holds the sentence's best reading, measured.
  func explain(
    _ outcome: Outcome, candidates: ArraySlice<Candidate>, emissions: [LabelVector],
    decoded: ViterbiDecoder.Scratch, in draft: inout Draft
  ) {
    let proposed = proposals(outcome.sentence, candidates, draft)
    var readings = ForcedReadings(
      model: model, sentence: outcome.sentence, emissions: emissions, shift: outcome.shift, allowed: outcome.allowed,
      decoded: decoded)
    var explanations = outcome.chosen.map { explanation($0, proposed) }
    for index in explanations.indices where explanations[index].decision == .evidence {
      explanations[index].runnerUp = readings.runnerUp(to: explanations[index].chosen.span)
    }
    for proposal in proposed {
      let rivals = explanations.indices.filter { explanations[$0].chosen.span.overlaps(proposal.span) }
      let reading = Explanation.Reading(span: proposal.span, type: proposal.type)
      if rivals.contains(where: { explanations[$0].chosen == reading }) || Self.isPart(proposal) { continue }
      let loser = judged(proposal, rivals.map { explanations[$0] }, outcome.sentence, &readings)
      for rival in rivals { explanations[rival].losers.append(loser) }
      if rivals.isEmpty { draft.unchosen.append(loser) }
    }
    draft.explanations += explanations
  }

  /// Whether a proposal is a mere part that names are made of (`市`, `海`) and no rival by itself.
  private static func isPart(_ proposal: Proposed) -> Bool { proposal.span.count == 1 && proposal.tier != .user }

  private func explanation(_ chosen: TaggedSpan, _ proposed: [Proposed]) -> Explanation {
    let support = proposed.filter { $0.span == chosen.span && $0.type == chosen.type }
    let isUsers = support.contains { $0.tier == .user && !$0.isWeak }
    let decision: Explanation.Decision =
      chosen.isFixed ? (isUsers ? .user : .certain) : chosen.rule == nil ? .evidence : .settling
    var explanation = Explanation(
      chosen: .init(span: chosen.span, type: chosen.type), decision: decision,
      margin: decision == .evidence ? chosen.margin : nil)
    explanation.rule = chosen.rule?.name
    explanation.support = support.map(\.provenance)
    return explanation
  }

  private func judged(
    _ proposal: Proposed, _ rivals: [Explanation], _ sentence: TextSpan, _ readings: inout ForcedReadings
  ) -> Explanation.Proposal {
    var behind: Float?
    let defeat: Explanation.Proposal.Defeat
    if !sentence.contains(proposal.span) {
      defeat = .crossesSentence
    } else if rivals.contains(where: { $0.decision == .user }) {
      defeat = .userEntry
    } else if rivals.contains(where: { $0.decision == .certain }) {
      defeat = .certain
    } else if proposal.tier == .user, !proposal.isWeak,
      rivals.contains(where: { $0.chosen.span.contains(proposal.span) })
    {
      defeat = .inside
    } else {
      behind = readings.distance(to: proposal.span, proposal.type)
      defeat = behind.map { $0 > 0 } ?? true ? .outscored : .settled
    }
    return Explanation.Proposal(
      span: proposal.span, type: proposal.type, provenance: proposal.provenance, tier: proposal.tier,
      isWeak: proposal.isWeak, behind: behind, defeat: defeat)
  }

  /// What dictionaries and recognisers propose in a sentence: in text order, the longer first, then by type, the
  /// user's entries before shipped ones.
  private func proposals(_ sentence: TextSpan, _ candidates: ArraySlice<Candidate>, _ draft: Draft) -> [Proposed] {
    var proposed: [Proposed] = []
    var index = draft.firstHit(endingAfter: sentence.start)
    while index < draft.hits.count, Int(draft.hits[index].end) <= sentence.end {
      let hit = draft.hits[index]
      index += 1
      guard let type = gazetteer.type(of: hit.entry), Int(hit.start) >= sentence.start else { continue }
      proposed.append(
        Proposed(
          span: hit.span, type: type, provenance: .dictionary(entry: hit.entry),
          tier: gazetteer.tier(of: hit.entry), isWeak: gazetteer.isWeak(hit.entry)))
    }
    for candidate in candidates
    where sentence.start <= candidate.mention.span.start && candidate.mention.span.start < sentence.end {
      proposed.append(
        Proposed(
          span: candidate.mention.span, type: candidate.mention.type, provenance: candidate.mention.provenance,
          tier: .shipped, isWeak: false))
    }
    let order = proposed.indices.sorted { left, right in
      let (first, second) = (proposed[left], proposed[right])
      if first.span != second.span { return first.span < second.span }
      return (first.type.index, second.tier, left) < (second.type.index, first.tier, right)
    }
    return order.map { proposed[$0] }
  }
}
