import Tagging
import TextModel

/// Learned weights with the numbering of its features.
package struct TrainedTagger {
  let learned: LearnedWeights
  let grams: GramTable
  let channels: EvidenceChannels

  /// The spans that the weights themselves choose in a sentence, without document memory.
  func spans(_ sentence: TaggedSentence) -> [(span: TextSpan, type: MentionType)] {
    var spans: [(span: TextSpan, type: MentionType)] = []
    for (position, label) in learned.decode(sentence.example(grams)).enumerated() {
      guard let type = Labels.type(Int(label)) else { continue }
      let unit = sentence.range.start + position
      if Labels.isBegin(Int(label)) {
        spans.append((TextSpan(unit, unit + 1), type))
      } else if let last = spans.indices.last {
        spans[last].span.end = unit + 1
      }
    }
    return spans
  }

  /// Weights smaller than this many log-odds are left out.
  static let smallest: Float = 0.03

  /// The weights, quantised, in the order that their file has.
  package var weights: TaggerWeights {
    var weights = TaggerWeights()
    weights.channels = channels.names
    weights.transitions = learned.transitions.map { row in
      TrainedTagger.quantise(row.replacing(with: 0, where: row .<= ConditionalRandomField.forbidden))
    }
    for feature in 0..<FeatureSpace.denseCount {
      let vector = TrainedTagger.quantise(learned.features[feature])
      if vector != .zero { weights.dense.append((feature, vector)) }
    }
    weights.grams = gramWeights
    return weights
  }

  private var gramWeights: [TaggerWeights.Gram] {
    var byUnits: [[UInt16]: [Int: LabelVector]] = [:]
    for (key, number) in grams.numbers {
      let vector = TrainedTagger.quantise(learned.features[Int(number)])
      if vector != .zero { byUnits[GramTable.units(of: key), default: [:]][GramTable.offset(of: key)] = vector }
    }
    return byUnits.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { units in
      let vectors = byUnits[units] ?? [:]
      let first = vectors.keys.min() ?? 0
      let last = vectors.keys.max() ?? 0
      return TaggerWeights.Gram(
        units: units, firstOffset: first, vectors: (first...last).map { vectors[$0] ?? .zero })
    }
  }

  private static func quantise(_ vector: SIMD16<Float>) -> LabelVector {
    let limit: Float = 24
    let isSmall = (vector .< smallest) .& (vector .> -smallest)
    let kept = vector.replacing(with: 0, where: isSmall).clamped(
      lowerBound: SIMD16(repeating: -limit), upperBound: SIMD16(repeating: limit))
    return LabelVector(truncatingIfNeeded: SIMD16<Int32>((kept * scoreUnit).rounded(.toNearestOrEven)))
  }
}
