import Glibc
import Tagging

/// The sums over all label sequences of one sentence (forward–backward), scaled at every unit.
struct Lattice {
  typealias Vector = SIMD16<Float>

  private let emissions: [Vector]
  private let transitions: [Vector]
  /// exp of the scores, each unit's shifted so that its largest is 1.
  private let factors: [Vector]
  private let transitionFactors: [Vector]
  private let shifts: [Float]
  private var forward: [Vector]
  private var backward: [Vector]
  private var logScale: Float = 0

  init(emissions: [Vector], transitions: [Vector]) {
    self.emissions = emissions
    self.transitions = transitions
    shifts = emissions.map { $0.max() }
    factors = zip(emissions, shifts).map { Lattice.exponential($0 - $1) }
    transitionFactors = transitions.map(Lattice.exponential)
    let length = emissions.count
    forward = Array(repeating: .zero, count: length)
    backward = Array(repeating: Vector(repeating: 1), count: length)
    var scales = [Float](repeating: 1, count: length)
    for position in 0..<length {
      var next = Vector.zero
      if position == 0 {
        next = Lattice.exponential(ConditionalRandomField.initial)
      } else {
        let previous = forward[position - 1]
        for label in 0..<Labels.count { next += previous[label] * transitionFactors[label] }
      }
      next *= factors[position]
      let scale = max(next.sum(), 1e-30)
      forward[position] = next / scale
      scales[position] = scale
      logScale += log(scale) + shifts[position]
    }
    // Column access by a transposed copy keeps the backward pass a sum of whole vectors too.
    var transposed = Array(repeating: Vector.zero, count: 16)
    for previous in 0..<16 { for next in 0..<16 { transposed[next][previous] = transitionFactors[previous][next] } }
    for position in stride(from: length - 2, through: 0, by: -1) {
      let weighted = backward[position + 1] * factors[position + 1]
      var total = Vector.zero
      for label in 0..<Labels.count { total += weighted[label] * transposed[label] }
      backward[position] = total / scales[position + 1]
    }
  }

  private static func exponential(_ vector: Vector) -> Vector {
    var result = Vector.zero
    for lane in 0..<Labels.count { result[lane] = exp(vector[lane]) }
    return result
  }

  /// The probability of each label at a unit.
  func marginal(_ position: Int) -> Vector {
    let product = forward[position] * backward[position]
    return product / max(product.sum(), 1e-30)
  }

  /// The expected number of each transition; row by previous label.
  func transitionMarginals() -> [Vector] {
    var result = Array(repeating: Vector.zero, count: 16)
    for position in 1..<max(forward.count, 1) {
      let right = backward[position] * factors[position]
      var rows = Array(repeating: Vector.zero, count: Labels.count)
      var total: Float = 0
      for previous in 0..<Labels.count {
        let row = forward[position - 1][previous] * (transitionFactors[previous] * right)
        rows[previous] = row
        total += row.sum()
      }
      for previous in 0..<Labels.count { result[previous] += rows[previous] / max(total, 1e-30) }
    }
    return result
  }

  /// The negative log-likelihood of a labelling.
  func loss(_ labels: [UInt8]) -> Float {
    var score: Float = 0
    for (position, label) in labels.enumerated() {
      score += emissions[position][Int(label)]
      if position > 0 { score += transitions[Int(labels[position - 1])][Int(label)] }
    }
    return logScale - score
  }

  /// The best labelling (Viterbi); of equal ones that with the lower last label.
  static func best(emissions: [Vector], transitions: [Vector]) -> [UInt8] {
    guard let first = emissions.first else { return [] }
    var score = first + ConditionalRandomField.initial
    var back: [SIMD16<UInt8>] = []
    for emission in emissions.dropFirst() {
      var best = Vector(repeating: -.infinity)
      var from = SIMD16<UInt8>(repeating: 0)
      for previous in 0..<Labels.count {
        let reached = score[previous] + transitions[previous]
        for next in 0..<Labels.count where reached[next] > best[next] {
          best[next] = reached[next]
          from[next] = UInt8(previous)
        }
      }
      back.append(from)
      score = best + emission
    }
    var label = 0
    for candidate in 1..<Labels.count where score[candidate] > score[label] { label = candidate }
    var labels = [UInt8](repeating: UInt8(label), count: emissions.count)
    for position in stride(from: emissions.count - 2, through: 0, by: -1) {
      label = Int(back[position][label])
      labels[position] = UInt8(label)
    }
    return labels
  }
}
