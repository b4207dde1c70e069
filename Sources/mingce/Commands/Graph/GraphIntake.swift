import Interchange
import Graph
import Pipeline
import TextModel

/// Brings files into a store: reads lines, has them parsed or annotated by several threads, and adds them in their order.
final class GraphIntake {
  /// Lines travel in batches of about this many bytes.
  private static let batchSize = 1 << 18

  private let adder: GraphAdder
  private let jobs: Int
  private let takesArticles: Bool
  private let resources: ResourceOptions
  private var annotator: Annotator?
  /// The ids of the records that went to the store in this run, as hashes.
  private var sent: Set<Int64> = []
  /// Whether a record went there whose id was not seen without parsing it.
  private var hasUnreadableID = false
  /// Documents passed over because the store holds exactly the same.
  private(set) var known = 0
  private(set) var failed = 0

  init(adder: GraphAdder, jobs: Int, takesArticles: Bool, resources: ResourceOptions) {
    self.adder = adder
    self.jobs = jobs
    self.takesArticles = takesArticles
    self.resources = resources
  }

  /// Adds a file's documents. What cannot be read is reported and counted.
  /// - Throws: what the store throws.
  func take(_ path: String) throws {
    switch InputFormat.of(path: path) {
    case .jsonl where !takesArticles, .auto where !takesArticles: try addAnnotations(path)
    default: try annotateAndAdd(path)
    }
  }

  private func report(_ diagnostic: Diagnostic) {
    StandardError.report(diagnostic)
    failed += 1
  }

  private func addAnnotations(_ path: String) throws {
    var stream: AnnotationStream
    do throws(Diagnostic) {
      stream = AnnotationStream(path == "-" ? .standardInput() : try .open(path: path))
    } catch { return report(error) }
    let reader = AnnotationReader(file: stream.name)
    let preparer = adder.preparer
    let runner = OrderedRunner(workers: jobs) { (lines: [AnnotationStream.Line]) in
      lines.map { Self.parse($0, reader, preparer) }
    } emit: { [self] (results: [Result<PreparedDocument, Diagnostic>]) in
      for result in results {
        switch result {
        case .success(let document): try adder.add(document)
        case .failure(let diagnostic): report(diagnostic)
        }
      }
    }
    var batch: [AnnotationStream.Line] = []
    var size = 0
    while let line = nextLine(&stream) {
      if try isKnown(line.bytes) {
        known += 1
        continue
      }
      size += line.bytes.count
      batch.append(line)
      if size >= Self.batchSize {
        try runner.add(batch)
        batch.removeAll(keepingCapacity: true)
        size = 0
      }
    }
    try runner.add(batch)
    try runner.catchUp()
  }

  /// Whether the store holds exactly this record and nothing else of its id is on the way there: of several records with
  /// one id the last counts.
  private func isKnown(_ line: [UInt8]) throws -> Bool {
    guard let id = RecordID.hash(line) else {
      hasUnreadableID = true
      return false
    }
    if !hasUnreadableID, !sent.contains(id), try adder.holds(line: line) { return true }
    sent.insert(id)
    return false
  }

  private func nextLine(_ stream: inout AnnotationStream) -> AnnotationStream.Line? {
    do { return try stream.next() } catch {
      report(error)
      return nil
    }
  }

  private static func parse(
    _ line: AnnotationStream.Line, _ reader: AnnotationReader, _ preparer: DocumentPreparer
  ) -> Result<PreparedDocument, Diagnostic> {
    do throws(Diagnostic) {
      switch try reader.record(line.bytes[...], number: line.number) {
      case .document(let document): return .success(preparer.prepare(document, line: line.bytes))
      case .failure(_, let diagnostic): return .failure(diagnostic)
      }
    } catch { return .failure(error) }
  }

  // MARK: Articles

  private func annotateAndAdd(_ path: String) throws {
    let annotator = try annotator ?? Annotator(ResourceLoader(options: resources).load())
    self.annotator = annotator
    let preparer = adder.preparer
    let runner = OrderedRunner(workers: jobs) { (documents: [SourceDocument]) in
      annotator.annotate(documents).map { document in
        var bytes: [UInt8] = []
        AnnotationWriter().write(document, to: &bytes)
        return preparer.prepare(document, line: Array(bytes.dropLast()))
      }
    } emit: { [adder] (documents: [PreparedDocument]) in
      for document in documents { try adder.add(document) }
    }
    let configuration = AnnotateConfiguration(paths: [path])
    let input = InputReader(
      configuration, finder: InputFinder(configuration.paths), interruption: nil, isFinished: { _, _ in false })
    var batch: [SourceDocument] = []
    while let item = input.next() {
      switch item {
      case .document(let document): batch.append(document)
      case .failure(let failure): report(failure.diagnostic)
      case .begin, .end, .finishedBefore: continue
      }
      if batch.count >= 64 {
        try runner.add(batch)
        batch.removeAll(keepingCapacity: true)
      }
    }
    try runner.add(batch)
    try runner.catchUp()
  }
}
