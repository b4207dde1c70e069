import Tagging
import TextModel

/// A trained field with the numbering of its features.
package struct TrainedTagger {
  let field: ConditionalRandomField
  let grams: GramTable
  let channels: EvidenceChannels

  /// Weights smaller than this many log-odds are left out.
  static let smallest: Float = 0.03

  /// The weights, quantised, in the order that their file has.
  package var weights: TaggerWeights {
    var weights = TaggerWeights()
    weights.channels = channels.names
    weights.transitions = field.transitions().map { row in
      TrainedTagger.quantise(row.replacing(with: 0, where: row .<= ConditionalRandomField.forbidden))
    }
    for feature in 0..<FeatureSpace.denseCount {
      let vector = TrainedTagger.quantise(field.weight(feature))
      if vector != .zero { weights.dense.append((feature, vector)) }
    }
    weights.grams = gramWeights
    return weights
  }

  private var gramWeights: [TaggerWeights.Gram] {
    var byUnits: [[UInt16]: [Int: LabelVector]] = [:]
    for (key, number) in grams.numbers {
      let vector = TrainedTagger.quantise(field.weight(Int(number)))
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
