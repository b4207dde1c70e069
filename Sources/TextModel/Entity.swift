/// One thing that mentions of an article's text name. Names are source text with breaks removed.
package struct Entity: Hashable, Sendable {
  package var type: MentionType
  package var subtype: Subtype?
  /// The longest name the article gives.
  package var name: String
  /// Its other names, in the order of first appearance.
  package var aliases: [String]
  /// The user's or a dictionary's identifier for it.
  package var identifier: String?
  /// The indices of its mentions in the draft, ascending.
  package var mentions: [Int]
  /// The article it belongs to; entities do not cross articles.
  package var article: Int
  package var provenance: Provenance

  package init(
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
package struct Relation: Hashable, Sendable {
  package var predicate: Predicate
  /// Nil only for `reported_by`, whose subject is the article.
  package var subject: Int?
  package var object: Int
  package var article: Int
  package var qualifiers: [Qualifier]
  /// The words that say so, in reading units, ascending.
  package var evidence: [TextSpan]
  package var confidence: Float
  package var provenance: Provenance

  package init(
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
  /// What a qualifier tells. The raw value is the name in JSON.
  public enum Key: String, CaseIterable, Sendable, Hashable { case organization, date, status, role, modality, name }
  /// What it tells.
  public var key: Key
  /// A name or a word of the text, breaks removed, or one of the fixed values of `status` and `modality`.
  public var value: String

  /// A qualifier.
  public init(_ key: Key, _ value: String) {
    self.key = key
    self.value = value
  }
}
