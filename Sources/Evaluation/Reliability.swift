/// How far confidences can be believed: for each tenth of the scale, what was promised and what was right.
package struct Reliability: Hashable, Sendable {
  package struct Decile: Hashable, Sendable {
    package var count = 0
    package var right = 0
    package var confidenceSum = 0.0

    /// 0…1; 0 when the decile is empty.
    package var meanConfidence: Double { count > 0 ? confidenceSum / Double(count) : 0 }
    package var accuracy: Double { count > 0 ? Double(right) / Double(count) : 0 }
  }

  /// Ten, from 0–0.1 to 0.9–1.
  package private(set) var deciles = [Decile](repeating: Decile(), count: 10)

  /// The mean distance between confidence and accuracy, weighted by the deciles' counts (expected calibration error).
  package var calibrationError: Double {
    let total = deciles.reduce(0) { $0 + $1.count }
    guard total > 0 else { return 0 }
    return deciles.reduce(0) { $0 + abs($1.meanConfidence - $1.accuracy) * Double($1.count) } / Double(total)
  }

  mutating func add(_ judgement: (confidence: Double, isRight: Bool)) {
    let confidence = min(max(judgement.confidence, 0), 1)
    let index = min(Int(confidence * 10), 9)
    deciles[index].count += 1
    deciles[index].right += judgement.isRight ? 1 : 0
    deciles[index].confidenceSum += confidence
  }
}
