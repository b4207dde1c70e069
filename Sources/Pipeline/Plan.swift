import TextModel

/// The stages in the order they run, checked once: every part a stage requires is added by an earlier one, and no part
/// is added twice.
package struct Plan: Sendable {
  package let stages: [any Stage]

  /// - Throws: a `Diagnostic` with code `plan-incomplete` or `plan-conflict` that names the stage and the part.
  package init(_ stages: [any Stage], given: Set<DraftPart> = []) throws(Diagnostic) {
    var present = given
    for stage in stages {
      let kind = type(of: stage)
      for part in kind.requires.subtracting(present).sorted(by: { $0.rawValue < $1.rawValue }) {
        throw Diagnostic(
          .error, code: "plan-incomplete", "stage ‘\(kind.name)’ needs \(part.rawValue), which no earlier stage adds")
      }
      for part in kind.adds.intersection(present).sorted(by: { $0.rawValue < $1.rawValue }) where part != .relations {
        throw Diagnostic(
          .error, code: "plan-conflict", "stage ‘\(kind.name)’ adds \(part.rawValue), which an earlier stage added")
      }
      present.formUnion(kind.adds)
    }
    self.stages = stages
  }

  package func run(_ draft: inout Draft) {
    for stage in stages { stage.process(&draft) }
  }
}
