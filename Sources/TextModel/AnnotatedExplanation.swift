extension AnnotatedDocument {
  /// Why a mention was chosen, as it is written: see `TextModel.Explanation`. Offsets are code points of the source.
  package struct Explanation: Hashable, Sendable {
    package var decision: TextModel.Explanation.Decision
    /// The name of the settling rule that made or changed it last.
    package var rule: String?
    /// How far the best reading without the mention lies behind, in log-odds.
    package var margin: Double?
    /// The `by` of everything that proposed exactly this mention.
    package var support: [String] = []
    /// What the best reading without the mention has in its place; nil when scores did not decide.
    package var runnerUp: [Reading]?
    package var losers: [Proposal] = []

    package init(decision: TextModel.Explanation.Decision, margin: Double? = nil) {
      self.decision = decision
      self.margin = margin
    }
  }

  /// A name in a reading that was not chosen.
  package struct Reading: Hashable, Sendable {
    package var start: Int
    package var end: Int
    package var text: String
    package var type: MentionType

    package init(start: Int, end: Int, text: String, type: MentionType) {
      self.start = start
      self.end = end
      self.text = text
      self.type = type
    }
  }

  /// Something that was proposed and not chosen.
  package struct Proposal: Hashable, Sendable {
    package var reading: Reading
    package var by: String
    package var tier: Candidate.Tier
    /// A form that is also an ordinary word.
    package var isWeak: Bool
    /// How far the best reading with it lies behind the chosen one, in log-odds.
    package var behind: Double?
    package var defeat: TextModel.Explanation.Proposal.Defeat

    package init(
      reading: Reading, by: String, tier: Candidate.Tier, isWeak: Bool = false, behind: Double? = nil,
      defeat: TextModel.Explanation.Proposal.Defeat
    ) {
      self.reading = reading
      self.by = by
      self.tier = tier
      self.isWeak = isWeak
      self.behind = behind
      self.defeat = defeat
    }
  }
}
