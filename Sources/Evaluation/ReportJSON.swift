import Interchange

/// A report as one JSON object: `strict` and `lenient` figures by row name, `reliability`, `errors`.
package enum ReportJSON {
  /// - Parameter errorLimit: how many errors to list at most; nil for all.
  package static func bytes(_ report: EvaluationReport, errorLimit: Int? = nil) -> [UInt8] {
    var writer = JSONByteWriter()
    writer.raw(#"{"documents":"#)
    writer.integer(report.documents)
    writer.raw(#","strict":{"#)
    for (index, row) in report.rows.enumerated() {
      writer.row(row.measure.name, row.strict, interval: (row.low, row.high), isFirst: index == 0)
    }
    writer.raw(#"},"lenient":{"#)
    for (index, row) in report.rows.filter({ $0.lenient != nil }).enumerated() {
      if let lenient = row.lenient { writer.row(row.measure.name, lenient, interval: nil, isFirst: index == 0) }
    }
    writer.raw(#"},"reliability":{"mentions":"#)
    writer.reliability(report.mentionReliability)
    writer.raw(#","relations":"#)
    writer.reliability(report.relationReliability)
    writer.raw(#"},"errors":["#)
    for (index, finding) in report.findings.prefix(errorLimit ?? .max).enumerated() {
      if index > 0 { writer.raw(",") }
      writer.finding(finding)
    }
    writer.raw("]}\n")
    return writer.bytes
  }
}

extension JSONByteWriter {
  fileprivate mutating func row(_ name: String, _ tally: Tally, interval: (Double, Double)?, isFirst: Bool) {
    if !isFirst { raw(",") }
    string(name)
    raw(#":{"precision":"#)
    probability(tally.precision, decimals: 4)
    raw(#","recall":"#)
    probability(tally.recall, decimals: 4)
    raw(#","f1":"#)
    probability(tally.f1, decimals: 4)
    if let (low, high) = interval {
      raw(#","low":"#)
      probability(low, decimals: 4)
      raw(#","high":"#)
      probability(high, decimals: 4)
    }
    raw(#","gold":"#)
    integer(tally.gold)
    raw(#","predicted":"#)
    integer(tally.predicted)
    raw("}")
  }

  fileprivate mutating func reliability(_ reliability: Reliability) {
    raw(#"{"calibration_error":"#)
    probability(reliability.calibrationError, decimals: 4)
    raw(#","deciles":["#)
    for (index, decile) in reliability.deciles.enumerated() {
      if index > 0 { raw(",") }
      raw(#"{"count":"#)
      integer(decile.count)
      raw(#","confidence":"#)
      probability(decile.meanConfidence, decimals: 4)
      raw(#","accuracy":"#)
      probability(decile.accuracy, decimals: 4)
      raw("}")
    }
    raw("]}")
  }

  fileprivate mutating func finding(_ finding: Finding) {
    raw(#"{"document":"#)
    string(finding.document)
    raw(#","kind":"#)
    string(finding.kind.rawValue)
    raw(#","row":"#)
    string(finding.measure.name)
    raw(#","text":"#)
    string(finding.text)
    if let span = finding.span {
      raw(#","start":"#)
      integer(span.start)
      raw(#","end":"#)
      integer(span.end)
    }
    if let context = finding.context {
      raw(#","context":"#)
      string(context)
    }
    if let instead = finding.instead {
      raw(#","instead":"#)
      string(instead)
    }
    raw("}")
  }
}
