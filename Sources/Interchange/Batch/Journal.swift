import Glibc
import TextModel

/// The list, beside a tree of results, of the inputs that are finished: for each the stamp of what its records were made
/// from and by, and their size. One line is added for each finished file; the last line for a file counts.
package final class Journal {
  /// Its name in the folder of results.
  package static let name = ".mingce-journal"

  private struct Entry {
    var stamp: UInt64
    var size: Int
  }

  private let descriptor: Int32
  private let path: String
  private var entries: [String: Entry] = [:]

  /// Opens the journal of a folder and keeps other runs out of it.
  /// - Parameter resumes: whether what it says still counts; else it begins anew.
  /// - Throws: `cannot-write`; `output-busy` when another run writes to the folder.
  package init(folder: String, resumes: Bool) throws(Diagnostic) {
    path = "\(folder)/\(Self.name)"
    descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.failure(path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw Diagnostic(
        .error, code: "output-busy", "another run writes to this folder; wait for it or name another folder",
        file: folder)
    }
    if resumes {
      try load()
    } else if ftruncate(descriptor, 0) != 0 {
      throw Self.failure(path)
    }
  }

  deinit { close(descriptor) }

  /// Whether anything is known of a file; if not, its content need not be looked at.
  package func knows(_ file: String) -> Bool { entries[file] != nil }

  /// Whether a file was finished with this stamp and its records, at `output`, are still there whole.
  package func isFinished(_ file: String, stamp: UInt64, output: String) -> Bool {
    guard let entry = entries[file], entry.stamp == stamp else { return false }
    var status = stat()
    return stat(output, &status) == 0 && Int(status.st_size) == entry.size
  }

  /// Adds a finished file.
  /// - Throws: `cannot-write`.
  package func add(_ file: String, stamp: UInt64, size: Int) throws(Diagnostic) {
    let digits = String(stamp, radix: 16)
    let line = "\(String(repeating: "0", count: 16 - digits.count))\(digits) \(size) \(Self.escaped(file))\n"
    guard OutputBytes.write(Array(line.utf8), to: descriptor) else { throw Self.failure(path) }
  }

  private func load() throws(Diagnostic) {
    var reader = LineReader(
      ByteSource.memory(try whole()), head: [], isAtEnd: false, limit: 1 << 16)
    while case .text(let line)? = try reader.next() {
      let columns = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 2)
      guard columns.count == 3, columns[0].utf8.count == 16, let stamp = UInt64(columns[0], radix: 16),
        let size = Int(columns[1])
      else { continue }
      entries[Self.unescaped(columns[2])] = Entry(stamp: stamp, size: size)
    }
  }

  /// What is there; a line that a killed run left half written is ended first, so that it spoils no other.
  private func whole() throws(Diagnostic) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.failure(path) }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    if let last = bytes.last, last != 0x0A {
      bytes.removeSubrange((bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)...)
      guard OutputBytes.write([0x0A], to: descriptor) else { throw Self.failure(path) }
    }
    return bytes
  }

  private static func escaped(_ file: String) -> String {
    guard file.utf8.contains(where: { $0 == 0x0A || $0 == UInt8(ascii: "%") }) else { return file }
    return String(file.map { $0 == "\n" ? "%0A" : $0 == "%" ? "%25" : String($0) }.joined())
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.contains("%") else { return String(text) }
    var result = ""
    var rest = text
    while let mark = rest.firstIndex(of: "%") {
      result += rest[..<mark]
      let code = rest[mark...].prefix(3)
      result += code == "%0A" ? "\n" : code == "%25" ? "%" : String(code)
      rest = rest[mark...].dropFirst(3)
    }
    return result + rest
  }

  private static func failure(_ path: String) -> Diagnostic {
    let reason = String(cString: strerror(errno))
    return Diagnostic(.error, code: "cannot-write", "the list of finished files cannot be used: \(reason)", file: path)
  }
}
