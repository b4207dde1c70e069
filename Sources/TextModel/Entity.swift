/// One thing that mentions of an article's text name. Names are source text with breaks removed.
public struct Entity: Hashable, Sendable {
  public var type: MentionType
  public var subtype: Subtype?
  /// The longest name the article gives.
  public var name: String
  /// Its other names, in the order of first appearance.
  public var aliases: [String]
  /// The user's or a dictionary's identifier for it.
  public var identifier: String?
  /// The indices of its mentions in the draft, ascending.
  public var mentions: [Int]
  /// The article it belongs to; entities do not cross articles.
  public var article: Int
  public var provenance: Provenance

  public init(
    type: MentionType, subtype: Subtype? = nil, name: String, aliases: [String] = [], identifier: String? = nil,
    mentions: [Int], article: Int, provenance: Provenance
  ) {
    self.type = type
    self.subtype = subtype
    self.name = name
    self.aliases = aliases
    self.identifier = identifier
    self.mentions = mentions
    self.article = article
    self.provenance = provenance
  }
}

/// A statement the text makes. Ends are indices into the draft's entities.
public struct Relation: Hashable, Sendable {
  public var predicate: Predicate
  /// Nil only for `reported_by`, whose subject is the article.
  public var subject: Int?
  public var object: Int
  public var article: Int
  public var qualifiers: [Qualifier]
  /// The words that say so, in reading units, ascending.
  public var evidence: [TextSpan]
  public var confidence: Float
  public var provenance: Provenance

  public init(
    predicate: Predicate, subject: Int?, object: Int, article: Int, qualifiers: [Qualifier] = [],
    evidence: [TextSpan] = [], confidence: Float = 1, provenance: Provenance
  ) {
    self.predicate = predicate
    self.subject = subject
    self.object = object
    self.article = article
    self.qualifiers = qualifiers
    self.evidence = evidence
    self.confidence = confidence
    self.provenance = provenance
  }
}

/// A relation's detail: `organization`, `date`, `status`, `role`, or the other `name` that `also_known_as` states, with its
/// value (a name or a word).
public struct Qualifier: Hashable, Sendable {
  public enum Key: String, CaseIterable, Sendable, Hashable { case organization, date, status, role, modality, name }
  public var key: Key
  public var value: String

  public init(_ key: Key, _ value: String) {
    self.key = key
    self.value = value
  }
}
