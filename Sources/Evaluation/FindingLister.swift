import TextModel

/// Puts one document's errors into words.
struct FindingLister {
  let document: String
  let text: GoldText

  func findings(_ result: MentionScorer.Result) -> [Finding] {
    result.missed.map { mention(.missed, $0, others: result.predicted) }
      + result.wrong.map { mention(.wrong, $0, others: result.gold) }
  }

  func findings(_ result: RelationScorer.Result) -> [Finding] {
    result.missed.map { relation(.missed, $0) } + result.wrong.map { relation(.wrong, $0) }
  }

  func findings(_ result: ArticleScorer.Result) -> [Finding] {
    result.missed.map { article(.missed, line: $0) } + result.wrong.map { article(.wrong, line: $0) }
  }

  private func mention(_ kind: Finding.Kind, _ key: MentionScorer.Key, others: [MentionScorer.Key]) -> Finding {
    let instead = others.filter { $0.span.overlaps(key.span) }.map { "[\(text.name($0.span))]\($0.type.rawValue)" }
    return Finding(
      kind: kind, measure: .mentions(key.type), document: document, text: text.name(key.span), span: key.span,
      context: text.context(key.span), instead: instead.isEmpty ? nil : instead.joined(separator: " "))
  }

  private func relation(_ kind: Finding.Kind, _ key: RelationScorer.Key) -> Finding {
    Finding(
      kind: kind, measure: .relations(key.predicate), document: document,
      text: "\(key.subject.string) → \(key.object.string)")
  }

  private func article(_ kind: Finding.Kind, line: Int) -> Finding {
    let lines = text.scalars.split(separator: "\n", maxSplits: line + 1, omittingEmptySubsequences: false)
    let first = lines.indices.contains(line) ? String(String.UnicodeScalarView(lines[line])) : ""
    return Finding(
      kind: kind, measure: .articles, document: document, text: "line \(line + 1): " + GoldText.clean(first))
  }
}
