import Glibc

/// Where a file goes that is written whole beside its place and then renamed.
package enum FilePlace {
  /// The path to rename to: where links lead, so that they stay links. Nil for what is there and is no regular file, such
  /// as `/dev/stdout` or a named pipe: that is written to as it is.
  package static func target(_ path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return path }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
