import Glibc
import TextModel

/// A folder that mirrors the tree of inputs, one file of records for each input file. A file appears under its name
/// only when it is finished, by renaming.
package final class OutputTree {
  private let root: String
  /// What to do when a file cannot be written.
  private let remedy: String
  private var open: (descriptor: Int32, file: String)?
  private var buffer: [UInt8] = []
  /// Bytes of the open file, buffered ones included.
  private var size = 0
  /// The folder made last, which need not be made again.
  private var knownFolder = ""

  private static let threshold = 1 << 16

  /// Makes the folder if need be.
  /// - Throws: `cannot-write`.
  package init(root: String, remedy: String = "mend that and go on with --resume") throws(Diagnostic) {
    self.root = root
    self.remedy = remedy
    try makeFolder(root)
  }

  /// For one file, which is begun at once.
  /// - Throws: `cannot-write`.
  package convenience init(file path: String, remedy: String) throws(Diagnostic) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    try self.init(root: folder, remedy: remedy)
    try begin(slash.map { String(path[path.index(after: $0)...]) } ?? path)
  }

  deinit { abandon() }

  /// The path of a finished file.
  package func path(_ file: String) -> String { "\(root)/\(file)" }

  /// Begins a file; an unfinished one is given up.
  /// - Throws: `cannot-write`.
  package func begin(_ file: String) throws(Diagnostic) {
    abandon()
    if let slash = file.lastIndex(of: "/"), knownFolder != file[..<slash] {
      knownFolder = String(file[..<slash])
      try makeFolder(path(knownFolder))
    }
    // The same name on every run, so that a killed run leaves nothing that the next does not replace.
    let descriptor = Glibc.open(temporary(file), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(temporary(file)) }
    open = (descriptor, file)
    size = 0
  }

  /// - Throws: `cannot-write`, for a full disk among others.
  package func append(_ bytes: [UInt8]) throws(Diagnostic) {
    buffer.append(contentsOf: bytes)
    size += bytes.count
    if buffer.count >= Self.threshold { try flush() }
  }

  /// Finishes the file: it stands under its name from now on.
  /// - Returns: its size in bytes.
  /// - Throws: `cannot-write`; what was there before stays.
  package func finish() throws(Diagnostic) -> Int {
    try flush()
    guard let (descriptor, file) = open else { return 0 }
    open = nil
    guard close(descriptor) == 0, rename(temporary(file), path(file)) == 0 else {
      let failure = failure(path(file))
      unlink(temporary(file))
      throw failure
    }
    return size
  }

  /// Gives up the file that was begun, if any.
  package func abandon() {
    buffer.removeAll(keepingCapacity: true)
    guard let (descriptor, file) = open else { return }
    close(descriptor)
    unlink(temporary(file))
    open = nil
  }

  private func flush() throws(Diagnostic) {
    guard let (descriptor, file) = open else { return }
    defer { buffer.removeAll(keepingCapacity: true) }
    guard OutputBytes.write(buffer, to: descriptor) else {
      let failure = failure(path(file))
      buffer.removeAll()
      abandon()
      throw failure
    }
  }

  /// In the file's own folder, and named after it: several files may be unfinished at a time. Only a name that the system
  /// would not take longer has to share one.
  private func temporary(_ file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    let isLong = name.utf8.count + 6 > Int(NAME_MAX)
    return path("\(file.dropLast(name.count))\(isLong ? ".mingce-part" : ".\(name).part")")
  }

  private func makeFolder(_ path: String) throws(Diagnostic) {
    if mkdir(path, 0o755) == 0 { return }
    switch errno {
    case EEXIST:
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
      errno = ENOTDIR
    case ENOENT:
      if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
        try makeFolder(String(path[..<slash]))
        if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
      }
    default: break
    }
    throw failure(path)
  }

  private func failure(_ path: String) -> Diagnostic {
    let reason = String(cString: strerror(errno))
    return Diagnostic(
      .error, code: "cannot-write", "cannot be written: \(reason); \(remedy)", file: path)
  }
}
