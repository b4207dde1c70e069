import Interchange
import Pipeline
import TextModel

/// What a worker does with some inputs in a row.
struct AnnotateWork: Sendable {
  enum Input: Sendable {
    case items([InputReader.Item])
    /// A piece of a long document.
    case piece(SourceDocument)
    /// The document whose pieces came before is complete; how many they were.
    case lastPiece(count: Int)
  }

  enum Output: Sendable {
    case records([UInt8], documents: Int)
    case failure([UInt8], Diagnostic)
    case begin(InputFile)
    case end(InputFile, stamp: UInt64?)
    case finishedBefore(InputFile)
    case piece(AnnotatedPiece)
    case lastPiece(count: Int)
  }

  let annotator: Annotator
  let writer: any RecordWriter
  let minimumConfidence: Double

  func callAsFunction(_ input: Input) -> [Output] {
    switch input {
    case .items(let items): return annotate(items)
    case .lastPiece(let count): return [.lastPiece(count: count)]
    case .piece(let document):
      var piece = AnnotatedPiece(annotator.annotatePiece(document))
      if minimumConfidence > 0 { piece.document.removeAll(below: minimumConfidence) }
      return [.piece(piece)]
    }
  }

  private func annotate(_ items: [InputReader.Item]) -> [Output] {
    let documents = items.compactMap { item in if case .document(let document) = item { document } else { nil } }
    var finished = annotator.annotate(documents).makeIterator()
    var outputs: [Output] = []
    var records: [UInt8] = []
    var count = 0
    func settle() {
      if count > 0 { outputs.append(.records(records, documents: count)) }
      records.removeAll(keepingCapacity: true)
      count = 0
    }
    for item in items {
      if case .document = item {
        guard var annotated = finished.next() else { preconditionFailure("a document got lost") }
        if minimumConfidence > 0 { annotated.removeAll(below: minimumConfidence) }
        writer.write(annotated, to: &records)
        count += 1
        continue
      }
      settle()
      switch item {
      case .document: break
      case .failure(let failure):
        var record: [UInt8] = []
        writer.write(failure: failure.diagnostic, id: failure.id, source: failure.source, to: &record)
        outputs.append(.failure(record, failure.diagnostic))
      case .begin(let file): outputs.append(.begin(file))
      case .end(let file, let stamp): outputs.append(.end(file, stamp: stamp))
      case .finishedBefore(let file): outputs.append(.finishedBefore(file))
      }
    }
    settle()
    return outputs
  }
}
