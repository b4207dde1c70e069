import TextModel

/// A report as a table for a terminal.
package struct ReportText: Sendable {
  private let report: EvaluationReport

  package init(_ report: EvaluationReport) { self.report = report }

  /// The figures: strict with their interval, lenient F1, counts.
  package var figures: String {
    var lines = [
      pad("", 28) + "      P      R     F1   95 % interval   lenient F1   gold  predicted"
    ]
    for row in report.rows {
      let interval = "\(fixed(row.low))–\(fixed(row.high))"
      let lenient = row.lenient.map { fixed($0.f1) } ?? ""
      lines.append(
        pad(row.measure.name, 28) + "  \(fixed(row.strict.precision))  \(fixed(row.strict.recall))  "
          + "\(fixed(row.strict.f1))   \(interval)       \(pad(lenient, 5))   "
          + "\(right(row.strict.gold, 6)) \(right(row.strict.predicted, 10))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether confidences can be believed, by tenths of the scale.
  package var reliability: String {
    var lines = ["confidence       mentions  right   relations  right"]
    for index in 0..<10 {
      let mentions = report.mentionReliability.deciles[index]
      let relations = report.relationReliability.deciles[index]
      let upper = index == 9 ? "1.0" : "0.\(index + 1)"
      lines.append(
        "0.\(index)–\(upper)        \(right(mentions.count, 9))  \(mentions.count > 0 ? fixed(mentions.accuracy) : "  –  ")"
          + "   \(right(relations.count, 9))  \(relations.count > 0 ? fixed(relations.accuracy) : "  –  ")")
    }
    lines.append(
      "calibration error: mentions \(fixed(report.mentionReliability.calibrationError)), "
        + "relations \(fixed(report.relationReliability.calibrationError))")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The errors, one a line: document, missed or wrong, row, text, context, what the other side has there.
  /// - Parameter limit: how many at most; nil for all.
  package func errors(limit: Int? = nil) -> String {
    report.findings.prefix(limit ?? .max).map { finding in
      let parts = [
        finding.document, finding.kind.rawValue, finding.measure.name, finding.text, finding.context ?? "",
        finding.instead.map { "instead: \($0)" } ?? "",
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: "\t") + "\n"
    }.joined()
  }

  private func fixed(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func right(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }
}
