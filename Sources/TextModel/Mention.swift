/// A name, title or date in the text. Spans are in reading units. Plain bytes throughout, as there are many.
public struct Mention: Hashable, Sendable {
  public var span: TextSpan
  public var type: MentionType
  public var subtype: Subtype?
  /// A title that is a mere modifier (`劳模精神`): counts neither way.
  public var isNeutral: Bool
  /// The estimated probability that span and type are right, 0…1.
  public var confidence: Float
  public var provenance: Provenance
  /// The place of a date's value in the draft's `dateValues`.
  public var dateValue: Int32?
  /// The index of the enclosing mention when this one stands inside another's name; nil on the flat level.
  public var parent: Int?
  /// The lexicon entry that names it, when one does.
  public var entry: Int32?

  public init(
    span: TextSpan, type: MentionType, subtype: Subtype? = nil, isNeutral: Bool = false, confidence: Float = 1,
    provenance: Provenance, dateValue: Int32? = nil, parent: Int? = nil, entry: Int32? = nil
  ) {
    self.span = span
    self.type = type
    self.subtype = subtype
    self.isNeutral = isNeutral
    self.confidence = confidence
    self.provenance = provenance
    self.dateValue = dateValue
    self.parent = parent
    self.entry = entry
  }
}

/// A proposal of a recogniser, before the resolver chooses.
public struct Candidate: Hashable, Sendable {
  public var mention: Mention
  /// Evidence for the candidate in log-odds, on top of what the tagger says of the same span.
  public var score: Float
  /// Which source it comes from; a higher tier wins an overlap whatever the scores say.
  public var tier: Tier

  public enum Tier: UInt8, Comparable, Sendable {
    case learned, shipped, user
    public static func < (left: Tier, right: Tier) -> Bool { left.rawValue < right.rawValue }
  }

  public init(mention: Mention, score: Float, tier: Tier = .shipped) {
    self.mention = mention
    self.score = score
    self.tier = tier
  }
}
