/// Appends JSON to a byte buffer. Strings come out in one spelling: control characters, U+0085, U+2028 and U+2029 are
/// escaped, so that no reader takes a character of the text for a line end; everything else is plain UTF-8.
package struct JSONByteWriter: ~Copyable {
  private var buffer: ByteBuffer

  package init(reserving capacity: Int = 4096) { buffer = ByteBuffer(capacity: capacity) }

  /// A copy of all that was written.
  package var bytes: [UInt8] { buffer.withBytes { Array($0) } }

  /// Appends all that was written to other bytes.
  package func append(to bytes: inout [UInt8]) { buffer.withBytes { bytes.append(contentsOf: $0) } }

  /// Bytes of JSON as they stand.
  @inline(__always) package mutating func raw(_ json: StaticString) {
    buffer.append(UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
  }

  /// The same from a text made at run time. Labelled, because a literal would else be taken for a `String`, which costs
  /// several times as much.
  package mutating func raw(text json: String) {
    Self.withUTF8(json) { buffer.append($0) }
  }

  /// The same from bytes.
  package mutating func raw(bytes json: ArraySlice<UInt8>) { json.withUnsafeBufferPointer { buffer.append($0) } }

  package mutating func integer(_ value: Int) {
    if value < 0 { buffer.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var place: UInt = 1
    while rest / place >= 10 { place *= 10 }
    while place > 0 {
      buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / place))
      rest %= place
      place /= 10
    }
  }

  /// A number of 0…1, rounded to so many decimals, trailing zeros left out; what lies outside is clamped, NaN becomes 0.
  package mutating func probability(_ value: Double, decimals: Int = 3) {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    var rest = value.isNaN ? 0 : Int((min(max(value, 0), 1) * Double(scale)).rounded())
    guard rest < scale else { return buffer.append(UInt8(ascii: "1")) }
    buffer.append(UInt8(ascii: "0"))
    guard rest > 0 else { return }
    buffer.append(UInt8(ascii: "."))
    while rest > 0 {
      scale /= 10
      buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / scale))
      rest %= scale
    }
  }

  package mutating func string(_ text: String) {
    buffer.append(UInt8(ascii: "\""))
    Self.withUTF8(text) { escape($0) }
    buffer.append(UInt8(ascii: "\""))
  }

  /// Lends a text's bytes; without a copy, which would be counted and given up again, if it has them in one piece.
  @inline(__always) private static func withUTF8(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if text.utf8.withContiguousStorageIfAvailable(body) != nil { return }
    var copy = text
    copy.withUTF8(body)
  }

  /// A part of a string, without the quotation marks around the whole.
  mutating func stringBody(_ text: String) {
    Self.withUTF8(text) { escape($0) }
  }

  /// Any parsed value, compact, keys and numbers as they were written.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .boolean(let flag): raw(flag ? "true" as StaticString : "false")
    case .number(let spelling): raw(text: spelling)
    case .string(let text): string(text)
    case .array(let elements):
      raw("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { raw(",") }
        self.value(element)
      }
      raw("]")
    case .object(let members):
      raw("{")
      for (index, member) in members.enumerated() {
        if index > 0 { raw(",") }
        string(member.key)
        raw(":")
        self.value(member.value)
      }
      raw("}")
    }
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    var position = 0
    while position < text.count {
      let byte = text[position]
      // Most bytes of Chinese text pass here: no ASCII control, quote or backslash, and no lead of an escaped character.
      if byte > 0x7F ? byte != 0xC2 && byte != 0xE2 : byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F {
        position += 1
        continue
      }
      guard let (code, width) = JSONByteWriter.escaped(text, at: position) else {
        position += 1
        continue
      }
      buffer.append(UnsafeBufferPointer(rebasing: text[runStart..<position]))
      appendEscape(code)
      position += width
      runStart = position
    }
    buffer.append(UnsafeBufferPointer(rebasing: text[runStart...]))
  }

  /// The character at `position` and its width in bytes when it must be escaped.
  private static func escaped(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> (code: UInt32, width: Int)? {
    switch text[position] {
    case 0xC2:
      // U+0080…U+009F, the second set of control characters, U+0085 among them.
      guard position + 1 < text.count, text[position + 1] < 0xA0 else { return nil }
      return (UInt32(text[position + 1]), 2)
    case 0xE2:
      guard position + 2 < text.count, text[position + 1] == 0x80, text[position + 2] & 0xFE == 0xA8 else { return nil }
      return (0x2000 + UInt32(text[position + 2] - 0x80), 3)
    case let byte: return (UInt32(byte), 1)
    }
  }

  private mutating func appendEscape(_ code: UInt32) {
    switch code {
    case 0x22: raw(#"\""#)
    case 0x5C: raw(#"\\"#)
    case 0x0A: raw(#"\n"#)
    case 0x0D: raw(#"\r"#)
    case 0x09: raw(#"\t"#)
    default:
      raw(#"\u"#)
      for shift: UInt32 in [12, 8, 4, 0] {
        let digit = UInt8(truncatingIfNeeded: code >> shift & 0xF)
        buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
