import Pipeline
import TestSupport
import Testing
import TextModel

@Suite struct DocumentCutterTests {
  private func pieces(_ text: String, limit: Int) -> [String] {
    var cutter = DocumentCutter(SourceDocument(text: text), limit: limit)
    var pieces: [String] = []
    while let piece = cutter.next() { pieces.append(String(decoding: piece.bytes, as: UTF8.self)) }
    return pieces
  }

  @Test func prefersABlankLineThenALineThenASentence() {
    #expect(pieces("aaaaaaaa\n \nbb\ncc\ndddddd", limit: 16) == ["aaaaaaaa\n \n", "bb\ncc\ndddddd"])
    #expect(pieces("aaaaaaaaa\nbb\ncccccccc", limit: 16) == ["aaaaaaaaa\nbb\n", "cccccccc"])
    #expect(pieces("aaaaaaaaaaa开会。”散会", limit: 27) == ["aaaaaaaaaaa开会。”", "散会"])
  }

  @Test func neverCutsACharacterAndLosesNothing() {
    var generator = SeededGenerator(seed: 3)
    let letters = ["工", "会", "。", "\n", "a", "😀", "！", "”", " "]
    for limit in [8, 9, 17, 64] {
      let text = (0..<2_000).map { _ in letters.randomElement(using: &generator) ?? "" }.joined()
      let pieces = pieces(text, limit: limit)
      #expect(pieces.joined() == text)
      #expect(pieces.allSatisfy { !$0.isEmpty && $0.utf8.count <= limit && !$0.unicodeScalars.contains("\u{FFFD}") })
    }
  }

  @Test func leavesShortDocumentsWhole() {
    #expect(pieces("海东市", limit: 64) == ["海东市"])
    #expect(!DocumentCutter.cuts(SourceDocument(text: "海东市")))
    #expect(DocumentCutter.cuts(SourceDocument(text: String(repeating: "海", count: DocumentCutter.longestPiece))))
  }
}

@Suite struct ProgressMeterTests {
  @Test func saysHowFarItIs() {
    var meter = ProgressMeter(total: 10_000_000, start: 100)
    meter.read = 2_500_000
    meter.documents = 12_345
    meter.failures = 2
    #expect(meter.line(at: 110) == "25 %, 12,345 documents, 2 failed, 0.3 MB/s, 30 s left")
    let bar = meter.bar(at: 110, width: 90)
    #expect(bar.hasPrefix("[=") && bar.contains("> ") && bar.count < 90)
    #expect(meter.bar(at: 110, width: 20).count < 20)
  }

  @Test func saysNothingOfWhatItCannotKnow() {
    var meter = ProgressMeter(total: nil, start: 0)
    meter.read = 1_000_000
    meter.documents = 1
    #expect(meter.line(at: 1) == "1 documents, 1.0 MB/s")
    meter.skippedFiles = 1_200
    #expect(meter.summary(at: 7_500) == "1 document, 1,200 files finished before, 1.0 MB in 2 h 5 min, 0.0 MB/s")
  }
}
