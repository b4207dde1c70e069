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
    var scratch = ViterbiDecoder.Scratch()
    let padded = [LabelVector(repeating: 77)] + emissions + [LabelVector(repeating: -77)]
    ViterbiDecoder(transitions: transitions).decode(
      padded, 1..<length + 1, allowed: allowed, wantsMargins: true, scratch: &scratch)
    #expect(scratch.labels == labellings.chosen)
    for position in 0..<length {
      if let margin = labellings.margin(position) {
        #expect(scratch.margins[position] == margin)
      } else {
        #expect(scratch.margins[position] > 1_000_000)
      }
    }
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
    var scratch = ViterbiDecoder.Scratch()
    for _ in 0..<20 {
      // All weight on the insides, which nothing begins.
      let emissions = (0..<60).map { _ in
        var vector = random.vector(30_000)
        for type in MentionType.allCases { vector[Labels.begin(type)] = -32_768 }
        vector[Labels.unused] = .max
        return vector
      }
      let decoder = ViterbiDecoder(transitions: (0..<Labels.count).map { _ in random.vector(30_000) })
      decoder.decode(emissions, 0..<60, wantsMargins: true, scratch: &scratch)
      var previous = Labels.outside
      for label in scratch.labels.map(Int.init) {
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
    var scratch = ViterbiDecoder.Scratch()
    var allowed = [UInt16](repeating: .max, count: length)
    allowed[2000] = 1
    ViterbiDecoder(transitions: transitions).decode(
      [LabelVector](repeating: vector, count: length), 0..<length, allowed: allowed, wantsMargins: true,
      scratch: &scratch)
    #expect(scratch.labels.indices.filter { scratch.labels[$0] == Labels.begin(.person) } == [0, 2001])
    #expect(scratch.labels.indices.filter { scratch.labels[$0] == Labels.outside } == [2000])
    #expect(scratch.margins.allSatisfy { $0 > 0 })
  }

  @Test func conditionsThatNothingFulfilsDoNotTrap() {
    let emissions = [LabelVector](repeating: .zero, count: 300)
    var scratch = ViterbiDecoder.Scratch()
    ViterbiDecoder(transitions: [LabelVector](repeating: .zero, count: Labels.count)).decode(
      emissions, 0..<300, allowed: [UInt16](repeating: 0, count: 300), wantsMargins: true, scratch: &scratch)
    #expect(scratch.labels.count == 300)
  }

  @Test func nothingGivesNothing() {
    var scratch = ViterbiDecoder.Scratch()
    scratch.labels = [1]
    ViterbiDecoder(transitions: [LabelVector](repeating: .zero, count: Labels.count)).decode(
      [], 0..<0, wantsMargins: true, scratch: &scratch)
    #expect(scratch.labels.isEmpty && scratch.margins.isEmpty)
  }
}
