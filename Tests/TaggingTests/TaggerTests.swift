import TestSupport
import TextModel
import Testing

@testable import Tagging

@Suite struct TaggerTests {
  private static let alphabet = Array("北岭船厂工".utf16)

  /// The emissions by the definition: every feature of every unit, looked up in the lists.
  private func slow(
    _ weights: TaggerWeights, _ units: [UInt16], _ chunk: TextSpan, _ sentences: [TextSpan], _ map: EvidenceMap
  ) -> [LabelVector] {
    let dense = Dictionary(uniqueKeysWithValues: weights.dense.map { ($0.feature, $0.vector) })
    var emissions = [LabelVector](repeating: .zero, count: chunk.count)
    for place in chunk.start..<chunk.end {
      for gram in weights.grams {
        for (index, vector) in gram.vectors.enumerated() {
          let start = place + gram.firstOffset + index
          guard start >= 0, start + gram.units.count <= units.count else { continue }
          if Array(units[start..<start + gram.units.count]) == gram.units { emissions[place - chunk.start] &+= vector }
        }
      }
    }
    for sentence in sentences {
      let range = sentence.start - chunk.start..<sentence.end - chunk.start
      for position in range {
        map.units.withUnsafeBufferPointer { units in
          FeatureSpace.forEachDense(units, position, within: range, support: .all) {
            emissions[position] &+= dense[$0] ?? .zero
          }
        }
      }
    }
    return emissions
  }

  private struct Case {
    var units: [UInt16]
    var chunk: TextSpan
    var sentences: [TextSpan]
    var map = EvidenceMap()
    var weights: TaggerWeights

    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      units = (0..<40).compactMap { _ in TaggerTests.alphabet.randomElement(using: &random) }
      let start = Int.random(in: 0...10, using: &random)
      let middle = start + Int.random(in: 1...10, using: &random)
      let end = middle + Int.random(in: 1...15, using: &random)
      chunk = TextSpan(start, min(end, 40))
      sentences = [TextSpan(start, middle), TextSpan(middle, min(end, 40))]
      weights = random.weights(units: TaggerTests.alphabet)
      map.reset(chunk)
      for _ in 0..<8 {
        let from = Int.random(in: start..<chunk.end, using: &random)
        map.add(from, from + Int.random(in: 1...4, using: &random), channel: Int.random(in: 0..<3, using: &random))
      }
    }
  }

  private func score(_ tagger: Tagger, _ item: Case, _ map: EvidenceMap) -> [LabelVector] {
    var emissions: [LabelVector] = []
    tagger.score(
      item.units, chunk: item.chunk, sentences: item.sentences[...], evidence: map, emissions: &emissions)
    return emissions
  }

  @Test(arguments: 0..<40)
  func emissionsAreTheSumOfAllFeatures(seed: UInt64) {
    let item = Case(seed: seed)
    let tagger = Tagger(model: TaggerModel(item.weights))
    #expect(score(tagger, item, item.map) == slow(item.weights, item.units, item.chunk, item.sentences, item.map))
  }

  @Test(arguments: 0..<40)
  func evidenceAddedLaterCountsLikeEvidenceFromTheStart(seed: UInt64) {
    let item = Case(seed: seed)
    let tagger = Tagger(model: TaggerModel(item.weights))
    var random = SeededGenerator(seed: seed + 1000)
    var map = item.map
    var emissions = score(tagger, item, map)
    var free = item.chunk.start
    for sentence in item.sentences {
      free = max(free, sentence.start)
      while free < sentence.end {
        let span = TextSpan(free, min(free + Int.random(in: 1...4, using: &random), sentence.end))
        let channel = Int.random(in: 0..<3, using: &random)
        tagger.add(channel, span, within: sentence, to: &emissions, and: &map)
        free = span.end + Int.random(in: 0...3, using: &random)
      }
    }
    #expect(emissions == score(tagger, item, map))
  }
}
