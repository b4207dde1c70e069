import Tagging
import TextModel

/// How a recogniser's candidate speaks to the tagger: as evidence in a channel of its own, by recogniser, type and how
/// sure the recogniser is. What such evidence weighs is learned.
package enum CandidateEvidence {
  /// Every channel that candidates and the document memory can feed.
  package static let channels: [String] =
    recognisers.flatMap { name, types in
      types.flatMap { type in Grade.allCases.map { CandidateEvidence.name(name, type, $0) } }
    } + DocumentMemory.recognisers

  fileprivate static let recognisers: [(name: String, types: [MentionType])] = [
    (DateRecogniser.name, [MentionType.date]), (WorkRecogniser.name, [.work, .organization]),
    (OrganisationRecogniser.name, [.organization]), (EventRecogniser.name, [.event]),
    (TitleRecogniser.name, [.title]), (PersonRecogniser.name, [.person]), (NameRunRecogniser.name, [.person]),
    (RepeatedNameRecogniser.name, [.person]),
  ]

  fileprivate static func name(_ recogniser: String, _ type: MentionType, _ grade: Grade) -> String {
    "\(recogniser).\(type.rawValue).\(grade.rawValue)"
  }

  fileprivate enum Grade: String, CaseIterable {
    case sure, likely, doubtful

    init(_ score: Float) {
      self = score >= 4 ? .sure : score >= 1.25 ? .likely : .doubtful
    }
  }
}

/// The channels of candidates by number, so that none is looked up by its name.
struct CandidateChannels: Sendable {
  /// For each recogniser its name, and its channels by type and grade; −1 for one without weights.
  private let tables: [(name: String, channels: [Int])]

  init(_ collector: EvidenceCollector) {
    tables = CandidateEvidence.recognisers.map { name, types in
      let channels = MentionType.allCases.flatMap { type in
        CandidateEvidence.Grade.allCases.map { grade in
          types.contains(type) ? collector.channel(recogniser: CandidateEvidence.name(name, type, grade)) ?? -1 : -1
        }
      }
      return (name, channels)
    }
  }

  /// The channel that a candidate speaks in, if any.
  subscript(_ candidate: Candidate) -> Int? {
    guard case .recogniser(let recogniser, _) = candidate.mention.provenance,
      let table = tables.first(where: { $0.name == recogniser })
    else { return nil }
    let grade =
      switch CandidateEvidence.Grade(candidate.score) {
      case .sure: 0
      case .likely: 1
      case .doubtful: 2
      }
    let channel = table.channels[candidate.mention.type.index * CandidateEvidence.Grade.allCases.count + grade]
    return channel >= 0 ? channel : nil
  }
}
