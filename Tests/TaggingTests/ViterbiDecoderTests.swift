import TestSupport
import TextModel
import Testing

@testable import Tagging

@Suite struct ViterbiDecoderTests {
  /// Every labelling that is one, with its score.
  private struct Labellings {
    let all: [(labels: [UInt8], score: Int32)]
    let best: Int32
    let chosen: [UInt8]

    init(_ transitions: [LabelVector], _ emissions: [LabelVector], _ allowed: [UInt16]?) {
      var growing: [(labels: [UInt8], score: Int32)] = [([], 0)]
      for (position, emission) in emissions.enumerated() {
        var next: [(labels: [UInt8], score: Int32)] = []
        for (labels, score) in growing {
          let previous = labels.last.map(Int.init)
          for label in 0..<Labels.count where Labels.mayFollow(previous ?? Labels.outside, label) {
            if let allowed, allowed[position] >> UInt16(label) & 1 == 0 { continue }
            let step = previous.map { Int32(transitions[$0][label]) } ?? 0
            next.append((labels + [UInt8(label)], score + step + Int32(emission[label])))
          }
        }
        growing = next
      }
      all = growing
      best = all.map(\.score).max() ?? 0
      // Of equal ones, the one with lower labels from the end on.
      chosen =
        all.filter { [best] in $0.score == best }.map(\.labels).min {
          $0.reversed().lexicographicallyPrecedes($1.reversed())
        } ?? []
    }

    /// How much is lost when a unit has another label than the chosen one.
    func margin(_ position: Int) -> Int32? {
      all.filter { $0.labels[position] != chosen[position] }.map { best - $0.score }.min()
    }
  }

  private func check(_ seed: UInt64, limit: Int16, isConstrained: Bool) {
    var random = SeededGenerator(seed: seed)
    let transitions = (0..<Labels.count).map { _ in random.vector(limit) }
    let length = Int.random(in: 1...4, using: &random)
    let emissions = (0..<length).map { _ in random.vector(limit) }
    // Outside or a begin is always allowed, so that some labelling is left.
    let allowed: [UInt16]? =
      isConstrained
      ? (0..<length).map { _ in
        UInt16.random(in: 0...UInt16.max, using: &random) | 1 << UInt16.random(in: 0..<8, using: &random)
      } : nil
    let labellings = Labellings(transitions, emissions, allowed)
    let padded = [LabelVector(repeating: 77)] + emissions + [LabelVector(repeating: -77)]
    let (labels, margins) = decode(transitions, padded, 1..<length + 1, allowed)
    #expect(labels == labellings.chosen)
    // Before the first label that is not outside, margins are undefined.
    let first = labels.firstIndex { $0 != Labels.outside } ?? length
    for position in first..<length {
      if let margin = labellings.margin(position) {
        #expect(margins[position] == margin)
      } else {
        #expect(margins[position] > 1_000_000)
      }
    }
  }

  /// The labels and margins of a range.
  private func decode(
    _ transitions: [LabelVector], _ emissions: [LabelVector], _ range: Range<Int>, _ allowed: [UInt16]? = nil
  ) -> (labels: [UInt8], margins: [Int32]) {
    var scratch = ViterbiDecoder.Scratch()
    scratch.reset(emissions.count)
    let decoder = ViterbiDecoder(transitions: transitions)
    decoder.decode(emissions, range, allowed: allowed, scratch: &scratch)
    decoder.measure(emissions, range, allowed: allowed, scratch: &scratch)
    return (Array(scratch.labels[range]), Array(scratch.margins[range]))
  }

  @Test(arguments: 0..<25)
  func findsWhatEnumerationFinds(seed: UInt64) { check(seed, limit: 900, isConstrained: false) }

  @Test(arguments: 25..<50)
  func findsWhatEnumerationFindsUnderConditions(seed: UInt64) { check(seed, limit: 900, isConstrained: true) }

  /// With few different weights many labellings are equal.
  @Test(arguments: 50..<75)
  func tiesAreBrokenInOneWay(seed: UInt64) { check(seed, limit: 1, isConstrained: seed % 2 == 0) }

  @Test func forbiddenSequencesNeverComeOut() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      // All weight on the insides, which nothing begins.
      let emissions = (0..<60).map { _ in
        var vector = random.vector(30_000)
        for type in MentionType.allCases { vector[Labels.begin(type)] = -32_768 }
        vector[Labels.unused] = .max
        return vector
      }
      let (labels, _) = decode((0..<Labels.count).map { _ in random.vector(30_000) }, emissions, 0..<60)
      var previous = Labels.outside
      for label in labels.map(Int.init) {
        #expect(Labels.mayFollow(previous, label))
        previous = label
      }
    }
  }

  @Test func theLongestSentenceAtTheLimitsOfTheWeights() {
    let length = ViterbiDecoder.longestSentence
    var vector = LabelVector(repeating: .min)
    vector[Labels.begin(.person)] = .max
    vector[Labels.inside(.person)] = .max
    var transitions = [LabelVector](repeating: .zero, count: Labels.count)
    transitions[Labels.begin(.person)][Labels.inside(.person)] = .max
    transitions[Labels.inside(.person)][Labels.inside(.person)] = .max
    var allowed = [UInt16](repeating: .max, count: length)
    allowed[2000] = 1
    let (labels, margins) = decode(
      transitions, [LabelVector](repeating: vector, count: length), 0..<length, allowed)
    #expect(labels.indices.filter { labels[$0] == Labels.begin(.person) } == [0, 2001])
    #expect(labels.indices.filter { labels[$0] == Labels.outside } == [2000])
    #expect(margins.allSatisfy { $0 > 0 })
  }

  /// Equal choices all along: one unit of weight decides at the far end.
  @Test func smallDifferencesCountInLongSentences() {
    let length = ViterbiDecoder.longestSentence
    var emissions = [LabelVector](repeating: LabelVector(repeating: 20_001), count: length)
    emissions[length - 1][Labels.begin(.work)] += 1
    let (labels, margins) = decode([LabelVector](repeating: .zero, count: Labels.count), emissions, 0..<length)
    #expect(labels.dropLast().allSatisfy { $0 == Labels.outside })
    #expect(labels.last == UInt8(Labels.begin(.work)))
    #expect(margins.last == 1)
  }

  @Test func conditionsThatNothingFulfilsDoNotTrap() {
    let (labels, _) = decode(
      [LabelVector](repeating: .zero, count: Labels.count), [LabelVector](repeating: .zero, count: 300), 0..<300,
      [UInt16](repeating: 0, count: 300))
    #expect(labels.count == 300)
  }

  @Test func nothingGivesNothing() {
    #expect(decode([LabelVector](repeating: .zero, count: Labels.count), [], 0..<0).labels.isEmpty)
  }
}
