/// Indents JSON for reading: two spaces a level, and whatever holds no further object or list inside stays on one line.
enum PrettyPrinter {
  /// Appends `json`, which must be valid and compact, to `bytes`. Linear.
  static func append(_ json: [UInt8], to bytes: inout [UInt8]) {
    let isFlat = flatBrackets(json)
    var depth = 0
    var flatDepth = 0
    var isInString = false
    var isEscaped = false
    for (position, byte) in json.enumerated() {
      if isInString {
        bytes.append(byte)
        isInString = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        continue
      }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        bytes.append(byte)
        if isFlat[position] || flatDepth > 0 {
          flatDepth += 1
        } else {
          depth += 1
          breakLine(depth, &bytes)
        }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if flatDepth > 0 {
          flatDepth -= 1
        } else {
          depth -= 1
          breakLine(depth, &bytes)
        }
        bytes.append(byte)
      case UInt8(ascii: ","):
        bytes.append(byte)
        if flatDepth > 0 { bytes.append(0x20) } else { breakLine(depth, &bytes) }
      case UInt8(ascii: ":"):
        bytes.append(byte)
        bytes.append(0x20)
      default:
        isInString = byte == UInt8(ascii: "\"")
        bytes.append(byte)
      }
    }
  }

  /// For each position, whether an opening bracket stands there that goes on one line: one of an object or list that
  /// holds scalars only, or of an object inside a list whose own lists hold scalars only (a mention, a relation).
  private static func flatBrackets(_ json: [UInt8]) -> [Bool] {
    var result = [Bool](repeating: false, count: json.count)
    var open: [(position: Int, height: Int)] = []
    var isInString = false
    var isEscaped = false
    for (position, byte) in json.enumerated() {
      if isInString {
        isInString = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): open.append((position, 1))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard let closed = open.popLast() else { continue }
        result[closed.position] = closed.height == 1 || (open.count == 2 && closed.height <= 3)
        if let outer = open.indices.last { open[outer].height = max(open[outer].height, closed.height + 1) }
      default: break
      }
    }
    return result
  }

  private static func breakLine(_ depth: Int, _ bytes: inout [UInt8]) {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }
}
