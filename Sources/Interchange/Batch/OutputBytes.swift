import Glibc

/// The reader of our output has gone away; no error, but a reason to stop.
package struct BrokenPipe: Error {
  package init() {}
}

/// Writing to descriptors.
package enum OutputBytes {
  /// Whether all bytes were written; else `errno` says why not.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}
