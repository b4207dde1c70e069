import TextModel

/// A line of a page that is not blank, with what layout knows of it.
struct PageLine {
  /// In the reading text, white space and block markup at its ends left out.
  var start: Int
  var end: Int
  /// The number of `#` before it; 0 for a line that is no Markdown heading.
  var level = 0
  /// Blank lines between the line before and this one.
  var gap = 0
  /// Marked as an item of a list or as quoted.
  var isItem = false

  // What `LineReader` sees in it.
  /// Ends as a paragraph ends.
  var isFinished = false
  /// Begins as an article's first paragraph does: `本报讯（记者 …）`.
  var opensArticle = false
  var isByline = false
  /// Could be a headline by its length and punctuation.
  var looksLikeHeading = false
  /// Holds punctuation that divides clauses.
  var hasClauses = false

  // What `ArticleFinder` decides.
  var kind: Sentence.Kind = .body
  var article: Int?

  var count: Int { end - start }
}
