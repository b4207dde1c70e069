import TextModel

/// Compares where articles start, by the line; the first article of a page counts for nothing. Documents whose gold has
/// a single article are left out.
struct ArticleScorer {
  struct Result {
    var tally = Tally()
    /// Lines, from 0.
    var missed: [Int] = []
    var wrong: [Int] = []
  }

  func score(gold: AnnotatedDocument, predicted: AnnotatedDocument, text: GoldText) -> Result {
    guard gold.articles.count > 1 else { return Result() }
    let goldLines = starts(gold, text)
    let predictedLines = starts(predicted, text)
    let matched = goldLines.intersection(predictedLines).count
    return Result(
      tally: Tally(
        matchedPredicted: matched, matchedGold: matched, predicted: predictedLines.count, gold: goldLines.count),
      missed: goldLines.subtracting(predictedLines).sorted(), wrong: predictedLines.subtracting(goldLines).sorted())
  }

  private func starts(_ document: AnnotatedDocument, _ text: GoldText) -> Set<Int> {
    Set(document.articles.map(\.start).sorted().dropFirst().map(text.line(at:)))
  }
}
