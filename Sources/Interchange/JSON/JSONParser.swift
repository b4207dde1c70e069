/// Reads one JSON text (RFC 8259) strictly: no duplicate keys, no lone surrogates, no invalid UTF-8, at most 128 levels.
/// Linear in the text.
package struct JSONParser {
  private static let maximumDepth = 128

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Parses the whole of `bytes`, which must hold exactly one value with white space around it.
  package static func parse(_ bytes: some Collection<UInt8>) throws(JSONSyntaxError) -> JSONValue {
    let parsed = bytes.withContiguousStorageIfAvailable { buffer in
      Result { () throws(JSONSyntaxError) in try parse(buffer: buffer) }
    }
    guard let parsed else { return try parse(Array(bytes)) }
    return try parsed.get()
  }

  private static func parse(buffer: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) -> JSONValue {
    var parser = JSONParser(buffer)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == buffer.count else { throw parser.failure("nothing may follow the value") }
    return value
  }

  private func failure(_ message: String, code: String = "invalid-json", at offset: Int? = nil) -> JSONSyntaxError {
    JSONSyntaxError(code: code, message: message, offset: offset ?? position)
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    guard depth < JSONParser.maximumDepth else { throw failure("nested too deeply", code: "json-depth") }
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .boolean(true))
    case UInt8(ascii: "f"): return try literal("false", .boolean(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
      return try number()
    case nil: throw failure("the text ends where a value is expected")
    default: throw failure("a value is expected here")
    }
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
    let length = word.utf8CodeUnitCount
    guard position + length <= bytes.count,
      (0..<length).allSatisfy({ bytes[position + $0] == word.utf8Start[$0] })
    else { throw failure("a value is expected here") }
    position += length
    return value
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONValue {
    let start = position
    if current == UInt8(ascii: "-") { position += 1 }
    let leading = position
    guard skipDigits() else { throw failure("a digit is expected here") }
    if bytes[leading] == UInt8(ascii: "0"), position > leading + 1 {
      throw failure("a number may not begin with 0", at: leading)
    }
    if current == UInt8(ascii: ".") {
      position += 1
      guard skipDigits() else { throw failure("a digit is expected here") }
    }
    if let byte = current, byte | 0x20 == UInt8(ascii: "e") {
      position += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
      guard skipDigits() else { throw failure("a digit is expected here") }
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func skipDigits() -> Bool {
    let start = position
    while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
    return position > start
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    skipSpace()
    if current == UInt8(ascii: "]") {
      position += 1
      return .array(elements)
    }
    while true {
      elements.append(try value(depth: depth + 1))
      if try !hasNext(closing: UInt8(ascii: "]")) { return .array(elements) }
    }
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    position += 1
    var members: [JSONMember] = []
    var keys: Set<String> = []
    skipSpace()
    if current == UInt8(ascii: "}") {
      position += 1
      return .object(members)
    }
    while true {
      skipSpace()
      let start = position
      guard current == UInt8(ascii: "\"") else { throw failure("a key in quotation marks is expected here") }
      let key = try string()
      guard keys.insert(key).inserted else {
        throw failure("the key ‘\(key)’ stands here for the second time", code: "duplicate-key", at: start)
      }
      skipSpace()
      guard current == UInt8(ascii: ":") else { throw failure("a colon is expected here") }
      position += 1
      members.append(JSONMember(key, try value(depth: depth + 1)))
      if try !hasNext(closing: UInt8(ascii: "}")) { return .object(members) }
    }
  }

  /// Steps over the comma that promises another element, or over the closing bracket.
  private mutating func hasNext(closing: UInt8) throws(JSONSyntaxError) -> Bool {
    skipSpace()
    guard let byte = current, byte == closing || byte == UInt8(ascii: ",") else {
      throw failure("a comma or ‘\(Character(UnicodeScalar(closing)))’ is expected here")
    }
    position += 1
    return byte != closing
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    position += 1
    let start = position
    var decoded: [UInt8] = []
    var runStart = position
    while let byte = current {
      if byte == UInt8(ascii: "\"") {
        let run = UnsafeBufferPointer(rebasing: bytes[runStart..<position])
        position += 1
        if decoded.isEmpty { return try text(run, from: start) }
        decoded.append(contentsOf: run)
        return try text(decoded, from: start)
      }
      if byte == UInt8(ascii: "\\") {
        decoded.append(contentsOf: bytes[runStart..<position])
        position += 1
        try escape(into: &decoded)
        runStart = position
      } else if byte < 0x20 {
        throw failure("a control character must be escaped inside a string")
      } else {
        position += 1
      }
    }
    throw failure("the string is not closed")
  }

  private func text(_ run: some Collection<UInt8>, from start: Int) throws(JSONSyntaxError) -> String {
    guard let text = String(validating: run, as: UTF8.self) else {
      throw failure("the string is not valid UTF-8", code: "invalid-utf8", at: start)
    }
    return text
  }

  private mutating func escape(into decoded: inout [UInt8]) throws(JSONSyntaxError) {
    let start = position - 1
    guard let byte = current else { throw failure("the string is not closed") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(byte)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if code >= 0xD800, code < 0xDC00, current == UInt8(ascii: "\\"), position + 1 < bytes.count,
        bytes[position + 1] == UInt8(ascii: "u")
      {
        position += 2
        let low = try hexadecimal()
        if low >= 0xDC00, low < 0xE000 { code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00) }
      }
      guard let scalar = UnicodeScalar(code) else {
        throw failure("half of a surrogate pair stands alone", code: "lone-surrogate", at: start)
      }
      decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: throw failure("this escape is not known to JSON", at: start)
    }
  }

  private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80 else {
        throw failure("four hexadecimal digits are expected here")
      }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }
}
