import TextModel

/// Differences for a reader at a terminal.
package enum DifferenceText {
  /// A document's changes, each with its sentence; empty when there are none.
  ///
  /// ```
  /// # page-3
  /// + ORGANIZATION union 海东市纺织工会  dictionary:ours.tsv:4
  ///     海东市纺织工会昨天开会。
  /// ~ ORGANIZATION 纺织工会 → PERSON 纺织  …
  /// ```
  package static func text(_ difference: DocumentDifference) -> String {
    guard !difference.isEmpty else { return "" }
    var lines = ["# \(difference.id)"]
    for change in difference.mentions { lines += [line(change), "    \(change.sentence)"] }
    for change in difference.relations { lines += [line(change), "    \(change.sentence)"] }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// The counts, and what made the most changes.
  package static func text(_ tally: DifferenceTally) -> String {
    let busiest = tally.busiest(20).map { "\($0.count)\t\($0.by)" }
    let lines = tally.figures.map { "\($0.name)\t\($0.count)" } + (busiest.isEmpty ? [] : ["", "changes by"] + busiest)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ change: DocumentDifference.MentionChange) -> String {
    switch (change.old, change.new) {
    case (let old?, let new?): "~ \(words(old)) → \(words(new))  \(old.by) → \(new.by)"
    case (nil, let new?): "+ \(words(new))  \(new.by)"
    case (let old?, nil): "- \(words(old))  \(old.by)"
    case (nil, nil): ""
    }
  }

  private static func words(_ mention: AnnotatedDocument.Mention) -> String {
    [mention.type.rawValue, mention.subtype?.rawValue, mention.isNeutral ? "neutral" : nil, mention.text]
      .compactMap { $0 }.joined(separator: " ")
  }

  private static func line(_ change: DocumentDifference.RelationChange) -> String {
    let qualifiers = change.qualifiers.map { " \($0.key.rawValue)=\($0.value)" }.joined()
    let subject = change.subject ?? "(article)"
    return
      "\(change.isGained ? "+" : "-") \(subject) \(change.type.rawValue) \(change.object)\(qualifiers)  \(change.by)"
  }
}
