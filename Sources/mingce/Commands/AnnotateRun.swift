import Interchange
import Pipeline
import TextModel

/// Reads, annotates and writes until the input ends.
struct AnnotateRun {
  let configuration: AnnotateConfiguration
  let annotator: Annotator

  /// What became of some inputs in a row.
  private struct Output: Sendable {
    var records: [UInt8] = []
    var failures: [Diagnostic] = []
  }

  /// Small documents travel in batches of about this many bytes, so that handing them about costs next to nothing.
  private static let batchSize = 1 << 15

  /// - Returns: how many documents failed.
  /// - Throws: `BrokenPipe` when nobody reads the output any more, a `Diagnostic` when it cannot be written.
  func run() throws -> Int {
    let output = StandardOutput()
    var failed = 0
    let runner = OrderedRunner(workers: configuration.jobs, work: work) { (result: Output) in
      failed += result.failures.count
      result.failures.forEach(StandardError.report)
      try output.append(result.records)
    }
    var batch: [InputReader.Item] = []
    var size = 0
    func dispatch() throws {
      if !batch.isEmpty { try runner.add(batch) }
      batch.removeAll(keepingCapacity: true)
      size = 0
    }
    func settle() throws {
      try dispatch()
      try runner.catchUp()
      try output.flush()
    }
    // Whoever feeds us slowly, or reads along, sees every finished record before we wait for more.
    var lost: (any Error)?
    let input = InputReader(configuration) {
      do { try settle() } catch { lost = error }
    }
    while lost == nil, let item = input.next() {
      batch.append(item)
      if case .success(let document) = item { size += document.bytes.count }
      if size >= Self.batchSize || batch.count >= 256 || output.isTerminal { try dispatch() }
    }
    if let lost { throw lost }
    try settle()
    return failed
  }

  private var work: @Sendable ([InputReader.Item]) -> Output {
    let annotator = annotator
    let writer = configuration.writer
    let minimum = configuration.minimumConfidence
    return { items in
      var output = Output()
      let documents = items.compactMap { item in if case .success(let document) = item { document } else { nil } }
      var finished = annotator.annotate(documents).makeIterator()
      for item in items {
        switch item {
        case .success:
          guard var annotated = finished.next() else { preconditionFailure("a document got lost") }
          if minimum > 0 { annotated.removeAll(below: minimum) }
          writer.write(annotated, to: &output.records)
        case .failure(let failure):
          writer.write(failure: failure.diagnostic, id: failure.id, source: failure.source, to: &output.records)
          output.failures.append(failure.diagnostic)
        }
      }
      return output
    }
  }
}
