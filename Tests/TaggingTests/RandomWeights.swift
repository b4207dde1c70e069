import TestSupport
import TextModel

@testable import Tagging

extension SeededGenerator {
  mutating func vector(_ limit: Int16) -> LabelVector {
    var vector = LabelVector.zero
    for label in 0..<Labels.count where label != Labels.unused && Bool.random(using: &self) {
      vector[label] = Int16.random(in: -limit...limit, using: &self)
    }
    return vector
  }

  /// Weights with a few n-grams of `units`, some evidence and some pairs.
  mutating func weights(units: [UInt16], channels: Int = 3, limit: Int16 = 900) -> TaggerWeights {
    var weights = TaggerWeights()
    weights.channels = (0..<channels).map { "channel.\($0)?#\($0)" }
    for label in 0..<Labels.count { weights.transitions[label] = vector(limit) }
    weights.slope = Float.random(in: 0...2, using: &self)
    weights.intercept = Float.random(in: -3...3, using: &self)
    var features = [FeatureSpace.bias]
    for role in FeatureSpace.Role.allCases {
      for channel in 0..<channels { features.append(FeatureSpace.evidence(role, channel)) }
    }
    for before in 0..<channels { for after in 0..<channels { features.append(FeatureSpace.pair(before, after)) } }
    for feature in features where Int.random(in: 0..<3, using: &self) > 0 {
      weights.dense.append((feature, vector(limit)))
    }
    var keys = Set<[UInt16]>()
    for _ in 0..<12 {
      let length = Int.random(in: 1...FeatureSpace.longestGram, using: &self)
      keys.insert((0..<length).compactMap { _ in units.randomElement(using: &self) })
    }
    for key in keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) where !key.isEmpty {
      let offsets = FeatureSpace.offsets(length: key.count)
      let first = Int.random(in: offsets, using: &self)
      let last = Int.random(in: first...offsets.upperBound, using: &self)
      weights.grams.append(
        TaggerWeights.Gram(units: key, firstOffset: first, vectors: (first...last).map { _ in vector(limit) }))
    }
    return weights
  }
}
