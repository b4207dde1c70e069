extension AnnotatedDocument {
  /// Why a mention was chosen, as it is written: see `TextModel.Explanation`. Offsets are code points of the source.
  public struct Explanation: Hashable, Sendable {
    public var decision: TextModel.Explanation.Decision
    /// How far the best reading without the mention lies behind, in log-odds.
    public var margin: Double?
    /// The `by` of everything that proposed exactly this mention.
    public var support: [String] = []
    /// What the best reading without the mention has in its place; nil when scores did not decide.
    public var runnerUp: [Reading]?
    public var losers: [Proposal] = []

    public init(decision: TextModel.Explanation.Decision, margin: Double? = nil) {
      self.decision = decision
      self.margin = margin
    }
  }

  /// A name in a reading that was not chosen.
  public struct Reading: Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var text: String
    public var type: MentionType

    public init(start: Int, end: Int, text: String, type: MentionType) {
      self.start = start
      self.end = end
      self.text = text
      self.type = type
    }
  }

  /// Something that was proposed and not chosen.
  public struct Proposal: Hashable, Sendable {
    public var reading: Reading
    public var by: String
    public var tier: Candidate.Tier
    /// A form that is also an ordinary word.
    public var isWeak: Bool
    /// How far the best reading with it lies behind the chosen one, in log-odds.
    public var behind: Double?
    public var defeat: TextModel.Explanation.Proposal.Defeat

    public init(
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
