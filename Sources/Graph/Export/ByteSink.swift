import Glibc
import Interchange
import TextModel

/// A file in the making, written in large pieces and put in its place when it is whole; or standard output, or what else
/// is no regular file. What is not finished is given up with the sink.
final class ByteSink {
  private static let threshold = 1 << 20

  private let path: String?
  /// Where the file goes in the end; nil when it is written to as it is.
  private let target: String?
  private let temporary: String
  private let descriptor: Int32
  private var isClosed = false
  private var isInPlace = false
  /// What waits to be written; to be appended to directly.
  var bytes: [UInt8] = []

  /// - Parameter path: nil for standard output.
  /// - Throws: `cannot-write`.
  init(path: String?) throws {
    self.path = path
    target = path.flatMap(FilePlace.target)
    temporary = target.map { "\($0).\(getpid()).tmp" } ?? ""
    descriptor =
      if target != nil {
        open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      } else {
        path.map { open($0, O_WRONLY | O_CLOEXEC) } ?? STDOUT_FILENO
      }
    guard descriptor >= 0 else {
      (isClosed, isInPlace) = (true, true)
      throw Self.failure(path)
    }
    bytes.reserveCapacity(Self.threshold + (Self.threshold >> 2))
  }

  deinit {
    if !isClosed { close() }
    if target != nil, !isInPlace { unlink(temporary) }
  }

  /// Writes out when enough has gathered; to be called now and then.
  /// - Throws: `cannot-write`; `BrokenPipe` when nobody reads any more.
  func spill() throws { if bytes.count >= Self.threshold { try flush() } }

  private func flush() throws {
    guard OutputBytes.write(bytes, to: descriptor) else {
      if errno == EPIPE { throw BrokenPipe() }
      throw Self.failure(path)
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// - Returns: whether all that was written is there; a full disk may show only here.
  @discardableResult private func close() -> Bool {
    isClosed = true
    return path == nil || Glibc.close(descriptor) == 0
  }

  /// Writes the rest and puts the file in its place.
  /// - Throws: as `spill`.
  func finish() throws { try Self.finish([self]) }

  /// The same for files that belong together: none takes its place before all are whole.
  static func finish(_ sinks: [ByteSink]) throws {
    for sink in sinks {
      try sink.flush()
      guard sink.close() else { throw failure(sink.path) }
    }
    for sink in sinks {
      guard let target = sink.target else { continue }
      guard rename(sink.temporary, target) == 0 else { throw failure(sink.path) }
      sink.isInPlace = true
    }
  }

  private static func failure(_ path: String?) -> Diagnostic {
    Diagnostic(
      .error, code: "cannot-write", "cannot write the file: \(String(cString: strerror(errno)).lowercased())",
      file: path ?? "<stdout>")
  }
}

extension [UInt8] {
  mutating func add(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func add(text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}
