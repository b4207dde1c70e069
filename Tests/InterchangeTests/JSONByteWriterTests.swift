import Interchange
import Testing

struct JSONByteWriterTests {
  @Test(arguments: [0, 1, 16, 17, 4096]) func whatIsWrittenStandsInOrderHoweverItsMemoryGrows(_ capacity: Int) {
    var writer = JSONByteWriter(reserving: capacity)
    var expected = ""
    for count in 0..<100 {
      let text = String(repeating: "名", count: count) + "\n"
      writer.string(text)
      writer.raw(",")
      writer.raw(bytes: Array("1\(count)".utf8)[1...])
      expected += "\"" + text.dropLast() + "\\n\"," + String(count)
    }
    var bytes = Array("[".utf8)
    writer.append(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "[" + expected)
    #expect(writer.bytes == Array(expected.utf8))
  }
}
