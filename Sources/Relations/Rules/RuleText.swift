import Lexicon

/// Rule files as an image holds them.
package enum RuleText {
  /// A file without its remarks and examples, which two thirds of it are and no text is read by. Lines keep their
  /// numbers.
  package static func withoutExamples(_ source: DictionarySource) -> DictionarySource {
    var copy = source
    copy.bytes = []
    for line in source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !copy.bytes.isEmpty || line.startIndex > source.bytes.startIndex { copy.bytes.append(UInt8(ascii: "\n")) }
      if !isRemark(line) { copy.bytes += line }
    }
    return copy
  }

  /// `# …`, and inside a rule `+ …` or `- …`.
  private static func isRemark(_ line: ArraySlice<UInt8>) -> Bool {
    let body = line.drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = body.first else { return false }
    if first == UInt8(ascii: "#") { return true }
    let isExample = first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
    return isExample && body.startIndex > line.startIndex && body.dropFirst().first == 0x20
  }
}
