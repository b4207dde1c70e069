import TextModel

/// Measures predictions against gold annotations.
package struct Evaluator: Sendable {
  /// The mention types that count; nil for all.
  private let types: Set<MentionType>?

  package init(types: Set<MentionType>? = nil) { self.types = types }

  /// Scores pairs of documents. Offsets of both count code points of the gold's text.
  package func evaluate(_ pairs: [(gold: AnnotatedDocument, predicted: AnnotatedDocument)]) -> EvaluationReport {
    var strict: [[Measure: Tally]] = []
    var lenient: [Measure: Tally] = [:]
    var report = EvaluationReport()
    for (gold, predicted) in pairs {
      let text = GoldText(gold.text)
      let mentions = MentionScorer(types: types).score(gold: gold, predicted: predicted)
      let relations = RelationScorer().score(gold: gold, predicted: predicted, text: text)
      let articles = ArticleScorer().score(gold: gold, predicted: predicted, text: text)
      var row: [Measure: Tally] = [:]
      for (type, tally) in mentions.strict {
        row[.mentions(type)] = tally
        row[.mentions(nil), default: Tally()] += tally
      }
      for (type, tally) in mentions.lenient {
        lenient[.mentions(type), default: Tally()] += tally
        lenient[.mentions(nil), default: Tally()] += tally
      }
      for (predicate, tally) in relations.tallies {
        row[.relations(predicate)] = tally
        row[.relations(nil), default: Tally()] += tally
      }
      if !articles.tally.isEmpty { row[.articles] = articles.tally }
      strict.append(row)
      for judgement in mentions.judgements { report.mentionReliability.add(judgement) }
      for judgement in relations.judgements { report.relationReliability.add(judgement) }
      let lister = FindingLister(document: gold.id, text: text)
      report.findings += lister.findings(mentions) + lister.findings(relations) + lister.findings(articles)
    }
    let draws = Bootstrap.draws(count: strict.count)
    for measure in Set(strict.flatMap(\.keys)).sorted() {
      let tallies = strict.map { $0[measure] ?? Tally() }
      let interval = Bootstrap.interval(tallies, draws: draws)
      report.rows.append(
        .init(
          measure: measure, strict: tallies.reduce(into: Tally(), +=), low: interval.low, high: interval.high,
          lenient: lenient[measure]))
    }
    report.documents = pairs.count
    return report
  }
}

/// What an evaluation found.
package struct EvaluationReport: Sendable {
  package struct Row: Sendable, Hashable {
    package var measure: Measure
    package var strict: Tally
    /// The 95 % interval of the strict F1 over documents.
    package var low: Double
    package var high: Double
    /// Nil for what has no lenient form.
    package var lenient: Tally?
  }

  package var documents = 0
  /// In the order of their measures; what neither side has is left out.
  package var rows: [Row] = []
  package var mentionReliability = Reliability()
  package var relationReliability = Reliability()
  /// In the order of documents; within one mentions, relations, articles, the missed before the wrong.
  package var findings: [Finding] = []

  /// The strict tally of a measure; empty when neither side has any.
  package subscript(measure: Measure) -> Tally { rows.first { $0.measure == measure }?.strict ?? Tally() }
}
