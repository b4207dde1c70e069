import Evaluation
import Interchange

/// An evaluation as one self-contained HTML page: scores with intervals, confusions, reliability, all errors in their
/// context, and what is better and worse than in an earlier run.
package struct EvaluationPage {
  /// A report and what it is of.
  package struct Run: Sendable {
    package var name: String
    package var report: EvaluationReport

    package init(name: String, report: EvaluationReport) {
      self.name = name
      self.report = report
    }
  }

  private static let parts = PageParts(
    template: PackageResources.evaluation_html, styles: [PackageResources.base_css, PackageResources.evaluation_css],
    scripts: [
      PackageResources.words_js, PackageResources.elements_js, PackageResources.evaluation_words_js,
      PackageResources.evaluation_js,
    ])

  private let gold: String
  private let run: Run
  private let earlier: Run?

  /// - Parameters:
  ///   - gold: the name of the gold file.
  ///   - earlier: the run to compare with, of the same documents.
  package init(gold: String, run: Run, earlier: Run? = nil) {
    self.gold = gold
    self.run = run
    self.earlier = earlier
  }

  package var bytes: [UInt8] {
    var writer = JSONByteWriter()
    writer.raw(#"{"gold":"#)
    writer.string(gold)
    writer.raw(#","confusions":["#)
    for (index, cell) in ConfusionTable(run.report).cells.enumerated() {
      if index > 0 { writer.raw(",") }
      writer.cell(cell)
    }
    writer.raw(#"],"runs":["#)
    for (index, run) in [run, earlier].compactMap({ $0 }).enumerated() {
      if index > 0 { writer.raw(",") }
      writer.raw(#"{"name":"#)
      writer.string(run.name)
      writer.raw(#","report":"#)
      writer.raw(bytes: ReportJSON.bytes(run.report)[...])
      writer.raw("}")
    }
    writer.raw("]}")
    var page = Self.parts.opening
    ScriptData.append(writer.bytes, name: "evaluation", to: &page)
    return page + Self.parts.closing
  }
}

extension JSONByteWriter {
  fileprivate mutating func cell(_ cell: ConfusionTable.Cell) {
    raw(#"{"kind":"#)
    string(cell.kind.rawValue)
    raw(#","gold":"#)
    if let gold = cell.gold { string(gold.rawValue) } else { raw("null") }
    raw(#","predicted":"#)
    if let predicted = cell.predicted { string(predicted.rawValue) } else { raw("null") }
    raw(#","count":"#)
    integer(cell.count)
    raw(#","errors":["#)
    for (index, place) in cell.findings.enumerated() {
      if index > 0 { raw(",") }
      integer(place)
    }
    raw("]}")
  }
}
