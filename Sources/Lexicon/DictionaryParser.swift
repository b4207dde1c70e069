import TextModel

/// Reads dictionary files as `DictionaryFormat.md` describes them.
///
/// A line with an error is left out and reported; a header with an error is reported and its entries stay.
package struct DictionaryParser {
  /// Shipped files must name their class, type, source and licence; a user's file may be a bare list of names.
  package var tier: Candidate.Tier

  package init(tier: Candidate.Tier) { self.tier = tier }

  /// A file of more bytes is refused.
  package static let maximumSize = 1 << 30

  package struct Result: Sendable {
    /// In the order of the file, a name before its aliases.
    package var entries: [DictionaryEntry]
    /// In the order of the file.
    package var diagnostics: [Diagnostic]
  }

  /// Linear in the source.
  package func parse(_ source: DictionarySource) -> Result {
    guard source.bytes.count <= Self.maximumSize else {
      return Result(
        entries: [],
        diagnostics: [Diagnostic(.error, code: "file-too-large", "a dictionary has at most 1 GiB", file: source.name)])
    }
    var reading = DictionaryReading(file: source.name, tier: tier, defaultType: source.defaultType)
    source.bytes.withUnsafeBufferPointer { bytes in
      var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var number = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        number += 1
        reading.read(Self.withoutReturn(bytes[start..<end]), number)
        start = end + 1
      }
    }
    return reading.finish()
  }

  private static func withoutReturn(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    line.last == 0x0D ? line.dropLast() : line
  }
}
