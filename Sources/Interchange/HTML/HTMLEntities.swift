/// Character references: `&amp;` `&middot;` `&#20013;` `&#x4E2D;`.
enum HTMLEntities {
  /// A reference is at most so long.
  private static let longest = 12

  /// The character that a reference at `start` stands for, and the reference's length in bytes; nil when none is there.
  static func reference(at start: Int, in source: [UInt8]) -> (scalar: Unicode.Scalar, width: Int)? {
    guard start < source.count, source[start] == UInt8(ascii: "&"),
      let end = source[start..<min(start + longest, source.count)].firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let body = String(decoding: source[start + 1..<end], as: UTF8.self)
    let scalar: Unicode.Scalar? =
      if body.hasPrefix("#x") || body.hasPrefix("#X") {
        UInt32(body.dropFirst(2), radix: 16).flatMap(text)
      } else if body.hasPrefix("#") {
        UInt32(body.dropFirst(1)).flatMap(text)
      } else {
        named[body]
      }
    return scalar.map { ($0, end + 1 - start) }
  }

  /// Zero and surrogates are no text.
  private static func text(_ value: UInt32) -> Unicode.Scalar? { value == 0 ? nil : Unicode.Scalar(value) }

  private static let named: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [:]
    for line in String(decoding: PackageResources.html_entities_tsv, as: UTF8.self).split(separator: "\n") {
      let columns = line.split(separator: "\t")
      guard columns.count == 2, let value = UInt32(columns[1], radix: 16) else { continue }
      table[String(columns[0])] = Unicode.Scalar(value)
    }
    return table
  }()
}
