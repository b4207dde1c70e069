import Lexicon
import TestSupport
import Testing

@testable import Pipeline

@Suite struct SourceBundleTests {
  private func unpack(_ bytes: [UInt8]) -> [DictionarySource]? { bytes.withUnsafeBytes { SourceBundle.unpack($0) } }

  @Test func roundTrip() throws {
    let sources = [
      DictionarySource(name: "a b.rules", text: "12 x\n\n34 y"), DictionarySource(name: "空.rules", bytes: []),
      DictionarySource(name: "c", bytes: [0, 10, 255, 13]),
    ]
    let read = try #require(unpack(SourceBundle.pack(sources)))
    #expect(read.map(\.name) == sources.map(\.name))
    #expect(read.map(\.bytes) == sources.map(\.bytes))
    #expect(unpack([])?.isEmpty == true)
  }

  @Test(arguments: ["3 a", "x a\nabc", "-1 a\n", "4 a\nabc", "9223372036854775807 a\nabc", "\n", "3\nabc", "3 a\nabcd"])
  func whatIsNoBundleIsRefused(text: String) { #expect(unpack(Array(text.utf8)) == nil) }

  @Test func damageNeverTraps() {
    var random = SeededGenerator(seed: 4)
    let whole = SourceBundle.pack([DictionarySource(name: "a", text: "abc"), DictionarySource(name: "b", text: "de")])
    for _ in 0..<2000 {
      var bytes = Array(whole.prefix(Int.random(in: 0...whole.count, using: &random)))
      if let place = bytes.indices.randomElement(using: &random) {
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      _ = unpack(bytes)
    }
  }
}
