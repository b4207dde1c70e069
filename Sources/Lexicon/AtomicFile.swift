import Glibc
import TextModel

/// Writing a file so that it is either wholly there or not changed at all.
package enum AtomicFile {
  /// Writes beside the destination, flushes to the disk, then renames.
  /// - Throws: `cannot-write`, with the system's reason; what was there stays.
  package static func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws(Diagnostic) {
    let temporary = "\(path).\(getpid()).tmp"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(path) }
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(file, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      written += count
    }
    // Each must succeed before the old file goes; a full disk may show only at the flush.
    guard written == bytes.count, fsync(file) == 0 else {
      let error = failure(path)
      close(file)
      unlink(temporary)
      throw error
    }
    guard close(file) == 0, rename(temporary, path) == 0 else {
      let error = failure(path)
      unlink(temporary)
      throw error
    }
  }

  /// The same for a text.
  package static func write(_ text: String, to path: String) throws(Diagnostic) {
    try write(Array(text.utf8), to: path)
  }

  /// The same for bytes of one's own.
  package static func write(_ content: [UInt8], to path: String) throws(Diagnostic) {
    let bytes = AlignedBytes(count: content.count)
    bytes.buffer.copyBytes(from: content)
    try write(bytes.bytes, to: path)
    withExtendedLifetime(bytes) {}
  }

  private static func failure(_ path: String) -> Diagnostic {
    Diagnostic(.error, code: "cannot-write", "cannot write the file: \(String(cString: strerror(errno)))", file: path)
  }
}
