/// The encoding that an HTML page says it is in, in its first kilobytes: `<meta charset="gbk">`.
enum HTMLDeclaration {
  private static let searched = 4_096

  /// Whether a text begins as a page does: with a document type or one of the outermost elements.
  static func beginsPage(_ head: ArraySlice<UInt8>) -> Bool {
    let start = head.prefix(16).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return ["<!doctype html", "<html", "<head", "<body"].contains { start.starts(with: $0.utf8) }
  }

  /// The declared name, of an encoding that holds all that browsers read under it; nil when there is none, or when it is
  /// UTF-8, which needs no telling.
  static func encoding(of bytes: [UInt8]) -> String? {
    let head = bytes.prefix(searched).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let mark = Array("charset=".utf8)
    var at = 0
    while at + mark.count < head.count {
      guard head[at] == mark[0], head[at..<at + mark.count].elementsEqual(mark) else {
        at += 1
        continue
      }
      let name = head[(at + mark.count)...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == 0x20 }
        .prefix { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x3A }
      let declared = String(decoding: name, as: UTF8.self)
      if declared.isEmpty || declared.hasPrefix("utf-8") || declared == "utf8" { return nil }
      // Pages that say GB 2312 or GBK use its extensions.
      return declared.hasPrefix("gb") || declared == "x-gbk" ? "gb18030" : declared
    }
    return nil
  }
}
