import Lexicon

/// Several small named texts in one section of an image: each a line `length name` and then its bytes.
enum SourceBundle {
  static func pack(_ sources: [DictionarySource]) -> [UInt8] {
    var bytes: [UInt8] = []
    for source in sources {
      bytes += Array("\(source.bytes.count) \(source.name)\n".utf8)
      bytes += source.bytes
    }
    return bytes
  }

  /// Nil when the bytes are not a bundle.
  static func unpack(_ bytes: UnsafeRawBufferPointer) -> [DictionarySource]? {
    var sources: [DictionarySource] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let lineEnd = rest.firstIndex(of: 10) else { return nil }
      let line = String(decoding: rest[rest.startIndex..<lineEnd], as: UTF8.self).split(separator: " ", maxSplits: 1)
      guard line.count == 2, let count = Int(line[0]), count >= 0, count < rest.endIndex - lineEnd else { return nil }
      let end = lineEnd + 1 + count
      sources.append(DictionarySource(name: String(line[1]), bytes: Array(rest[lineEnd + 1..<end])))
      rest = rest[end...]
    }
    return sources
  }
}
