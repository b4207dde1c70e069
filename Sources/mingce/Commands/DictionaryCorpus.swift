import ArgumentParser
import Glibc
import Interchange
import Pipeline
import TextModel

/// The corpus that a dictionary command looks at.
struct DictionaryCorpusOptions: ParsableArguments {
  @Argument(
    help: "Articles: files, folders, quoted patterns; `-` is standard input, and so is naming none.",
    completion: .file())
  var paths: [String] = []

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp(
      "How many documents to work on at a time; as many as there are processors unless said.", valueName: "n"))
  var jobs: Int?

  mutating func validate() throws {
    guard jobs ?? 1 >= 1 else { throw ValidationError("--jobs needs a whole number from 1") }
  }

  var corpus: DictionaryCorpus {
    DictionaryCorpus(
      paths: paths.isEmpty ? ["-"] : paths, workers: jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }
}

/// Hands a corpus through in batches, so that memory does not grow with it.
struct DictionaryCorpus {
  let paths: [String]
  let workers: Int

  /// Articles travel in batches of about so many bytes, records in larger ones: they are long.
  private static let articleBatch = 1 << 15
  private static let recordBatch = 1 << 18

  /// Works on all articles. What cannot be read is reported and passed over.
  /// - Parameters:
  ///   - work: on some articles in a row, on any thread.
  ///   - take: what came of them, in the order of the corpus, on this thread.
  /// - Returns: how many could not be read.
  func articles<Output: Sendable>(
    _ work: @escaping @Sendable ([SourceDocument]) -> Output, take: @escaping (Output) throws -> Void
  ) throws -> Int {
    let runner = OrderedRunner(workers: workers, work: work, emit: take)
    let input = InputReader(
      AnnotateConfiguration(paths: paths), finder: InputFinder(paths), interruption: nil, isFinished: { _, _ in false })
    let progress = ProgressReporter(isWanted: nil, outputIsTerminal: isatty(STDOUT_FILENO) == 1, total: { nil })
    defer { progress.clear() }
    var failures = 0
    var batch = Batch<SourceDocument>(limit: Self.articleBatch)
    while let item = input.next() {
      progress.meter.read = input.bytesRead
      progress.tick()
      switch item {
      case .document(let document):
        progress.meter.documents += 1
        if let full = batch.add(document, size: document.bytes.count) { try runner.add(full) }
      case .failure(let failure):
        progress.report(failure.diagnostic)
        failures += 1
      case .begin, .end, .finishedBefore: continue
      }
    }
    try runner.add(batch.elements)
    try runner.catchUp()
    return failures
  }

  /// The same for records that are annotated already.
  func records<Output: Sendable>(
    _ work: @escaping @Sendable ([AnnotatedDocument]) -> Output, take: @escaping (Output) throws -> Void
  ) throws -> Int {
    var failures = 0
    for path in paths {
      var stream = AnnotationStream(path == "-" ? .standardInput() : try .open(path: path))
      let reader = AnnotationReader(file: stream.name)
      let runner = OrderedRunner(workers: workers) { (lines: [AnnotationStream.Line]) in
        let (documents, diagnostics) = Self.parse(lines, reader)
        return (work(documents), diagnostics)
      } emit: { (result: (Output, [Diagnostic])) in
        result.1.forEach(StandardError.report)
        failures += result.1.count
        try take(result.0)
      }
      var batch = Batch<AnnotationStream.Line>(limit: Self.recordBatch)
      while let line = try stream.next() {
        if let full = batch.add(line, size: line.bytes.count) { try runner.add(full) }
      }
      try runner.add(batch.elements)
      try runner.catchUp()
    }
    return failures
  }

  private static func parse(
    _ lines: [AnnotationStream.Line], _ reader: AnnotationReader
  ) -> ([AnnotatedDocument], [Diagnostic]) {
    var documents: [AnnotatedDocument] = []
    var diagnostics: [Diagnostic] = []
    for line in lines {
      do throws(Diagnostic) {
        switch try reader.record(line.bytes[...], number: line.number) {
        case .document(let document): documents.append(document)
        case .failure(_, let diagnostic): diagnostics.append(diagnostic)
        }
      } catch { diagnostics.append(error) }
    }
    return (documents, diagnostics)
  }
}

/// Elements that are gathered up to a size.
private struct Batch<Element> {
  /// In bytes.
  let limit: Int
  private(set) var elements: [Element] = []
  private var size = 0

  init(limit: Int) { self.limit = limit }

  /// Adds an element. Returns all that are gathered, and forgets them, when they have reached the limit.
  mutating func add(_ element: Element, size: Int) -> [Element]? {
    elements.append(element)
    self.size += size
    guard self.size >= limit else { return nil }
    defer { (elements, self.size) = ([], 0) }
    return elements
  }
}
