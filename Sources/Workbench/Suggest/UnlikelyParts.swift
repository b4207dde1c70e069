import TextModel

/// Characters that a name worth writing down does not have: `各`, `等` …
struct UnlikelyParts: Sendable {
  private var starts: [String] = []
  private var ends: [String] = []
  private var parts: [[Unicode.Scalar]] = []

  /// The list that the program carries.
  init() {
    for (_, columns) in ResourceTable.rows(PackageResources.unlikely_parts_tsv) where columns.count == 2 {
      switch columns[1] {
      case "start": starts.append(columns[0])
      case "end": ends.append(columns[0])
      default: parts.append(Array(columns[0].unicodeScalars))
      }
    }
  }

  /// Whether a name has one of them.
  func areIn(_ name: String) -> Bool {
    if starts.contains(where: name.hasPrefix) || ends.contains(where: name.hasSuffix) { return true }
    let scalars = Array(name.unicodeScalars)
    return parts.contains { part in
      scalars.count >= part.count && (0...(scalars.count - part.count)).contains { scalars[$0...].starts(with: part) }
    }
  }
}

/// The tables that the program carries: lines of columns with a TAB between, `#` before comments.
enum ResourceTable {
  static func rows(_ bytes: [UInt8]) -> [(line: Int, columns: [String])] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
      let columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
      return (index + 1, columns.map { String(decoding: $0, as: UTF8.self) })
    }
  }
}
