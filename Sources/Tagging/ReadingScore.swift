import TextModel

extension TaggerModel {
  /// The score of one labelling: what `ViterbiDecoder` maximises, in quantised steps. Linear.
  /// - Parameter labels: one for each of `emissions`.
  package func score(of labels: [UInt8], _ emissions: [LabelVector]) -> Int {
    var total = 0
    var previous: Int?
    for (label, emission) in zip(labels.lazy.map(Int.init), emissions) {
      total += Int(emission[label]) + (previous.map { Int(transitions[$0][label]) } ?? 0)
      previous = label
    }
    return total
  }
}
