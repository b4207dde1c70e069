import Glibc
import TextModel

/// Writing a file so that it is either wholly there or not changed at all.
package enum AtomicFile {
  /// Writes beside the destination, flushes to the disk, then renames. What is no regular file, such as `/dev/stdout`, is
  /// written to as it is.
  /// - Throws: `cannot-write`, with the system's reason; what was there stays.
  package static func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws(Diagnostic) {
    guard let target = FilePlace.target(path) else {
      let file = open(path, O_WRONLY | O_CLOEXEC)
      guard file >= 0 else { throw failure(path) }
      defer { close(file) }
      guard write(bytes, to: file) else { throw failure(path) }
      return
    }
    let temporary = "\(target).\(getpid()).tmp"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(path) }
    // Each must succeed before the old file goes; a full disk may show only at the flush.
    guard write(bytes, to: file), fsync(file) == 0 else {
      let error = failure(path)
      close(file)
      unlink(temporary)
      throw error
    }
    guard close(file) == 0, rename(temporary, target) == 0 else {
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

  /// Whether all bytes were written; else `errno` says why not.
  private static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(file, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  private static func failure(_ path: String) -> Diagnostic {
    Diagnostic(.error, code: "cannot-write", "cannot write the file: \(String(cString: strerror(errno)))", file: path)
  }
}
