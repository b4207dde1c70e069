import Interchange
import Pipeline
import TextModel

/// Reads, annotates and writes until the input ends.
struct AnnotateRun {
  let configuration: AnnotateConfiguration
  let annotator: Annotator

  /// What became of one input.
  private struct Output: Sendable {
    var record: [UInt8]
    var failure: Diagnostic?
  }

  /// - Returns: how many documents failed.
  /// - Throws: `BrokenPipe` when nobody reads the output any more, a `Diagnostic` when it cannot be written.
  func run() throws -> Int {
    let output = StandardOutput()
    let input = InputReader(configuration)
    let writer = AnnotationWriter(isPretty: configuration.isPretty)
    let annotator = annotator
    let minimum = configuration.minimumConfidence
    var failed = 0
    try OrderedRunner(workers: configuration.jobs).run(
      next: { try input.next() },
      wouldBlock: { input.wouldBlock },
      work: { (item: InputReader.Item) -> Output in
        var record: [UInt8] = []
        switch item {
        case .document(let document):
          var annotated = annotator.annotate(document)
          if minimum > 0 { annotated.removeAll(below: minimum) }
          writer.write(annotated, to: &record)
          return Output(record: record)
        case .failure(let failure, let id, let source):
          writer.write(failure: failure, id: id, source: source, to: &record)
          return Output(record: record, failure: failure)
        }
      },
      emit: { (result: Output) in
        if let failure = result.failure {
          failed += 1
          StandardError.report(failure)
        }
        try output.record { $0.append(contentsOf: result.record) }
      },
      pause: { try output.flush() })
    try output.flush()
    return failed
  }
}
