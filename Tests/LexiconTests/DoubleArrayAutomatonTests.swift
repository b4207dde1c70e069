import Lexicon
import TestSupport
import Testing
import TextModel

@Suite struct DoubleArrayAutomatonTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var keys: [String]
    var text: String
    /// `start-end:key`, in order.
    var hits: String
    var testDescription: String { "\(keys) in \(text)" }
  }

  static let cases = [
    Case(keys: ["工会"], text: "市总工会工会", hits: "2-4:0 4-6:0"),
    Case(keys: ["北京", "北京市", "京", "市总工会"], text: "北京市总工会", hits: "0-2:0 1-2:2 0-3:1 2-6:3"),
    Case(keys: ["总工会", "工会", "会"], text: "总工会", hits: "0-3:0 1-3:1 2-3:2"),
    Case(keys: ["劳模", "劳模", "模"], text: "劳模", hits: "0-2:0 0-2:1 1-2:2"),
    Case(keys: ["", "记者"], text: "记者", hits: "0-2:1"),
    Case(keys: ["中国工人", "国工", "工会"], text: "中国工会", hits: "1-3:1 2-4:2"),
    Case(keys: ["啊啊", "啊啊啊"], text: "啊啊啊啊", hits: "0-2:0 0-3:1 1-3:0 1-4:1 2-4:0"),
    Case(keys: ["𠮷野", "野"], text: "在𠮷野家", hits: "1-4:0 3-4:1"),
    Case(keys: ["\u{0}", "a\u{0}b", "b"], text: "a\u{0}b\u{0}", hits: "2-3:2"),
    Case(keys: ["甲 乙"], text: "甲 乙甲乙", hits: "0-3:0"),
    Case(keys: ["甲"], text: "", hits: ""),
    Case(keys: [], text: "甲", hits: ""),
  ]

  @Test(arguments: cases) func findsAllInOrder(_ given: Case) {
    let keys = given.keys.map { Array($0.utf16) }
    let text = Array(given.text.utf16)
    #expect(described(NaiveMatcher.hits(keys, in: text)) == given.hits)
    #expect(described(matches(.build(keys: keys), text)) == given.hits)
  }

  @Test(arguments: 1...40) func agreesWithTheNaiveMatcher(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    // Few letters make deep overlaps, many make sparse nodes; both ends of the range of units take part.
    let alphabet = (0..<Int.random(in: 1...(seed % 3 == 0 ? 400 : 5), using: &random)).map { _ in
      seed % 2 == 0
        ? UInt16.random(in: 0...UInt16.max, using: &random) : UInt16.random(in: 0x4E00...0x4E10, using: &random)
    }
    func word(_ lengths: ClosedRange<Int>) -> [UInt16] {
      (0..<Int.random(in: lengths, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 1 }
    }
    let keys = (0..<Int.random(in: 0...300, using: &random)).map { _ in word(0...6) }
    let text = word(0...600) + [0x3002] + word(0...600)
    #expect(matches(.build(keys: keys), text) == NaiveMatcher.hits(keys, in: text))
  }

  @Test func handlesEveryUnit() {
    let keys = (1...UInt16.max).map { [$0] }
    let automaton = DoubleArrayAutomaton.build(keys: keys)
    let text: [UInt16] = [1, 0xFFFF, 0, 0xD800, 0x4E00]
    #expect(matches(automaton, text).map(\.value) == [0, 0xFFFE, 0xD7FF, 0x4DFF])
  }

  @Test func sameKeysGiveSameBytes() {
    let keys = ["工会", "总工会", "市总工会", "劳模"].map { Array($0.utf16) }
    let first = DoubleArrayAutomaton.build(keys: keys)
    let second = DoubleArrayAutomaton.build(keys: keys)
    #expect(first.bytes.elementsEqual(second.bytes))
  }

  @Test func wastesLittleRoom() {
    var random = SeededGenerator(seed: 7)
    let keys = (0..<20_000).map { _ in
      (0..<3).map { _ in
        UInt16(0x4E00 + Int.random(in: 0..<3000, using: &random) * Int.random(in: 0..<7, using: &random))
      }
    }
    let automaton = DoubleArrayAutomaton.build(keys: keys)
    let states = Set(keys.flatMap { key in (1...3).map { Array(key.prefix($0)) } }).count
    #expect(automaton.slotCount < states * 3 / 2 + 21_000)
  }

  /// Any change of an index out of its table is refused; any that stays inside is survived.
  @Test func craftedTablesNeverTrap() {
    let keys = ["工会", "总工会", "市总工会", "劳模", "模范"].map { Array($0.utf16) }
    let whole = DoubleArrayAutomaton.build(keys: keys)
    let text = Array("市总工会劳模范工会".utf16)
    var accepted = 0
    let nodesAt = 64 + 131_072
    for offset in Array(stride(from: 0, to: 64, by: 4)) + Array(stride(from: nodesAt, to: whole.bytes.count, by: 4)) {
      for value in [0, 1, 2, 5, 0x7FFF_FFFF, UInt32.max] {
        let copy = AlignedBytes(copying: whole.bytes)
        copy.buffer.storeBytes(of: value, toByteOffset: offset, as: UInt32.self)
        if let automaton = DoubleArrayAutomaton(validating: copy.bytes, owner: copy) {
          accepted += 1
          for hit in matches(automaton, text) {
            #expect(hit.start >= 0 && hit.end <= text.count && hit.start <= hit.end && hit.value < automaton.valueCount)
          }
        }
      }
    }
    #expect(accepted > 0)
  }

  @Test(arguments: [0, 63, 64, 131_135, 131_136]) func shortTablesAreRefused(size: Int) {
    let whole = DoubleArrayAutomaton.build(keys: [[1, 2]])
    let copy = AlignedBytes(copying: UnsafeRawBufferPointer(rebasing: whole.bytes[..<size]))
    #expect(DoubleArrayAutomaton(validating: copy.bytes, owner: copy) == nil)
  }

  private func matches(_ automaton: DoubleArrayAutomaton, _ text: [UInt16]) -> [NaiveMatcher.Hit] {
    var hits: [NaiveMatcher.Hit] = []
    text.withUnsafeBufferPointer { text in
      automaton.forEachBlock(in: text) { block in
        hits += block.map { NaiveMatcher.Hit(start: $0.end - $0.length, end: $0.end, value: $0.value) }
      }
    }
    return hits
  }

  private func described(_ hits: [NaiveMatcher.Hit]) -> String {
    hits.map { "\($0.start)-\($0.end):\($0.value)" }.joined(separator: " ")
  }
}
