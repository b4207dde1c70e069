import TextModel

/// Turns valid UTF-8 into folded UTF-16 with the way back to code points and bytes, in one pass.
///
/// Every kind of line end becomes one unit U+000A (CR LF gives one, at the CR); what the table maps to U+FEFF gives no
/// unit, but counts as a code point: a byte order mark, zero-width spaces, variation selectors.
package struct Folder: Sendable {
  /// The value in a fold table of what has no unit in the reading text.
  static let dropped: UInt16 = 0xFEFF
  static let lineEnd: UInt16 = 0x000A

  private let table: [UInt16]

  /// - Parameter table: how units fold. Line ends and control characters fold as described whatever it says.
  package init(_ table: FoldTable) {
    var units = table.units
    Self.setControls(in: &units)
    self.table = units
  }

  /// Line ends to U+000A, other control characters to U+0020, the byte order mark to nothing.
  static func setControls(in units: inout [UInt16]) {
    for unit in 0..<0x20 { units[unit] = 0x20 }
    for unit in 0x7F..<0xA0 { units[unit] = 0x20 }
    for unit in [0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029] { units[unit] = lineEnd }
    units[0xFEFF] = dropped
  }

  /// The whole text, line by line as it stands: nothing is trimmed or joined yet. Linear.
  /// - Parameter bytes: valid UTF-8. Malformed bytes do no harm beyond a wrong reading.
  func fold(_ bytes: [UInt8]) -> ReadingText {
    var reading = ReadingText()
    let capacity = Self.unitLimit(bytes) + 1
    var count = 0
    reading.codePoints = [Int32](unsafeUninitializedCapacity: capacity) { points, pointCount in
      reading.byteOffsets = [Int32](unsafeUninitializedCapacity: capacity) { offsets, offsetCount in
        reading.units = [UInt16](unsafeUninitializedCapacity: capacity) { units, unitCount in
          count = run(bytes, units: units, points: points, offsets: offsets)
          unitCount = count
        }
        offsetCount = count + 1
      }
      pointCount = count + 1
    }
    return reading
  }

  /// No fewer units than the text makes: one for each byte that begins a code point, two for one of four bytes.
  private static func unitLimit(_ bytes: [UInt8]) -> Int {
    var limit = 0
    for byte in bytes { limit &+= (byte & 0xC0 != 0x80 ? 1 : 0) &+ (byte >= 0xF0 ? 1 : 0) }
    return limit
  }

  /// Fills the three maps and their last elements; returns the number of units.
  private func run(
    _ bytes: [UInt8], units: UnsafeMutableBufferPointer<UInt16>, points: UnsafeMutableBufferPointer<Int32>,
    offsets: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      table.withUnsafeBufferPointer { table in
        guard let units = units.baseAddress, let points = points.baseAddress, let offsets = offsets.baseAddress,
          let table = table.baseAddress
        else { return 0 }
        let end = bytes.count
        var at = 0
        var point: Int32 = 0
        var count = 0
        while at < end {
          let lead = bytes[at]
          offsets[count] = Int32(truncatingIfNeeded: at)
          points[count] = point
          point &+= 1
          if lead >= 0xE0, lead < 0xF0, at &+ 2 < end {
            let unit = UInt16(lead & 0xF) << 12 | UInt16(bytes[at &+ 1] & 0x3F) << 6 | UInt16(bytes[at &+ 2] & 0x3F)
            let folded = table[Int(unit)]
            units[count] = folded
            count &+= folded == Self.dropped ? 0 : 1
            at &+= 3
          } else if lead < 0x80 {
            units[count] = table[Int(lead)]
            count &+= 1
            at &+= 1
            if lead == 0x0D, at < end, bytes[at] == 0x0A {
              at &+= 1
              point &+= 1
            }
          } else if lead < 0xC0 {
            // A continuation byte without a lead: not valid UTF-8, and not counted by `unitLimit`.
            at &+= 1
          } else if lead < 0xE0, at &+ 1 < end {
            let folded = table[Int(UInt16(lead & 0x1F) << 6 | UInt16(bytes[at &+ 1] & 0x3F))]
            units[count] = folded
            count &+= folded == Self.dropped ? 0 : 1
            at &+= 2
          } else if at &+ 3 < end {
            let scalar =
              UInt32(lead & 7) << 18 | UInt32(bytes[at &+ 1] & 0x3F) << 12 | UInt32(bytes[at &+ 2] & 0x3F) << 6
              | UInt32(bytes[at &+ 3] & 0x3F)
            let plane = scalar &- 0x10000
            units[count] = UInt16(truncatingIfNeeded: 0xD800 | (plane >> 10) & 0x3FF)
            units[count &+ 1] = UInt16(truncatingIfNeeded: 0xDC00 | plane & 0x3FF)
            offsets[count &+ 1] = offsets[count]
            points[count &+ 1] = points[count]
            count &+= 2
            at &+= 4
          } else {
            // A cut sequence at the end: not valid UTF-8, and so no unit.
            at = end
          }
        }
        offsets[count] = Int32(truncatingIfNeeded: end)
        points[count] = point
        return count
      }
    }
  }
}
