import Interchange
import Segmentation
import TextModel

/// The documents of all inputs, one after the other, between marks of where their files begin and end.
final class InputReader {
  enum Item: Sendable {
    case document(SourceDocument)
    case failure(FailedInput)
    case begin(InputFile)
    /// The stamp of the file's content, by which a later run knows it; nil when something in it failed.
    case end(InputFile, stamp: UInt64?)
    /// A file whose records are there from an earlier run.
    case finishedBefore(InputFile)
  }

  /// A document that cannot be read, for the record in its place.
  struct FailedInput: Error, Sendable {
    var id: String
    var source: String
    var diagnostic: Diagnostic
  }

  /// Called before a read that will have to wait for input.
  var beforeWaiting: (() -> Void)?
  /// Bytes read so far, compressed ones as they are.
  private(set) var bytesRead = 0
  /// How many files in folders were of no known kind.
  var leftOut: Int { finder.leftOut }

  private let options: DocumentReader.Options
  private let date: String?
  private let interruption: Int32?
  /// Says whether a file is finished, given how to find the stamp of its content.
  private let isFinished: (InputFile, () -> UInt64?) -> Bool
  private let fingerprint: UInt64
  private var finder: InputFinder
  private var waiting: [Item] = []
  private var current: (file: InputFile, reader: DocumentReader, hash: FileHash, hasFailed: Bool)?

  /// - Parameters:
  ///   - interruption: a descriptor that becomes readable when reading shall end.
  ///   - isFinished: whether a file need not be read again.
  init(
    _ configuration: AnnotateConfiguration, finder: InputFinder, interruption: Int32?,
    isFinished: @escaping (InputFile, () -> UInt64?) -> Bool
  ) {
    options = DocumentReader.Options(
      format: configuration.inputFormat,
      decoder: TextDecoder(
        TextDecoder.Encoding(name: configuration.encoding), detect: Charset.detect, convert: Charset.convert),
      fields: configuration.fields)
    date = configuration.date
    fingerprint = configuration.fingerprint
    self.interruption = interruption
    self.isFinished = isFinished
    self.finder = finder
  }

  /// The next document or mark; nil after the last, or when a signal said so.
  func next() -> Item? {
    while Interruption.signal == nil {
      if !waiting.isEmpty { return waiting.removeFirst() }
      if current != nil {
        if let item = nextOfFile() { return item }
        continue
      }
      switch finder.next() {
      case nil: return nil
      case .failure(let failure): fail(failure.file, failure.diagnostic)
      case .success(let file): open(file)
      }
    }
    return nil
  }

  private func nextOfFile() -> Item? {
    guard let (file, reader, hash, hasFailed) = current else { return nil }
    switch reader.next() {
    case .success(var document):
      document.date = document.date ?? date
      return .document(document)
    case .failure(let failure):
      // The signal is looked at before anything else is done.
      if failure.diagnostic.code == "interrupted" { return nil }
      current?.hasFailed = true
      return .failure(FailedInput(id: failure.id, source: failure.source, diagnostic: failure.diagnostic))
    case nil:
      current = nil
      return .end(file, stamp: hasFailed ? nil : hash.value)
    }
  }

  private func open(_ file: InputFile) {
    let fingerprint = fingerprint
    if isFinished(file, { FileHash.of(path: file.path, seed: fingerprint) }) {
      waiting = [.finishedBefore(file)]
      return
    }
    do throws(Diagnostic) {
      let source = file.path == "-" ? ByteSource.standardInput() : try ByteSource.open(path: file.path)
      let hash = FileHash(seed: fingerprint)
      source.beforeWaiting = { [weak self] in self?.beforeWaiting?() }
      source.interruption = interruption
      source.onRead = { [weak self] bytes in
        hash.add(bytes)
        self?.bytesRead += bytes.count
      }
      current = (file, DocumentReader(source, options: options), hash, false)
      waiting = [.begin(file)]
    } catch {
      fail(file, error)
    }
  }

  private func fail(_ file: InputFile, _ diagnostic: Diagnostic) {
    let failure = FailedInput(id: file.path, source: file.path, diagnostic: diagnostic)
    waiting = [.begin(file), .failure(failure), .end(file, stamp: nil)]
  }
}
