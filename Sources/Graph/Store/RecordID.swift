/// The id of a record as it stands in its line, without parsing the record.
package enum RecordID {
  private static let opening = Array(#"{"id":"#.utf8) + [UInt8(ascii: "\"")]

  /// A hash of the id; nil when the line does not begin with one, as ours do, or the id holds an escape.
  package static func hash(_ line: [UInt8]) -> Int64? {
    guard line.starts(with: opening) else { return nil }
    let rest = line[opening.count...]
    guard let end = rest.firstIndex(of: UInt8(ascii: "\"")), !rest[..<end].contains(UInt8(ascii: "\\")) else {
      return nil
    }
    return StableHash.of(bytes: Array(rest[..<end]))
  }
}
