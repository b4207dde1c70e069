import Glibc

/// By what a regular file's content is known to be the same as before: its size and the time of its last change.
struct FileIdentity: Equatable {
  let size: Int
  let changed: Int
  let nanosecond: Int

  /// Nil for what is no regular file.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int(status.st_size)
    changed = status.st_mtim.tv_sec
    nanosecond = status.st_mtim.tv_nsec
  }
}
