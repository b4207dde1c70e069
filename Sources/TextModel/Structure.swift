/// One article of a page. Spans are in reading units.
package struct Article: Hashable, Sendable {
  /// From the shoulder line or headline to the end of the last paragraph.
  package var span: TextSpan
  /// The headline's line, without markup; nil when the article has none.
  package var headline: TextSpan?

  package init(span: TextSpan, headline: TextSpan? = nil) {
    self.span = span
    self.headline = headline
  }
}

/// A sentence, or a line that stands for one (headline, byline). Spans are in reading units and do not include the
/// line end.
package struct Sentence: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// A headline, sub-heading or shoulder line.
    case heading
    /// A sentence of running text.
    case body
    /// A line that only says who reported or took the picture: `本报记者 余翠平 摄影报道`.
    case byline
    /// A page banner or column head, which belongs to no article.
    case banner
  }

  package var span: TextSpan
  package var kind: Kind
  /// The index in the draft's articles; nil for a banner.
  package var article: Int?
  /// The index of the paragraph (reading line) in the document.
  package var paragraph: Int

  package init(span: TextSpan, kind: Kind = .body, article: Int? = 0, paragraph: Int = 0) {
    self.span = span
    self.kind = kind
    self.article = article
    self.paragraph = paragraph
  }
}

/// A line of the reading text as the layout saw it. Spans are in reading units, without the line end.
package struct ReadingLine: Hashable, Sendable {
  package var span: TextSpan
  package var kind: Sentence.Kind
  package var article: Int?

  package init(span: TextSpan, kind: Sentence.Kind, article: Int?) {
    self.span = span
    self.kind = kind
    self.article = article
  }
}
