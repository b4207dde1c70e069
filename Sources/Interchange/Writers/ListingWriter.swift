import TextModel

/// Writes annotations for a reader at a terminal: a line for each mention and relation, and below a mention, when asked
/// for, why it was chosen and what lost against it.
///
/// ```
/// 0–7  ORGANIZATION union  海东市纺织工会  0.531  recogniser:organisation:area+head
///        chosen by evidence, 0.42 ahead of 海东市 LOCATION
///        not 纺织工会 ORGANIZATION  dictionary:mine.txt:3 (user)  inside a longer name
/// ```
package struct ListingWriter: RecordWriter {
  package init() {}

  package func write(_ document: AnnotatedDocument, to bytes: inout [UInt8]) {
    var lines = ["# \(document.id)"]
    for mention in document.mentions {
      lines.append((mention.nestedIn == nil ? "" : "  ") + line(mention))
      if let explanation = mention.explanation { lines += self.lines(explanation).map { "       " + $0 } }
    }
    let names = Dictionary(document.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for relation in document.relations {
      let subject = relation.subject.map { names[$0] ?? $0 } ?? "(article)"
      let qualifiers = relation.qualifiers.map { "\($0.key.rawValue)=\($0.value)" }
      lines.append(
        ([subject, relation.type.rawValue, names[relation.object] ?? relation.object] + qualifiers
          + [Self.decimal(relation.confidence, places: 3), relation.by]).joined(separator: "  "))
    }
    if let unchosen = document.unchosen, !unchosen.isEmpty {
      lines.append("proposed, but no mention stands there:")
      lines += unchosen.map { "  " + line($0) }
    }
    lines += document.diagnostics.map { "\($0.severity.rawValue): \($0.message) [\($0.code)]" }
    append(lines, to: &bytes)
  }

  package func write(failure: Diagnostic, id: String, source: String, to bytes: inout [UInt8]) {
    append(["# \(id)", "error: \(failure.message) [\(failure.code)]"], to: &bytes)
  }

  /// One line each, whatever stands in the names, and an empty one behind the record.
  private func append(_ lines: [String], to bytes: inout [UInt8]) {
    for line in lines + [""] {
      for scalar in line.unicodeScalars {
        let isControl = scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
        bytes.append(contentsOf: Array(String(isControl ? " " : scalar).utf8))
      }
      bytes.append(0x0A)
    }
  }

  private func line(_ mention: AnnotatedDocument.Mention) -> String {
    let kind = [mention.type.rawValue, mention.subtype?.rawValue, mention.isNeutral ? "neutral" : nil]
    return [
      "\(mention.start)–\(mention.end)", kind.compactMap { $0 }.joined(separator: " "), mention.text,
      mention.normalized.map { "= \($0)" }, Self.decimal(mention.confidence, places: 3), mention.by,
    ].compactMap { $0 }.joined(separator: "  ")
  }

  private func lines(_ explanation: AnnotatedDocument.Explanation) -> [String] {
    var first = "chosen by " + Self.words(explanation.decision) + (explanation.rule.map { ", \($0)" } ?? "")
    if let margin = explanation.margin, let runnerUp = explanation.runnerUp {
      let other = runnerUp.map { "\($0.text) \($0.type.rawValue)" }.joined(separator: ", ")
      first += ", \(Self.decimal(margin, places: 2)) ahead of \(other.isEmpty ? "no name here" : other)"
    }
    var lines = [first]
    if !explanation.support.isEmpty { lines.append("proposed by " + explanation.support.joined(separator: ", ")) }
    return lines + explanation.losers.map { "not " + line($0) }
  }

  private func line(_ proposal: AnnotatedDocument.Proposal) -> String {
    let source = "\(proposal.by) (\(proposal.tier.name)\(proposal.isWeak ? ", weak" : ""))"
    let behind = proposal.behind.map { " by " + Self.decimal($0, places: 2) } ?? ""
    return
      "\(proposal.reading.text) \(proposal.reading.type.rawValue)  \(source)  \(Self.words(proposal.defeat))\(behind)"
  }

  private static func words(_ decision: Explanation.Decision) -> String {
    switch decision {
    case .user: "the user's dictionary"
    case .certain: "a construction with no other reading"
    case .evidence: "evidence"
    case .settling: "a rule that mends readings"
    }
  }

  private static func words(_ defeat: Explanation.Proposal.Defeat) -> String {
    switch defeat {
    case .userEntry: "yields to the user's dictionary"
    case .certain: "yields to a construction with no other reading"
    case .inside: "inside a longer name"
    case .crossesSentence: "goes over the sentence's end"
    case .outscored: "outscored"
    case .settled: "taken back by a rule that mends readings"
    }
  }

  private static func decimal(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let units = Int((min(max(value, 0), 1e9) * Double(scale)).rounded())
    let fraction = String(units % scale)
    return "\(units / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
  }
}
