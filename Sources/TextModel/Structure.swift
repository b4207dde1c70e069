/// One article of a page. Spans are in reading units.
public struct Article: Hashable, Sendable {
  /// From the shoulder line or headline to the end of the last paragraph.
  public var span: TextSpan
  /// The headline's line, without markup; nil when the article has none.
  public var headline: TextSpan?

  public init(span: TextSpan, headline: TextSpan? = nil) {
    self.span = span
    self.headline = headline
  }
}

/// A sentence, or a line that stands for one (headline, byline). Spans are in reading units and do not include the
/// line end.
public struct Sentence: Hashable, Sendable {
  public enum Kind: String, Sendable {
    /// A headline, sub-heading or shoulder line.
    case heading
    /// A sentence of running text.
    case body
    /// A line that only says who reported or took the picture: `本报记者 余翠平 摄影报道`.
    case byline
    /// A page banner or column head, which belongs to no article.
    case banner
  }

  public var span: TextSpan
  public var kind: Kind
  /// The index in the draft's articles; nil for a banner.
  public var article: Int?
  /// The index of the paragraph (reading line) in the document.
  public var paragraph: Int

  public init(span: TextSpan, kind: Kind = .body, article: Int? = 0, paragraph: Int = 0) {
    self.span = span
    self.kind = kind
    self.article = article
    self.paragraph = paragraph
  }
}

/// A line of the reading text as the layout saw it. Spans are in reading units, without the line end.
public struct ReadingLine: Hashable, Sendable {
  public var span: TextSpan
  public var kind: Sentence.Kind
  public var article: Int?

  public init(span: TextSpan, kind: Sentence.Kind, article: Int?) {
    self.span = span
    self.kind = kind
    self.article = article
  }
}
