import CICU
import TextModel

/// Encodings other than UTF-8, through ICU.
package enum Charset {
  /// How much of a text detection looks at, in bytes.
  private static let sample = 65_536

  /// The name of the encoding that the bytes are most likely in, or nil when ICU cannot tell. A guess: short texts of
  /// related encodings are easily confused.
  package static func detect(_ bytes: [UInt8]) -> String? {
    var name = [CChar](repeating: 0, count: 64)
    var status: Int32 = 0
    let confidence = cicu_detect(bytes, Int32(min(bytes.count, sample)), &name, Int32(name.count), &status)
    guard status <= CICU_OK, confidence > 0 else { return nil }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Converts a text to UTF-8, strictly. Linear.
  /// - Parameter name: any name that ICU knows: `gb18030`, `big5`, `utf-16`.
  /// - Throws: `unknown-encoding`, or `invalid-encoding` with the line of the first malformed sequence.
  package static func convert(_ bytes: [UInt8], from name: String) throws(Diagnostic) -> [UInt8] {
    guard cicu_encoding_exists(name) != 0 else {
      throw Diagnostic(.error, code: "unknown-encoding", "no encoding is called \(name); try gb18030, big5 or utf-16")
    }
    var status: Int32 = 0
    var errorOffset: Int64 = -1
    let converted = [UInt8](unsafeUninitializedCapacity: bytes.count * 4 + 16) { buffer, count in
      guard let target = buffer.baseAddress else { return }
      let written = cicu_convert(
        name, bytes, Int64(bytes.count), target, Int64(buffer.count), &errorOffset, &status)
      count = min(max(Int(written), 0), buffer.count)
    }
    guard status <= CICU_OK else {
      let offset = min(max(Int(errorOffset), 0), bytes.count)
      let line = bytes[..<offset].count { $0 == 0x0A } + 1
      throw Diagnostic(
        .error, code: "invalid-encoding",
        "byte \(offset + 1) is not valid \(name); use --encoding auto or another name",
        line: line)
    }
    return converted
  }
}
