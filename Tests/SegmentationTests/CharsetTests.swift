import Segmentation
import Testing
import TextModel

@Suite struct CharsetTests {
  /// 北京市总工会 in GB 18030.
  private let gb18030: [UInt8] = [0xB1, 0xB1, 0xBE, 0xA9, 0xCA, 0xD0, 0xD7, 0xDC, 0xB9, 0xA4, 0xBB, 0xE1]

  @Test func converts() throws {
    #expect(String(decoding: try Charset.convert(gb18030, from: "gb18030"), as: UTF8.self) == "北京市总工会")
    #expect(
      try Charset.convert([0xFF, 0xFE, 0x41, 0x00, 0x4E, 0x4E], from: "UTF-16") == Array("A乎".utf8).prefix(1)
        + Array("乎".utf8))
    #expect(try Charset.convert([], from: "big5") == [])
  }

  @Test func locatesWhatIsMalformed() {
    let error = #expect(throws: Diagnostic.self) { try Charset.convert(gb18030 + [0x0A, 0x41, 0xB1], from: "gb18030") }
    #expect(error?.code == "invalid-encoding")
    #expect(error?.line == 2)
  }

  @Test func namesTheRemedyForAnUnknownName() {
    let error = #expect(throws: Diagnostic.self) { try Charset.convert([0x41], from: "klingon") }
    #expect(error?.code == "unknown-encoding")
  }

  @Test func guesses() {
    let text = Array(repeating: gb18030 + [0xA3, 0xAC], count: 20).flatMap(\.self)
    #expect(Charset.detect(text) == "GB18030")
  }
}
