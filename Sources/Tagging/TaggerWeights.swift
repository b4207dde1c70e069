import TextModel

/// The tagger's weights as they stand in their text file: what the trainer writes and the image builder compiles.
///
/// Lines, columns separated by TAB; weights are quantised, a label by a letter from `a` for lane 0:
/// ```
/// channels    area.city    area.city?    …
/// calibration 0.012        -0.4
/// transition  3            a-120b55
/// evidence    begin        area.city      d80e-3
/// pair        area.city    title.position c200
/// gram        北京          -1             d50|a-2|
/// ```
/// A gram's weights follow one another from its first offset on, `|` between offsets.
package struct TaggerWeights: Sendable, Equatable {
  /// Weights of an n-gram at consecutive offsets from `firstOffset` on.
  package struct Gram: Sendable, Equatable {
    package var units: [UInt16]
    package var firstOffset: Int
    package var vectors: [LabelVector]

    package init(units: [UInt16], firstOffset: Int, vectors: [LabelVector]) {
      self.units = units
      self.firstOffset = firstOffset
      self.vectors = vectors
    }
  }

  package var channels: [String] = []
  /// Row by previous label.
  package var transitions = [LabelVector](repeating: .zero, count: Labels.count)
  /// Bias, evidence and pairs by feature number, ascending, zero ones left out.
  package var dense: [(feature: Int, vector: LabelVector)] = []
  /// In ascending order of units.
  package var grams: [Gram] = []
  /// Confidence = 1 / (1 + exp(−(slope × margin + intercept))), margin in log-odds.
  package var slope: Float = 1
  package var intercept: Float = 0

  package init() {}

  package static func == (left: TaggerWeights, right: TaggerWeights) -> Bool {
    left.channels == right.channels && left.transitions == right.transitions && left.grams == right.grams
      && left.dense.map(\.feature) == right.dense.map(\.feature)
      && left.dense.map(\.vector) == right.dense.map(\.vector)
      && left.slope == right.slope && left.intercept == right.intercept
  }
}

extension FeatureSpace.Role {
  /// The role's name in the weights file.
  var name: String {
    switch self {
    case .begin: "begin"
    case .inside: "inside"
    case .end: "end"
    case .single: "single"
    case .after: "after"
    case .before: "before"
    }
  }
}
