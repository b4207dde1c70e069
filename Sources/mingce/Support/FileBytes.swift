import Glibc
import TextModel

/// Whole files in memory.
enum FileBytes {
  /// The bytes of a file; of standard input for `-`.
  /// - Throws: a `Diagnostic` with code `no-such-file`, `unreadable-input` or `is-directory`.
  static func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    let isStandardInput = path == "-"
    let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { if !isStandardInput { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes.append(contentsOf: chunk[..<count])
      } else if errno != EINTR {
        throw failure(path, errno)
      }
    }
  }

  private static func failure(_ path: String, _ number: Int32) -> Diagnostic {
    let file = path == "-" ? "<stdin>" : path
    switch number {
    case ENOENT, ENOTDIR:
      return Diagnostic(.error, code: "no-such-file", "there is no such file; check the path", file: file)
    case EISDIR:
      return Diagnostic(.error, code: "is-directory", "this is a directory; name the files in it", file: file)
    default:
      return Diagnostic(.error, code: "unreadable-input", "cannot be read: \(SystemError.words(number))", file: file)
    }
  }
}
