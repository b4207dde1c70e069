import Glibc
import TextModel

/// Paths that a source lists, each ended by a zero byte, as `find -print0` writes them.
package final class PathList {
  /// No path is so long.
  private static let longest = 1 << 16

  private let source: ByteSource
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  package init(_ source: ByteSource) { self.source = source }

  /// The next path; nil after the last.
  func next() -> Result<String, Diagnostic>? {
    while true {
      if let end = buffer[start...].firstIndex(of: 0) {
        defer { start = end + 1 }
        if end > start { return .success(String(decoding: buffer[start..<end], as: UTF8.self)) }
        continue
      }
      buffer.removeFirst(start)
      start = 0
      if isAtEnd || buffer.count > Self.longest {
        defer { (buffer, isAtEnd) = ([], true) }
        return buffer.isEmpty ? nil : last()
      }
      do { isAtEnd = try !source.read(upTo: 1 << 14, into: &buffer) } catch {
        isAtEnd = true
        buffer.removeAll()
        return .failure(error)
      }
    }
  }

  /// What no zero byte ends: a path, or a list with line ends.
  private func last() -> Result<String, Diagnostic> {
    let path = String(decoding: buffer, as: UTF8.self)
    guard buffer.count > Self.longest || buffer.contains(0x0A) && access(path, F_OK) != 0 else { return .success(path) }
    return .failure(
      Diagnostic(
        .error, code: "invalid-path-list",
        "each path must end in a zero byte; use find -print0, or tr '\\n' '\\0' for a list of lines", file: source.name)
    )
  }
}
