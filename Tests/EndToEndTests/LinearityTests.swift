import Foundation
import TestSupport
import Testing

/// No text costs much more than another of its length. Processor time is compared, not the clock's, and the bound is
/// far above what is measured, so that a busy machine changes nothing.
@Suite(.serialized, .enabled(if: Binary.isReady, "build the program first: make test")) struct LinearityTests {
  private static let size = 300_000

  /// The seconds of processor time for a text.
  private func cost(_ text: String, _ name: String) throws -> Double {
    let bench = try Workbench()
    try bench.file("text.txt", text: text)
    let result = try Binary.shell(
      #"TIMEFORMAT=%U; time "$MINGCE" -j 1 text.txt > /dev/null"#, directory: bench.folder)
    #expect(result.status == 0, "\(name): \(result.errorText)")
    return try #require(Double(result.errorText.split(separator: "\n").last ?? ""), "\(name)")
  }

  private func repeated(_ piece: String) -> String {
    String(repeating: piece, count: Self.size / piece.utf8.count)
  }

  @Test func hostileTextsCostNoMoreThanFiveTimesNews() throws {
    let page = try String(
      contentsOf: Places.package.appendingPathComponent("seeds/laodong-wubao-page.md"), encoding: .utf8)
    let ordinary = max(try cost(repeated(page), "ordinary"), 0.05)
    var generator = SeededGenerator(seed: 5)
    let surnames = Array("王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗").map(String.init)
    let texts = [
      "one character": repeated("工"), "digits": repeated("1998年"), "no punctuation": repeated("海东市总工会主席林晚秋出席会议"),
      "surnames": (0..<Self.size / 3).map { _ in surnames.randomElement(using: &generator) ?? "" }.joined(),
      "nested brackets": repeated(
        String(repeating: "（", count: 10_000) + "工会" + String(repeating: "）", count: 10_000)),
      "quotation marks": repeated("“"), "book titles": repeated("《"), "organisations": repeated("北京市总工会"),
      "titles": repeated("主席"), "line ends": repeated("工会\n"), "markup": repeated("**工**[a](b)`_"),
    ]
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      let cost = try cost(text, name)
      #expect(cost <= ordinary * 5, "\(name): \(cost) s, news \(ordinary) s")
    }
  }

  @Test func blanksAtTheBeginningAreReadOnce() throws {
    let bench = try Workbench()
    func cost(_ megabytes: Int) throws -> Double {
      let script = #"""
        head -c \#(megabytes)M /dev/zero | tr '\0' ' ' > blanks; TIMEFORMAT=%U; time "$MINGCE" -j 1 blanks > /dev/null
        """#
      let result = try Binary.shell(script, directory: bench.folder)
      return try #require(Double(result.errorText.split(separator: "\n").last ?? ""), "\(result.errorText)")
    }
    // Four times as much may cost four times as much, not sixteen times.
    let few = max(try cost(10), 0.05)
    let many = try cost(40)
    #expect(many <= few * 8, "\(many) s, \(few) s")
  }
}
