import Glibc
import TextModel

/// The dictionary files of a directory tree.
package enum DictionaryDirectory {
  /// Reads every dictionary file (`*.tsv`, `*.txt`) below a directory, hidden ones left out, in ascending order of path.
  /// Each source is named by its path relative to the directory.
  /// - Parameter endings: the file names' endings, where others than dictionaries are wanted.
  /// - Throws: `cannot-read` with the path and the system's reason.
  package static func read(
    _ directory: String, endings: [String] = [".tsv", ".txt"]
  ) throws(Diagnostic) -> [DictionarySource] {
    var names: [String] = []
    try collect(directory, prefix: "", endings, into: &names)
    var sources: [DictionarySource] = []
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      sources.append(DictionarySource(name: name, bytes: try readFile("\(directory)/\(name)")))
    }
    return sources
  }

  /// A file's bytes.
  /// - Throws: `cannot-read` with the path and the system's reason.
  package static func readFile(_ path: String) throws(Diagnostic) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  private static func collect(
    _ root: String, prefix: String, _ endings: [String], into names: inout [String]
  ) throws(Diagnostic) {
    let path = prefix.isEmpty ? root : "\(root)/\(prefix)"
    guard let stream = opendir(path) else { throw failure(path) }
    defer { closedir(stream) }
    while let item = readdir(stream) {
      let name = withUnsafeBytes(of: item.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard !name.hasPrefix(".") else { continue }
      let relative = prefix.isEmpty ? name : "\(prefix)/\(name)"
      var status = stat()
      guard stat("\(root)/\(relative)", &status) == 0 else { throw failure("\(root)/\(relative)") }
      if status.st_mode & S_IFMT == S_IFDIR {
        try collect(root, prefix: relative, endings, into: &names)
      } else if endings.contains(where: name.hasSuffix) {
        names.append(relative)
      }
    }
  }

  private static func failure(_ path: String) -> Diagnostic {
    Diagnostic(.error, code: "cannot-read", "cannot read it: \(String(cString: strerror(errno)))", file: path)
  }
}
