/// Checks UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Validator {
  /// The offset of the first byte that belongs to no valid sequence, or nil when all is valid. Linear.
  static func firstInvalid(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      let end = bytes.count
      while at < end {
        let lead = bytes[at]
        if lead < 0x80 {
          at &+= 1
          continue
        }
        let width: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch lead {
        case 0xC2...0xDF: width = 2
        case 0xE0: (width, low) = (3, 0xA0)
        case 0xED: (width, high) = (3, 0x9F)
        case 0xE1...0xEF: width = 3
        case 0xF0: (width, low) = (4, 0x90)
        case 0xF4: (width, high) = (4, 0x8F)
        case 0xF1...0xF3: width = 4
        default: return at
        }
        guard at &+ width <= end, bytes[at &+ 1] >= low, bytes[at &+ 1] <= high else { return at }
        for offset in 2..<max(width, 2) where bytes[at &+ offset] & 0xC0 != 0x80 { return at }
        at &+= width
      }
      return nil
    }
  }

  /// The line and column of a byte, from 1; columns count code points.
  static func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
