import Interchange
import Testing

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws(JSONSyntaxError) -> JSONValue { try JSONParser.parse(Array(text.utf8)) }

  @Test func keepsOrderAndSpelling() throws {
    let value = try parse(#" {"b": [1, 2.50, -3e4], "a": {"x": null, "y": true}, "c": "名册"} "#)
    #expect(
      value
        == .object([
          JSONMember("b", .array([.number("1"), .number("2.50"), .number("-3e4")])),
          JSONMember("a", .object([JSONMember("x", .null), JSONMember("y", .boolean(true))])),
          JSONMember("c", .string("名册")),
        ]))
  }

  @Test func readsEscapes() throws {
    #expect(try parse(#""\"\\\/\b\f\n\r\t\u4e2d\ud83d\udE00""#) == .string("\"\\/\u{8}\u{C}\n\r\t中😀"))
  }

  @Test(arguments: [
    ("", 0, "invalid-json"), ("{", 1, "invalid-json"), ("[1,]", 3, "invalid-json"), ("[1 2]", 3, "invalid-json"),
    ("{\"a\" 1}", 5, "invalid-json"), ("{a:1}", 1, "invalid-json"), ("01", 0, "invalid-json"),
    ("1.", 2, "invalid-json"),
    ("tru", 0, "invalid-json"), ("\"a\nb\"", 2, "invalid-json"), ("\"ab", 3, "invalid-json"),
    ("\"\\x\"", 1, "invalid-json"), ("1 1", 2, "invalid-json"), ("{\"a\":1,\"a\":2}", 7, "duplicate-key"),
    ("\"\\ud800\"", 1, "lone-surrogate"), ("\"\\udc00a\"", 1, "lone-surrogate"),
    ("\"\\ud800\\u0041\"", 1, "lone-surrogate"),
  ]) func refuses(_ text: String, offset: Int, code: String) {
    let error = #expect(throws: JSONSyntaxError.self) { try parse(text) }
    #expect(error?.offset == offset)
    #expect(error?.code == code)
  }

  @Test func refusesInvalidUTF8() {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse([0x22, 0xE4, 0xB8, 0x22]) }
    #expect(error?.code == "invalid-utf8")
    let escaped = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse([0x22, 0x5C, 0x6E, 0xFF, 0x22]) }
    #expect(escaped?.code == "invalid-utf8")
  }

  @Test func refusesBottomlessNesting() {
    let error = #expect(throws: JSONSyntaxError.self) { try parse(String(repeating: "[", count: 1_000_000)) }
    #expect(error?.code == "json-depth")
  }
}
