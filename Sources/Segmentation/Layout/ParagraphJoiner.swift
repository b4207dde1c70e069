import TextModel

/// Rejoins paragraphs that a column or page break cut in mid-sentence: `做实⏎⏎做细`.
struct ParagraphJoiner {
  /// A line without any clause mark is taken for running text from this length on.
  private static let runningText = 40
  /// A cut line that has clause marks is at least so long.
  private static let shortestCut = 8

  let units: [UInt16]

  /// Whether the second of two neighbouring lines carries the first one's sentence on.
  func continues(_ upper: PageLine, _ lower: PageLine) -> Bool {
    guard upper.kind == .body, lower.kind == .body, upper.article == lower.article, upper.article != nil,
      !upper.isFinished, !lower.opensArticle, !lower.isItem, upper.count > 1, let last = text(upper).last,
      let first = text(lower).first
    else { return false }
    if Marks.isClosing(first) || Marks.dividesClauses(first) || first == Marks.enumerationComma { return true }
    if upper.opensArticle || last == Marks.comma || last == Marks.enumerationComma || isOpen(upper) { return true }
    // Rows of a table or a career, each with its year.
    if Marks.isDigit(first), text(upper).first.map(Marks.isDigit) ?? false, !lower.isFinished { return false }
    // `附记：…`: a labelled paragraph of its own.
    if text(lower).prefix(5).drop(while: Marks.isIdeograph).first == Marks.colon { return false }
    if upper.hasClauses, upper.count >= Self.shortestCut { return lower.isFinished || lower.hasClauses }
    return upper.count >= Self.runningText && lower.isFinished
  }

  /// Whether a bracket or quotation mark is still open at a line's end.
  private func isOpen(_ line: PageLine) -> Bool {
    var closers: [UInt16] = []
    for unit in text(line) {
      if let closer = Marks.closing(unit) {
        closers.append(closer)
      } else if let index = closers.suffix(8).lastIndex(of: unit) {
        closers.removeSubrange(index...)
      }
    }
    return !closers.isEmpty
  }

  private func text(_ line: PageLine) -> ArraySlice<UInt16> { units[line.start..<line.end] }
}
