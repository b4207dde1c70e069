/// A document's annotations as they are written and read back. All offsets are code points of the source text.
public struct AnnotatedDocument: Sendable, Hashable {
  /// Unique within a run: the record's `id`, or the path, or `stdin`.
  public var id: String
  /// Where it came from: a path or `<stdin>`.
  public var source: String
  /// The document's own date as ISO 8601 (`2024-05-20`), when one was given.
  public var date: String?
  /// The source text, untouched.
  public var text: String
  /// The encoding that it was converted from; nil when that was UTF-8.
  public var encoding: String?
  /// Pass-through fields as a JSON object's text.
  public var metadata: String?
  /// In the order of the text, without overlaps. What belongs to none is a banner or a column head.
  public var articles: [Article] = []
  /// By start, the longer first; nested ones have `nestedIn`.
  public var mentions: [Mention] = []
  /// What the mentions name, in the order of their first mention.
  public var entities: [Entity] = []
  /// What the text says of the entities, in the order of the articles.
  public var relations: [Relation] = []
  /// Nil unless asked for.
  public var sentences: [Sentence]?
  /// ICU's words; nil unless asked for.
  public var tokens: [TextSpan]?
  /// What was proposed where no mention was chosen; nil unless asked for.
  package var unchosen: [Proposal]?
  /// What was odd about the document; none of it kept it from being annotated.
  public var diagnostics: [Diagnostic] = []

  /// A document without annotations yet.
  public init(id: String, source: String, text: String) {
    self.id = id
    self.source = source
    self.text = text
  }

  /// One of the articles of a page, or the whole of a document that is one article.
  public struct Article: Hashable, Sendable {
    /// Where its headline, or the line above it, begins, in code points.
    public var start: Int
    /// Behind its last code point.
    public var end: Int
    /// The headline without markup and breaks; nil when it has none.
    public var headline: String?
    /// An article over these code points.
    public init(start: Int, end: Int, headline: String? = nil) {
      self.start = start
      self.end = end
      self.headline = headline
    }
  }

  /// A sentence, or a line that stands for one.
  public struct Sentence: Hashable, Sendable {
    /// Its first code point.
    public var start: Int
    /// Behind its last code point.
    public var end: Int
    /// A sentence over these code points.
    public init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }
  }

  /// A name, title or date where it stands in the text.
  public struct Mention: Hashable, Sendable {
    /// `m1`, `m2` … in the order of the list.
    public var id: String
    /// Its first code point in the document's text.
    public var start: Int
    /// Behind its last code point.
    public var end: Int
    /// The covered name, breaks removed.
    public var text: String
    /// What it names.
    public var type: MentionType
    /// The kind within its type; nil when it is not known.
    public var subtype: Subtype?
    /// The id of its entity.
    public var entity: String?
    /// The share of such mentions that are right, 0…1.
    public var confidence: Double
    /// The id of the enclosing mention.
    public var nestedIn: String?
    /// Whether it is a title that only modifies another noun (`劳模精神`) and so stands for nobody.
    public var isNeutral: Bool
    /// A date's value as ISO 8601: a day, month, year, or an interval; nil for other types and for what cannot be
    /// told.
    public var normalized: String?
    /// What found it: `dictionary:FILE:LINE`, `recogniser:NAME:WHAT`, `tagger`, or `given`.
    public var by: String
    /// Why it was chosen; nil unless asked for, and for nested mentions.
    package var explanation: Explanation?

    /// A mention; only its place and its type must be known.
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

  /// One person, body, place … of an article, with all the names that the article uses for it.
  public struct Entity: Hashable, Sendable {
    /// `e1`, `e2` …
    public var id: String
    /// What it is.
    public var type: MentionType
    /// The kind within its type; nil when it is not known.
    public var subtype: Subtype?
    /// The longest of its names.
    public var name: String
    /// Its other names, in the order of their first appearance.
    public var aliases: [String]
    /// The identifier in a knowledge base, from a dictionary's `id=`.
    public var kb: String?
    /// The ids of its mentions.
    public var mentions: [String]
    /// What found the mention that gives it its name.
    public var by: String

    /// An entity; only its id, type and name must be known.
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

  /// Something that the text says of two entities, or of an article and a person.
  public struct Relation: Hashable, Sendable {
    /// `r1`, `r2` …
    public var id: String
    /// What is said.
    public var type: Predicate
    /// An entity's id; nil for `reported_by`. In gold files, which list no entities, a name.
    public var subject: String?
    /// An entity's id; in gold files a name.
    public var object: String
    /// The place in `articles` of the article that says so.
    public var article: Int
    /// Further details, each key at most once.
    public var qualifiers: [Qualifier]
    /// Spans of the text that say so.
    public var evidence: [TextSpan]
    /// The share of such relations that are right, 0…1, as far as the rule's own figure tells.
    public var confidence: Double
    /// What found it: `rule:FILE:NAME`, or `recogniser:structure:WHAT`.
    public var by: String

    /// A relation; only its id, type and object must be known.
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
