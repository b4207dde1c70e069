import Glibc
import Interchange
import Pipeline
import TextModel

/// Reads, annotates and writes until the input ends, a signal comes, or too much has failed.
struct AnnotateRun {
  let configuration: AnnotateConfiguration
  let annotator: Annotator

  /// Small documents travel in batches of about this many bytes, so that handing them about costs next to nothing.
  private static let batchSize = 1 << 15
  private static let longestBatch = 256

  /// - Returns: the exit status.
  /// - Throws: `BrokenPipe` when nobody reads the output any more, a `Diagnostic` when it cannot be written.
  func run() throws -> Int32 {
    let folder = try configuration.outputFolder.map {
      try FolderSink(folder: $0, resumes: configuration.resumes)
    }
    let sink: any RecordSink = folder ?? StandardOutput()
    let input = InputReader(
      configuration, finder: finder(), interruption: Interruption.listen(),
      isFinished: { [resumes = configuration.resumes] file, stamp in
        resumes && folder?.isFinished(file, stamp: stamp) == true
      })
    let progress = ProgressReporter(
      isWanted: configuration.showsProgress, outputIsTerminal: sink.isTerminal, total: totalSize)
    let collector = RecordCollector(sink: sink, progress: progress, mostFailures: configuration.mostFailures)
    if folder == nil { try sink.append(configuration.writer.opening) }
    do {
      try feed(input, sink, collector)
    } catch is TooManyFailures {}
    if folder == nil { try sink.append(configuration.writer.closing) }
    try sink.flush()
    progress.meter.read = input.bytesRead
    return finish(collector, progress, folder != nil, leftOut: input.leftOut)
  }

  private func feed(_ input: InputReader, _ sink: any RecordSink, _ collector: RecordCollector) throws {
    let work = AnnotateWork(
      annotator: annotator, writer: configuration.writer,
      minimumConfidence: configuration.minimumConfidence)
    let runner = OrderedRunner(workers: configuration.jobs, work: { work($0) }, emit: collector.take)
    var batch: [InputReader.Item] = []
    var size = 0
    func dispatch() throws {
      if !batch.isEmpty { try runner.add(.items(batch)) }
      batch.removeAll(keepingCapacity: true)
      size = 0
    }
    func settle() throws {
      try dispatch()
      try runner.catchUp()
      try sink.flush()
    }
    // Whoever feeds us slowly, or reads along, sees every finished record before we wait for more.
    var lost: (any Error)?
    input.beforeWaiting = {
      do { try settle() } catch { lost = error }
    }
    while lost == nil, let item = input.next() {
      if case .document(let document) = item {
        if DocumentCutter.cuts(document), configuration.writesPieces {
          try dispatch()
          try addPieces(of: document, to: runner)
          continue
        }
        size += document.bytes.count
      }
      batch.append(item)
      if size >= Self.batchSize || batch.count >= Self.longestBatch || sink.isTerminal { try dispatch() }
      collector.progress.meter.read = input.bytesRead
      collector.progress.tick()
    }
    if let lost { throw lost }
    try settle()
  }

  private func addPieces(
    of document: SourceDocument, to runner: OrderedRunner<AnnotateWork.Input, [AnnotateWork.Output]>
  ) throws {
    var cutter = DocumentCutter(document)
    var count = 0
    while let piece = cutter.next() {
      count += 1
      try runner.add(.piece(piece))
    }
    try runner.add(.lastPiece(count: count))
  }

  private func finish(
    _ collector: RecordCollector, _ progress: ProgressReporter, _ isFolder: Bool, leftOut: Int
  ) -> Int32 {
    let failures = progress.meter.failures
    if leftOut > 0 {
      progress.report(
        Diagnostic(
          .note, code: "files-left-out",
          "\(leftOut) files in folders are of no known kind and were left out; --include '*' takes them"))
    }
    if isFolder || progress.isShown || (failures > 0 && progress.meter.documents > 1) { progress.summarise() }
    progress.clear()
    if let signal = Interruption.signal {
      progress.report(
        Diagnostic(
          .error, code: "interrupted",
          "stopped by signal \(signal); what is written is complete\(isFolder ? ", and --resume goes on from here" : "")"
        ))
      return 128 + signal
    }
    if let most = configuration.mostFailures, failures > most {
      progress.report(Diagnostic(.error, code: "too-many-errors", "stopped: more than \(most) documents failed"))
    }
    return failures > 0 ? 1 : 0
  }

  private func finder() -> InputFinder {
    let options = InputFinder.Options(
      includes: configuration.includes, excludes: configuration.excludes,
      output: configuration.outputFolder.flatMap { FolderIdentity(path: $0) })
    if configuration.readsPaths { return InputFinder(PathList(.standardInput()), options: options) }
    return InputFinder(configuration.paths, options: options)
  }

  /// The size of all files; nil when it cannot be known before they are read.
  private func totalSize() -> Int? {
    guard !configuration.readsPaths else { return nil }
    var finder = finder()
    var total = 0
    while let found = finder.next() {
      guard case .success(let file) = found else { continue }
      var status = stat()
      let isKnown = file.path == "-" ? fstat(STDIN_FILENO, &status) == 0 : stat(file.path, &status) == 0
      guard isKnown else { continue }
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
      total += Int(status.st_size)
    }
    return total
  }
}
