/// A name, title or date in the text. Spans are in reading units. Plain bytes throughout, as there are many.
@usableFromInline package struct Mention: Hashable, Sendable {
  package var span: TextSpan
  package var type: MentionType
  package var subtype: Subtype?
  /// A title that is a mere modifier (`劳模精神`): counts neither way.
  package var isNeutral: Bool
  /// The estimated probability that span and type are right, 0…1.
  package var confidence: Float
  package var provenance: Provenance
  /// The place of a date's value in the draft's `dateValues`.
  package var dateValue: Int32?
  /// The index of the enclosing mention when this one stands inside another's name; nil on the flat level.
  package var parent: Int?
  /// The lexicon entry that names it, when one does.
  package var entry: Int32?

  package init(
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
@usableFromInline package struct Candidate: Hashable, Sendable {
  package var mention: Mention
  /// Evidence for the candidate in log-odds, on top of what the tagger says of the same span.
  package var score: Float
  /// Which source it comes from; a higher tier wins an overlap whatever the scores say.
  package var tier: Tier

  @usableFromInline package enum Tier: UInt8, Comparable, Sendable {
    case learned, shipped, user
    @usableFromInline package static func < (left: Tier, right: Tier) -> Bool { left.rawValue < right.rawValue }
  }

  package init(mention: Mention, score: Float, tier: Tier = .shipped) {
    self.mention = mention
    self.score = score
    self.tier = tier
  }
}
