import TestSupport
import TextModel
import Testing

@testable import Tagging

@Suite struct TaggerWeightsTests {
  /// Units that a text file can lose or split on: halves of surrogates, line ends, separators, marks of the format.
  private static let awkward: [UInt16] =
    Array("林北 \t\n\r#\\|a1\u{301}\u{200D}\u{FE0F}\u{3000}\u{A0}\u{85}\u{2028}".utf16) + [
      0, 0xD83D, 0xDE00, 0xFFFF, 0xFEFF,
    ]

  @Test(arguments: 0..<40)
  func textRoundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let weights = random.weights(units: Self.awkward, channels: Int(seed % 5))
    let read = try TaggerWeights(parsing: weights.text, file: "t.weights")
    #expect(read == weights)
    #expect(read.text == weights.text)
  }

  @Test func commentsAndBlankLinesAreSkipped() throws {
    var random = SeededGenerator(seed: 7)
    let weights = random.weights(units: Self.awkward)
    let text = "# made by training\n\n" + weights.text.replacing("\n", with: "\n# x\n")
    #expect(try TaggerWeights(parsing: text, file: "t.weights") == weights)
  }

  @Test(arguments: [
    "nonsense", "channels\ta\ta", "calibration\t1", "calibration\tx\t0", "calibration\tinf\t0", "calibration\t1\tnan",
    "transition\t16\ta1", "transition\t-1\ta1", "transition\t0\tq1", "transition\t0\ta40000", "transition\t0\ta",
    "bias\ta1\tb2", "evidence\tmiddle\tone\ta1", "evidence\tbegin\tthree\ta1", "pair\tone\tthree\ta1", "pair\tone\ta1",
    "gram\t\t0\ta1", "gram\t北\t4\ta1", "gram\t北\t-4\ta1", "gram\t北\t3\ta1|a2", "gram\t北京市区\t0\ta1", "gram\t北\tx\ta1",
    "gram\t\\12\t0\ta1", "gram\t\\+123\t0\ta1", "gram\t北\t0\ta1|?", "gram\t北\t9223372036854775807\ta1|a2", "\t",
    "a1 b2",
  ])
  func aBadLineIsAnErrorWithItsPlace(line: String) {
    let error = #expect(throws: Diagnostic.self) {
      try TaggerWeights(parsing: "# weights\nchannels\tone\ttwo\n\(line)\nbias\ta1\n", file: "t.weights")
    }
    #expect(error?.code == "tagger-weights")
    #expect(error?.file == "t.weights")
    #expect(error?.line == 3)
  }

  @Test func moreChannelsThanThereIsRoomForIsAnError() {
    let names = (0...EvidenceChannels.limit).map { "c\($0)" }.joined(separator: "\t")
    #expect(throws: Diagnostic.self) { try TaggerWeights(parsing: "channels\t\(names)\n", file: "t.weights") }
  }
}
