import Glibc
import TextModel

/// Bytes that wait for their turn: in memory while they are few, in a nameless temporary file when they are many.
package final class Spool {
  private static let longestInMemory = 1 << 20

  private var buffer: [UInt8] = []
  private var descriptor: Int32 = -1

  package init() {}

  deinit { if descriptor >= 0 { close(descriptor) } }

  package private(set) var isEmpty = true

  /// - Throws: `spool-failed`, when the folder for temporary files is full.
  package func append(_ bytes: [UInt8]) throws(Diagnostic) {
    guard !bytes.isEmpty else { return }
    isEmpty = false
    buffer.append(contentsOf: bytes)
    guard buffer.count >= Self.longestInMemory else { return }
    if descriptor < 0 { descriptor = try Self.temporaryFile() }
    guard OutputBytes.write(buffer, to: descriptor) else { throw Self.failure() }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Hands on all bytes in their order, and is empty afterwards.
  /// - Throws: `spool-failed`, or what `body` throws.
  package func drain(_ body: ([UInt8]) throws -> Void) throws {
    if descriptor >= 0 {
      guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw Self.failure() }
      var chunk = [UInt8](repeating: 0, count: 1 << 18)
      while true {
        let count = read(descriptor, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw Self.failure() }
        if count == 0 { break }
        try body(Array(chunk[..<count]))
      }
      close(descriptor)
      descriptor = -1
    }
    try body(buffer)
    buffer.removeAll()
    isEmpty = true
  }

  private static func temporaryFile() throws(Diagnostic) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/mingce-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure() }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
    return descriptor
  }

  private static func failure() -> Diagnostic {
    let reason = String(cString: strerror(errno))
    return Diagnostic(
      .error, code: "spool-failed", "temporary files cannot be used: \(reason); name another folder in TMPDIR")
  }
}
