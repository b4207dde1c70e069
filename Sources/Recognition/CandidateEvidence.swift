import Tagging
import TextModel

/// How a recogniser's candidate speaks to the tagger: as evidence in a channel of its own, by recogniser, type and how
/// sure the recogniser is. What such evidence weighs is learned.
package enum CandidateEvidence {
  /// Every channel that candidates and the document memory can feed.
  package static let channels: [String] =
    recognisers.map { name($0.name, $0.type, $0.grade) } + DocumentMemory.recognisers

  /// What each recogniser says, and how surely; a grade that it never gives has no channel.
  fileprivate static let recognisers: [(name: MechanismName, type: MentionType, grade: Grade)] = [
    (DateRecogniser.name, .date, Grade.allCases), (WorkRecogniser.name, .work, [.sure, .likely]),
    (WorkRecogniser.name, .organization, [.sure]), (OrganisationRecogniser.name, .organization, Grade.allCases),
    (EventRecogniser.name, .event, Grade.allCases), (TitleRecogniser.name, .title, [.likely, .doubtful]),
    (PersonRecogniser.name, .person, Grade.allCases), (NameRunRecogniser.name, .person, [.sure, .likely]),
    (RepeatedNameRecogniser.name, .person, Grade.allCases),
  ].flatMap { name, type, grades in grades.map { (name, type, $0) } }

  fileprivate static func name(_ recogniser: MechanismName, _ type: MentionType, _ grade: Grade) -> String {
    "\(recogniser).\(type.rawValue).\(grade.rawValue)"
  }

  fileprivate enum Grade: String, CaseIterable {
    case sure, likely, doubtful

    init(_ score: Float) {
      self = score >= 4 ? .sure : score >= 1.25 ? .likely : .doubtful
    }

    var index: Int {
      switch self {
      case .sure: 0
      case .likely: 1
      case .doubtful: 2
      }
    }
  }
}

/// The channels of candidates by number, so that none is looked up by its name.
struct CandidateChannels: Sendable {
  /// For each recogniser its name, and its channels by type and grade; −1 for one without weights.
  private let tables: [(name: MechanismName, channels: [Int])]

  init(_ collector: EvidenceCollector) {
    var tables: [(name: MechanismName, channels: [Int])] = []
    for (name, type, grade) in CandidateEvidence.recognisers {
      if tables.last?.name != name {
        tables.append(
          (name, [Int](repeating: -1, count: MentionType.allCases.count * CandidateEvidence.Grade.allCases.count)))
      }
      tables[tables.count - 1].channels[CandidateChannels.slot(type, grade)] =
        collector.channel(recogniser: CandidateEvidence.name(name, type, grade)) ?? -1
    }
    self.tables = tables
  }

  private static func slot(_ type: MentionType, _ grade: CandidateEvidence.Grade) -> Int {
    type.index * CandidateEvidence.Grade.allCases.count + grade.index
  }

  /// The channel that a candidate speaks in, if any.
  subscript(_ candidate: Candidate) -> Int? {
    guard case .recogniser(let recogniser, _) = candidate.mention.provenance,
      let table = tables.first(where: { $0.name == recogniser })
    else { return nil }
    let channel = table.channels[
      CandidateChannels.slot(candidate.mention.type, CandidateEvidence.Grade(candidate.score))]
    return channel >= 0 ? channel : nil
  }
}
