import Interchange
import Pipeline
import TextModel

/// More documents failed than the user puts up with.
struct TooManyFailures: Error {}

/// Takes what the workers made, in order, and passes it on to where records go.
final class RecordCollector {
  let progress: ProgressReporter
  private let sink: any RecordSink
  private let mostFailures: Int?
  private var pieced: PiecedRecord?

  init(sink: any RecordSink, progress: ProgressReporter, mostFailures: Int?) {
    self.sink = sink
    self.progress = progress
    self.mostFailures = mostFailures
  }

  /// - Throws: `TooManyFailures`, or what the sink throws.
  func take(_ outputs: [AnnotateWork.Output]) throws {
    for output in outputs { try take(output) }
    progress.tick()
  }

  private func take(_ output: AnnotateWork.Output) throws {
    switch output {
    case .records(let bytes, let documents):
      progress.meter.documents += documents
      try sink.append(bytes)
    case .failure(let record, let diagnostic):
      progress.meter.documents += 1
      progress.meter.failures += 1
      progress.report(diagnostic)
      try sink.append(record)
      if let mostFailures, progress.meter.failures > mostFailures { throw TooManyFailures() }
    case .begin(let file): try sink.begin(file)
    case .end(let file, let stamp): try sink.end(file, stamp: stamp)
    case .finishedBefore: progress.meter.skippedFiles += 1
    case .piece(let piece):
      let record = pieced ?? PiecedRecord { [sink] in try sink.append($0) }
      pieced = record
      try record.append(piece)
    case .lastPiece(let count):
      progress.meter.documents += 1
      try pieced?.finish(note: .inPieces(count, longest: DocumentCutter.longestPiece))
      pieced = nil
    }
  }
}
