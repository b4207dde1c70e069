import Glibc
import TextModel

/// A file in the making, written in large pieces and put in its place when it is whole; or standard output.
final class ByteSink {
  private static let threshold = 1 << 20

  private let path: String?
  private let temporary: String
  private let descriptor: Int32
  /// What waits to be written; to be appended to directly.
  var bytes: [UInt8] = []

  /// - Parameter path: nil for standard output.
  /// - Throws: `cannot-write`.
  init(path: String?) throws {
    self.path = path
    temporary = path.map { "\($0).\(getpid()).tmp" } ?? ""
    descriptor = path == nil ? STDOUT_FILENO : open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.failure(path) }
    bytes.reserveCapacity(Self.threshold + (Self.threshold >> 2))
  }

  /// Writes out when enough has gathered; to be called now and then.
  func spill() throws { if bytes.count >= Self.threshold { try flush() } }

  private func flush() throws {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written) }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw Self.failure(path)
      }
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes the rest and puts the file in its place.
  func finish() throws {
    try flush()
    guard let path else { return }
    guard close(descriptor) == 0, rename(temporary, path) == 0 else { throw Self.failure(path) }
  }

  /// Gives the file up.
  func discard() {
    guard path != nil else { return }
    close(descriptor)
    unlink(temporary)
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
