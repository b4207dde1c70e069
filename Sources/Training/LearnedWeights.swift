import Tagging

/// The weights of a trained field: one lane a label.
struct LearnedWeights {
  /// By feature number.
  var features: [SIMD16<Float>]
  /// Row by previous label.
  var transitions: [SIMD16<Float>]

  /// The mean of several fields' weights over the same features, which errs less than any one of them: each met the
  /// sentences in another order. Nil for none.
  static func mean(of fields: [LearnedWeights]) -> LearnedWeights? {
    guard var total = fields.first else { return nil }
    for field in fields.dropFirst() {
      for index in total.features.indices { total.features[index] += field.features[index] }
      for index in total.transitions.indices { total.transitions[index] += field.transitions[index] }
    }
    let share = 1 / Float(fields.count)
    for index in total.features.indices { total.features[index] *= share }
    for index in total.transitions.indices { total.transitions[index] *= share }
    return total
  }

  func decode(_ example: TrainingExample) -> [UInt8] {
    let emissions = (0..<example.labels.count).map { position in
      (Int(example.starts[position])..<Int(example.starts[position + 1])).reduce(into: SIMD16<Float>.zero) {
        $0 += features[Int(example.features[$1])]
      }
    }
    return Lattice.best(emissions: emissions, transitions: transitions)
  }
}
