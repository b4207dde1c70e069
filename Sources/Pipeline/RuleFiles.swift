import Glibc
import Lexicon
import TextModel

/// Relation rule files, in a dictionary folder and in an image.
package enum RuleFiles {
  /// The image's section that holds them.
  package static let section = "rules"

  /// Every `*.rules` file of a folder's `rules/`, in the order of their names; none when there is no such folder.
  /// - Throws: `cannot-read` for a file.
  package static func read(_ directory: String) throws(Diagnostic) -> [DictionarySource] {
    guard let stream = opendir(directory + "/rules") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let item = readdir(stream) {
      let name = withUnsafeBytes(of: item.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(".rules"), !name.hasPrefix(".") { names.append(name) }
    }
    var sources: [DictionarySource] = []
    for name in names.sorted() {
      let path = "rules/" + name
      sources.append(DictionarySource(name: path, bytes: try DictionaryDirectory.readFile("\(directory)/\(path)")))
    }
    return sources
  }

  /// The files as one section: for each its name and its size in bytes on a line, then its bytes.
  package static func encode(_ sources: [DictionarySource]) -> [UInt8] {
    sources.reduce(into: []) { bytes, source in
      bytes += Array("\(source.name)\t\(source.bytes.count)\n".utf8)
      bytes += source.bytes
    }
  }

  /// The files of a section; nil when it is malformed.
  package static func decode(_ section: UnsafeRawBufferPointer) -> [DictionarySource]? {
    var sources: [DictionarySource] = []
    var rest = section[...]
    while !rest.isEmpty {
      guard let lineEnd = rest.firstIndex(of: 0x0A) else { return nil }
      let head = String(decoding: rest[rest.startIndex..<lineEnd], as: UTF8.self).split(separator: "\t")
      rest = rest[(lineEnd + 1)...]
      guard head.count == 2, let count = Int(head[1]), count >= 0, count <= rest.count else { return nil }
      sources.append(DictionarySource(name: String(head[0]), bytes: Array(rest.prefix(count))))
      rest = rest.dropFirst(count)
    }
    return sources
  }
}
