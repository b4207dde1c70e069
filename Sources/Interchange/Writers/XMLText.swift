extension [UInt8] {
  /// Appends a text escaped for XML 1.0, inside an element or an attribute. XML has no place for most control characters,
  /// not even escaped: U+FFFD stands for each, so that offsets stay.
  package mutating func append(xml text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: append(contentsOf: "&quot;".utf8)
      case 0x26: append(contentsOf: "&amp;".utf8)
      case 0x3C: append(contentsOf: "&lt;".utf8)
      case 0x3E: append(contentsOf: "&gt;".utf8)
      case 0x09, 0x0A, 0x0D, 0x7F...0x9F, 0x2028, 0x2029: append(contentsOf: "&#\(scalar.value);".utf8)
      case 0..<0x20, 0xFFFE, 0xFFFF: append(contentsOf: "\u{FFFD}".utf8)
      default: append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}
