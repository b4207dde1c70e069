/// Why a mention was chosen, and what else was proposed for its words. Made only when asked for. Spans are in reading
/// units.
package struct Explanation: Hashable, Sendable {
  /// What settled the choice, in the order of their authority.
  package enum Decision: String, CaseIterable, Sendable {
    /// A name in the user's dictionary, for which the reading had to leave room.
    case user
    /// A construction that leaves no other reading, as a byline's names.
    case certain
    /// The best reading of the sentence under all evidence, shipped and learned.
    case evidence
    /// A rule that mends the best reading: marks in pairs, a head noun behind a place, positions without their person.
    case settling
  }

  /// Something that was proposed and not chosen.
  package struct Proposal: Hashable, Sendable {
    /// Why it lost.
    package enum Defeat: String, CaseIterable, Sendable {
      /// A longer or earlier name of the user's dictionary stands on its words.
      case userEntry = "user-entry"
      /// A construction that leaves no other reading stands on its words.
      case certain
      /// It stands inside the longer name that was chosen.
      case inside
      /// It goes over the end of its sentence.
      case crossesSentence = "crosses-sentence"
      /// The best reading with it scores lower than the one chosen.
      case outscored
      /// The best reading has it, and a rule that mends readings took it away or changed it.
      case settled
    }

    package var span: TextSpan
    package var type: MentionType
    package var provenance: Provenance
    package var tier: Candidate.Tier
    /// A form that is also an ordinary word.
    package var isWeak: Bool
    /// How far the best reading with it lies behind the chosen one, in log-odds; nil when no scores were compared.
    package var behind: Float?
    package var defeat: Defeat

    package init(
      span: TextSpan, type: MentionType, provenance: Provenance, tier: Candidate.Tier, isWeak: Bool = false,
      behind: Float? = nil, defeat: Defeat
    ) {
      self.span = span
      self.type = type
      self.provenance = provenance
      self.tier = tier
      self.isWeak = isWeak
      self.behind = behind
      self.defeat = defeat
    }
  }

  /// A span with its type in a reading that was not chosen.
  package struct Reading: Hashable, Sendable {
    package var span: TextSpan
    package var type: MentionType

    package init(span: TextSpan, type: MentionType) {
      self.span = span
      self.type = type
    }
  }

  /// The mention's span and type.
  package var chosen: Reading
  package var decision: Decision
  /// The settling rule that made or changed it last.
  package var rule: MechanismName?
  /// How far the best reading without the mention lies behind, in log-odds; nil when scores did not decide.
  package var margin: Float?
  /// Who else proposed exactly this mention: dictionary entries, recognisers.
  package var support: [Provenance] = []
  /// What the best reading without the mention has in its place; empty when it has no name there.
  package var runnerUp: [Reading] = []
  /// In text order, the longer first, then by type.
  package var losers: [Proposal] = []

  package init(chosen: Reading, decision: Decision, margin: Float? = nil) {
    self.chosen = chosen
    self.decision = decision
    self.margin = margin
  }
}

extension Candidate.Tier {
  /// The name in the output.
  package var name: String {
    switch self {
    case .learned: "learned"
    case .shipped: "shipped"
    case .user: "user"
    }
  }
}
