import Tagging
/// A linear-chain conditional random field over `Labels`, trained by adaptive dual averaging with an L1 penalty.
///
/// Lafferty, McCallum, Pereira 2001 for the model; Xiao 2010 and Duchi, Hazan, Singer 2011 for the updates: a weight is a
/// closed function of its summed gradient and summed squared gradient, exactly zero while the former stays small.
struct ConditionalRandomField {
  typealias Vector = SIMD16<Float>

  /// Per feature: summed gradients and summed squares, one lane a label.
  private var sums: [Vector]
  private var squares: [Vector]
  private var transitionSums: [Vector]
  private var transitionSquares: [Vector]
  private var step: Float = 0
  let rate: Float
  let penalty: Float
  /// What the weights are before anything is learned, per feature; empty for zero. Learning finds the difference.
  private let prior: [Vector]

  init(featureCount: Int, rate: Float, penalty: Float, prior: [Vector] = []) {
    precondition(prior.isEmpty || prior.count == featureCount, "a prior for every feature")
    self.prior = prior
    sums = Array(repeating: .zero, count: featureCount)
    squares = Array(repeating: .zero, count: featureCount)
    transitionSums = Array(repeating: .zero, count: 16)
    transitionSquares = Array(repeating: .zero, count: 16)
    self.rate = rate
    self.penalty = penalty
  }

  @inline(__always) private func weight(_ sum: Vector, _ square: Vector, penalty: Float) -> Vector {
    let size = (sum.replacing(with: -sum, where: sum .< 0)) - penalty * step
    let kept = size.replacing(with: 0, where: size .< 0)
    let scaled = kept * rate / (square + 1e-6).squareRoot()
    return scaled.replacing(with: -scaled, where: sum .> 0)
  }

  private func weight(_ feature: Int) -> Vector {
    let learned = weight(sums[feature], squares[feature], penalty: penalty)
    return prior.isEmpty ? learned : learned + prior[feature]
  }

  /// What has been learned so far.
  var weights: LearnedWeights {
    LearnedWeights(features: sums.indices.map(weight), transitions: transitions())
  }

  /// Row by previous label; forbidden transitions are far below any sum of weights.
  private func transitions() -> [Vector] {
    (0..<16).map { previous in
      var row = weight(transitionSums[previous], transitionSquares[previous], penalty: 0)
      for next in 0..<16
      where !Labels.mayFollow(previous, next) {
        row[next] = ConditionalRandomField.forbidden
      }
      return row
    }
  }

  static let forbidden: Float = -1e4

  /// Row of the imagined label before a sentence: what may begin a sentence.
  static let initial: Vector = {
    var row = Vector(repeating: 0)
    for label in 0..<16 where !Labels.mayFollow(Labels.outside, label) {
      row[label] = forbidden
    }
    return row
  }()

  func emissions(_ example: TrainingExample) -> [Vector] {
    (0..<example.labels.count).map { position in
      var total = Vector.zero
      for index in Int(example.starts[position])..<Int(example.starts[position + 1]) {
        total += weight(Int(example.features[index]))
      }
      return total
    }
  }

  /// One step on one sentence; returns the sentence's negative log-likelihood.
  mutating func learn(_ example: TrainingExample) -> Float {
    let length = example.labels.count
    guard length > 0 else { return 0 }
    step += 1
    let transitions = self.transitions()
    let lattice = Lattice(emissions: emissions(example), transitions: transitions)
    for position in 0..<length {
      var gradient = lattice.marginal(position)
      gradient[Int(example.labels[position])] -= 1
      gradient *= example.weight
      let squared = gradient * gradient
      for index in Int(example.starts[position])..<Int(example.starts[position + 1]) {
        let feature = Int(example.features[index])
        sums[feature] += gradient
        squares[feature] += squared
      }
    }
    var pairs = lattice.transitionMarginals()
    for position in 1..<max(length, 1) {
      pairs[Int(example.labels[position - 1])][Int(example.labels[position])] -= 1
    }
    for previous in 0..<Labels.count {
      let gradient = pairs[previous] * example.weight
      transitionSums[previous] += gradient
      transitionSquares[previous] += gradient * gradient
    }
    return lattice.loss(example.labels)
  }
}
