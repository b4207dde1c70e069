import Glibc
import Interchange
import TextModel

/// Standard output with a buffer of our own, so that records leave whole and in few system calls.
final class StandardOutput {
  /// Records are collected up to this many bytes before they are written.
  private static let threshold = 1 << 16

  private var buffer: [UInt8] = []
  /// Whether somebody watches.
  let isTerminal: Bool

  init() { isTerminal = isatty(STDOUT_FILENO) == 1 }

  /// Appends bytes, and writes the buffer out when it is full or somebody watches.
  func append(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    if isTerminal || buffer.count >= StandardOutput.threshold { try flush() }
  }

  /// Writes out all that is waiting.
  /// - Throws: `BrokenPipe` when nobody reads any more; a `Diagnostic` for other failures, such as a full disk.
  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard !OutputBytes.write(buffer, to: STDOUT_FILENO) else { return }
    if errno == EPIPE { throw BrokenPipe() }
    throw Diagnostic(
      .error, code: "output-failed", "standard output cannot be written: \(SystemError.current)", file: "<stdout>")
  }
}

/// Standard error, for diagnostics.
enum StandardError {
  static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      bytes = bytes.dropFirst(max(count, 0))
    }
  }

  static func report(_ diagnostic: Diagnostic) { write("\(diagnostic)\n") }
}

/// The operating system's own words for what went wrong.
enum SystemError {
  /// The words for `errno`, in lower case.
  static var current: String { words(errno) }

  static func words(_ number: Int32) -> String { String(cString: strerror(number)).lowercased() }
}
