import Glibc
import Interchange
import TextModel

/// A named set of documents to measure on.
struct BenchmarkText {
  let name: String
  let documents: [SourceDocument]

  /// Bytes of UTF-8.
  var size: Int { documents.reduce(0) { $0 + $1.bytes.count } }

  /// The documents in batches of about as many bytes as the command annotates at a time.
  var batches: [[SourceDocument]] {
    var batches: [[SourceDocument]] = [[]]
    var size = 0
    for document in documents {
      if size >= 1 << 15 {
        batches.append([])
        size = 0
      }
      batches[batches.count - 1].append(document)
      size += document.bytes.count
    }
    return batches
  }

  /// One page again and again, up to about `size` bytes, each copy a document.
  static func repeated(_ name: String, page: [UInt8], size: Int) -> BenchmarkText {
    let copies = max(1, size / max(page.count, 1))
    return BenchmarkText(
      name: name,
      documents: (0..<copies).map { SourceDocument(id: "\(name)-\($0)", source: name, bytes: page, format: .markdown) })
  }

  /// The first documents of a compressed JSON Lines file, up to `size` bytes of text; nil when it is not there or `xz`
  /// cannot unpack it.
  static func slice(_ name: String, path: String, size: Int) -> BenchmarkText? {
    guard access(path, R_OK) == 0, let pipe = popen("xz -dc '\(path)' 2>/dev/null", "r") else { return nil }
    defer { pclose(pipe) }
    var documents: [SourceDocument] = []
    var rest = size
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    while rest > 0 {
      let length = getline(&line, &capacity, pipe)
      guard length > 0, let start = line else { break }
      let bytes = UnsafeRawBufferPointer(start: start, count: length)
      guard let record = try? JSONParser.parse(Array(bytes)), let text = record["text"]?.string else { continue }
      documents.append(
        SourceDocument(
          id: record["id"]?.string ?? "\(documents.count)", source: name, date: record["date"]?.string,
          bytes: Array(text.utf8)))
      rest -= text.utf8.count
    }
    return documents.isEmpty ? nil : BenchmarkText(name: name, documents: documents)
  }
}
