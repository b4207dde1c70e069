import Glibc
import Tagging
import TestSupport
import Testing

@testable import Training

@Suite struct LatticeTests {
  private struct Sums {
    var total = 0.0
    var labels: [[Double]]
    var pairs = [[Double]](repeating: [Double](repeating: 0, count: 16), count: 16)
    var best: (labels: [UInt8], score: Double) = ([], -.infinity)
    var scores: [(labels: [UInt8], score: Double)] = []

    /// By going through every labelling.
    init(_ emissions: [SIMD16<Float>], _ transitions: [SIMD16<Float>]) {
      labels = [[Double]](repeating: [Double](repeating: 0, count: 16), count: emissions.count)
      var growing: [(labels: [UInt8], score: Double)] = [([], 0)]
      for emission in emissions {
        growing = growing.flatMap { labels, score in
          (0..<16).filter { Labels.mayFollow(labels.last.map(Int.init) ?? Labels.outside, $0) }.map { label in
            let step = labels.last.map { transitions[Int($0)][label] } ?? 0
            return (labels + [UInt8(label)], score + Double(step) + Double(emission[label]))
          }
        }
      }
      scores = growing
      for (sequence, score) in growing {
        let mass = exp(score)
        total += mass
        if score > best.score { best = (sequence, score) }
        for (position, label) in sequence.enumerated() {
          labels[position][Int(label)] += mass
          if position > 0 { pairs[Int(sequence[position - 1])][Int(label)] += mass }
        }
      }
    }
  }

  private struct Case {
    var emissions: [SIMD16<Float>]
    var transitions: [SIMD16<Float>]

    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      func vector() -> SIMD16<Float> {
        var vector = SIMD16<Float>.zero
        for label in 0..<16 where label != Labels.unused { vector[label] = Float.random(in: -3...3, using: &random) }
        return vector
      }
      emissions = (0..<Int.random(in: 1...3, using: &random)).map { _ in vector() }
      transitions = (0..<16).map { previous in
        var row = vector()
        for next in 0..<16 where !Labels.mayFollow(previous, next) { row[next] = ConditionalRandomField.forbidden }
        return row
      }
    }
  }

  @Test(arguments: 0..<20)
  func marginalsAreThoseOfEnumeration(seed: UInt64) {
    let item = Case(seed: seed)
    let sums = Sums(item.emissions, item.transitions)
    let lattice = Lattice(emissions: item.emissions, transitions: item.transitions)
    for position in item.emissions.indices {
      let marginal = lattice.marginal(position)
      for label in 0..<16 {
        #expect(abs(Double(marginal[label]) - sums.labels[position][label] / sums.total) < 1e-4)
      }
    }
    let pairs = lattice.transitionMarginals()
    for previous in 0..<16 {
      for next in 0..<16 {
        #expect(abs(Double(pairs[previous][next]) - sums.pairs[previous][next] / sums.total) < 1e-4)
      }
    }
  }

  @Test(arguments: 0..<20)
  func lossIsTheLabellingsSurprise(seed: UInt64) {
    let item = Case(seed: seed)
    let sums = Sums(item.emissions, item.transitions)
    let lattice = Lattice(emissions: item.emissions, transitions: item.transitions)
    for (labels, score) in sums.scores.prefix(50) {
      #expect(abs(Double(lattice.loss(labels)) - (log(sums.total) - score)) < 1e-3)
    }
  }

  @Test(arguments: 0..<20)
  func theBestLabellingIsThatOfEnumeration(seed: UInt64) {
    let item = Case(seed: seed)
    let sums = Sums(item.emissions, item.transitions)
    #expect(Lattice.best(emissions: item.emissions, transitions: item.transitions) == sums.best.labels)
  }

  @Test func aLongSentenceKeepsItsScale() {
    let item = Case(seed: 1)
    let emissions = [SIMD16<Float>](repeating: item.emissions[0] * 10, count: 2000)
    let lattice = Lattice(emissions: emissions, transitions: item.transitions)
    for position in stride(from: 0, to: 2000, by: 100) { #expect(abs(lattice.marginal(position).sum() - 1) < 1e-3) }
  }

  @Test func nothingHasNoLabels() {
    #expect(Lattice.best(emissions: [], transitions: []) == [])
  }
}
