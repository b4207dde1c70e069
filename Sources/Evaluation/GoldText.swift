import TextModel

/// A document's text by code points, with the ways of reading it that scoring needs.
package struct GoldText {
  package let scalars: [UnicodeScalar]

  package init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The name a span covers, breaks removed; a span beyond the text is cut.
  package func name(_ span: TextSpan) -> String {
    let end = min(max(span.end, 0), scalars.count)
    let start = min(max(span.start, 0), end)
    return GoldText.clean(String(String.UnicodeScalarView(scalars[start..<end])))
  }

  /// The span in brackets with twelve code points on either side.
  func context(_ span: TextSpan) -> String {
    name(TextSpan(span.start - 12, span.start)) + "[" + name(span) + "]" + name(TextSpan(span.end, span.end + 12))
  }

  /// The number of the line, from 0, on which the first visible character at or after a position stands.
  func line(at position: Int) -> Int {
    var position = max(position, 0)
    while position < scalars.count, scalars[position] == "\n" || scalars[position] == "\r" || scalars[position] == " " {
      position += 1
    }
    return scalars.prefix(position).count { $0 == "\n" }
  }

  /// A name without line breaks and the white space beside them, and without white space at its ends.
  package static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pending = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        pending.append(scalar)
        continue
      }
      if !result.isEmpty, !pending.contains("\n") { result.append(contentsOf: pending) }
      pending.removeAll()
      result.append(scalar)
    }
    return String(result)
  }

  /// White space as Python has it, which takes four control characters for it.
  package static func isSpace(_ scalar: UnicodeScalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }
}

/// A name compared code point by code point, as spans are, and not by canonical equivalence as Swift's strings are.
package struct NameKey: Hashable, Comparable {
  package let bytes: [UInt8]

  package init(_ name: String) { bytes = Array(name.utf8) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The order of UTF-8, which is the order of code points.
  package static func < (left: NameKey, right: NameKey) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}
