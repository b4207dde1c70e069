/// JSON inside a page's script element.
enum ScriptData {
  /// Appends a script element of data that the page's own script reads.
  /// - Parameters:
  ///   - json: one JSON text. `<` stands only inside strings there and is escaped, so that neither `</script>` nor `<!--`
  ///     can end the element or change how it is read.
  ///   - name: the element's class.
  static func append(_ json: some Sequence<UInt8>, name: StaticString, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: Array("<script type=\"application/json\" class=\"\(name)\">".utf8))
    for byte in json {
      if byte == UInt8(ascii: "<") {
        bytes.append(contentsOf: Array(#"\u003c"#.utf8))
      } else {
        bytes.append(byte)
      }
    }
    bytes.append(contentsOf: Array("</script>\n".utf8))
  }
}
