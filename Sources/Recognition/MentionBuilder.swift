import Glibc
import Lexicon
import Tagging
import TextModel

/// Makes mentions of chosen spans: says where each comes from, its subtype, value and confidence.
struct MentionBuilder: Sendable {
  let gazetteer: Gazetteer
  let subtypes: SubtypeAssigner
  let neutral: NeutralTitles
  let slope: Float
  let intercept: Float

  init(gazetteer: Gazetteer, slope: Float, intercept: Float) {
    self.gazetteer = gazetteer
    self.slope = slope
    self.intercept = intercept
    subtypes = SubtypeAssigner(gazetteer: gazetteer)
    neutral = NeutralTitles(gazetteer: gazetteer)
  }

  /// - Parameter candidates: in text order, from the first that is not before the chosen span.
  func mention(_ chosen: TaggedSpan, draft: Draft, candidates: ArraySlice<Candidate>) -> Mention {
    var mention = Mention(
      span: chosen.span, type: chosen.type, confidence: confidence(chosen.margin), provenance: .tagger)
    if let rule = chosen.rule {
      mention.provenance = .recogniser("settling", rule.name)
      mention.confidence = rule.confidence
    }
    if let hit = bestHit(chosen, draft) {
      mention.provenance = .dictionary(entry: hit.entry)
      mention.entry = hit.entry
      if gazetteer.tier(of: hit.entry) == .user { mention.confidence = 1 }
    }
    let proposals = candidates.prefix { $0.mention.span == chosen.span }
    if let candidate = proposals.first(where: { $0.mention.type == chosen.type }) {
      mention.dateValue = candidate.mention.dateValue
      if mention.entry == nil, chosen.rule == nil { mention.provenance = candidate.mention.provenance }
    }
    mention.subtype = subtypes.subtype(of: chosen.type, span: chosen.span, in: draft)
    mention.isNeutral = neutral.isNeutral(mention, in: draft)
    return mention
  }

  private func confidence(_ margin: Float) -> Float { 1 / (1 + exp(-(slope * margin + intercept))) }

  /// The dictionary entry that names the whole span: the user's before shipped ones, then the first.
  private func bestHit(_ chosen: TaggedSpan, _ draft: Draft) -> LexiconHit? {
    var best: LexiconHit?
    var index = draft.firstHit(endingAfter: chosen.span.end - 1)
    while index < draft.hits.count, Int(draft.hits[index].end) == chosen.span.end {
      let hit = draft.hits[index]
      index += 1
      guard Int(hit.start) == chosen.span.start, gazetteer.type(of: hit.entry) == chosen.type else { continue }
      if let current = best, current.tier >= hit.tier { continue }
      best = hit
    }
    return best
  }
}
