import Tagging
import TextModel

/// How a recogniser's candidate speaks to the tagger: as evidence in a channel of its own, by recogniser, type and how
/// sure the recogniser is. What such evidence weighs is learned.
package enum CandidateEvidence {
  /// Every channel that candidates and the document memory can feed.
  package static let channels: [String] =
    [
      (DateRecogniser.name, [MentionType.date]), (WorkRecogniser.name, [.work, .organization]),
      (OrganisationRecogniser.name, [.organization]), (EventRecogniser.name, [.event]),
      (TitleRecogniser.name, [.title]), (PersonRecogniser.name, [.person]),
    ].flatMap { name, types in
      types.flatMap { type in Grade.allCases.map { "\(name).\(type.rawValue).\($0.rawValue)" } }
    } + DocumentMemory.recognisers

  package static func name(_ candidate: Candidate) -> String {
    guard case .recogniser(let recogniser, _) = candidate.mention.provenance else { return "" }
    return "\(recogniser).\(candidate.mention.type.rawValue).\(Grade(candidate.score).rawValue)"
  }

  private enum Grade: String, CaseIterable {
    case sure, likely, doubtful

    init(_ score: Float) {
      self = score >= 4 ? .sure : score >= 1.25 ? .likely : .doubtful
    }
  }
}
