/// A page's template with its style sheets and scripts filled in, cut where the records go.
struct PageParts {
  var opening: [UInt8]
  var closing: [UInt8]

  /// - Parameter template: names the places `{{style}}`, `{{records}}` and `{{script}}`, each once and in this order.
  init(template: [UInt8], styles: [[UInt8]], scripts: [[UInt8]]) {
    let (head, afterStyle) = Self.cut(template, at: "{{style}}")
    let (middle, afterRecords) = Self.cut(afterStyle, at: "{{records}}")
    let (beforeScript, tail) = Self.cut(afterRecords, at: "{{script}}")
    opening = head + styles.joined() + middle
    // One function around all scripts, so that they share names with each other and with nobody else.
    closing = beforeScript + Array("'use strict';\n(() => {\n".utf8) + scripts.joined() + Array("})();\n".utf8) + tail
  }

  private static func cut(_ bytes: [UInt8], at place: StaticString) -> ([UInt8], [UInt8]) {
    let pattern = UnsafeBufferPointer(start: place.utf8Start, count: place.utf8CodeUnitCount)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: pattern) }) else {
      preconditionFailure("the template lacks \(place)")
    }
    return (Array(bytes[..<start]), Array(bytes[(start + pattern.count)...]))
  }
}
