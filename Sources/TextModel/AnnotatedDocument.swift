/// A document's annotations as they are written and read back. All offsets are code points of the source text.
public struct AnnotatedDocument: Sendable, Hashable {
  public var id: String
  public var source: String
  public var date: String?
  /// The source text, untouched.
  public var text: String
  public var encoding: String?
  /// Pass-through fields as a JSON object's text.
  public var metadata: String?
  public var articles: [Article] = []
  public var mentions: [Mention] = []
  public var entities: [Entity] = []
  public var relations: [Relation] = []
  public var sentences: [Sentence]?
  public var tokens: [TextSpan]?
  /// What was proposed where no mention was chosen; nil unless asked for.
  package var unchosen: [Proposal]?
  public var diagnostics: [Diagnostic] = []

  public init(id: String, source: String, text: String) {
    self.id = id
    self.source = source
    self.text = text
  }

  public struct Article: Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var headline: String?
    public init(start: Int, end: Int, headline: String? = nil) {
      self.start = start
      self.end = end
      self.headline = headline
    }
  }

  public struct Sentence: Hashable, Sendable {
    public var start: Int
    public var end: Int
    public init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }
  }

  public struct Mention: Hashable, Sendable {
    /// `m1`, `m2` … in the order of the list.
    public var id: String
    public var start: Int
    public var end: Int
    /// The covered name, breaks removed.
    public var text: String
    public var type: MentionType
    public var subtype: Subtype?
    /// The id of its entity.
    public var entity: String?
    public var confidence: Double
    /// The id of the enclosing mention.
    public var nestedIn: String?
    public var isNeutral: Bool
    public var normalized: String?
    public var by: String
    /// Why it was chosen; nil unless asked for, and for nested mentions.
    package var explanation: Explanation?

    public init(
      id: String, start: Int, end: Int, text: String, type: MentionType, subtype: Subtype? = nil,
      entity: String? = nil, confidence: Double = 1, nestedIn: String? = nil, isNeutral: Bool = false,
      normalized: String? = nil, by: String = "given"
    ) {
      self.id = id
      self.start = start
      self.end = end
      self.text = text
      self.type = type
      self.subtype = subtype
      self.entity = entity
      self.confidence = confidence
      self.nestedIn = nestedIn
      self.isNeutral = isNeutral
      self.normalized = normalized
      self.by = by
    }
  }

  public struct Entity: Hashable, Sendable {
    /// `e1`, `e2` …
    public var id: String
    public var type: MentionType
    public var subtype: Subtype?
    public var name: String
    public var aliases: [String]
    /// The identifier in a knowledge base, from a dictionary's `id=`.
    public var kb: String?
    /// The ids of its mentions.
    public var mentions: [String]
    public var by: String

    public init(
      id: String, type: MentionType, subtype: Subtype? = nil, name: String, aliases: [String] = [], kb: String? = nil,
      mentions: [String] = [], by: String = "given"
    ) {
      self.id = id
      self.type = type
      self.subtype = subtype
      self.name = name
      self.aliases = aliases
      self.kb = kb
      self.mentions = mentions
      self.by = by
    }
  }

  public struct Relation: Hashable, Sendable {
    /// `r1`, `r2` …
    public var id: String
    public var type: Predicate
    /// An entity's id; nil for `reported_by`. In gold files, which list no entities, a name.
    public var subject: String?
    public var object: String
    public var article: Int
    public var qualifiers: [Qualifier]
    /// Spans of the text that say so.
    public var evidence: [TextSpan]
    public var confidence: Double
    public var by: String

    public init(
      id: String, type: Predicate, subject: String?, object: String, article: Int = 0, qualifiers: [Qualifier] = [],
      evidence: [TextSpan] = [], confidence: Double = 1, by: String = "given"
    ) {
      self.id = id
      self.type = type
      self.subject = subject
      self.object = object
      self.article = article
      self.qualifiers = qualifiers
      self.evidence = evidence
      self.confidence = confidence
      self.by = by
    }
  }
}
