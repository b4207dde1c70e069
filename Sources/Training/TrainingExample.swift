import Tagging
import TextModel

/// A sentence to learn from: its features, unit by unit, and its gold labels.
package struct TrainingExample: Sendable {
  /// The features of unit `i` are `features[starts[i]..<starts[i + 1]]`.
  var features: [Int32] = []
  var starts: [Int32] = [0]
  package var labels: [UInt8] = []
  /// How much the example counts; silver examples less than 1.
  var weight: Float = 1
}

/// A sentence as it comes from the pipeline: text, evidence and gold spans, before features are numbered.
package struct TaggedSentence: Sendable {
  /// The document's reading units; shared by its sentences.
  package var units: [UInt16]
  package var range: TextSpan
  package var evidence: EvidenceMap
  /// Non-overlapping, in reading units.
  package var gold: [(span: TextSpan, type: MentionType)]
  /// The document it belongs to, for splitting by document.
  package var document: Int
  package var weight: Float

  package init(
    units: [UInt16], range: TextSpan, evidence: EvidenceMap, gold: [(span: TextSpan, type: MentionType)],
    document: Int, weight: Float = 1
  ) {
    self.units = units
    self.range = range
    self.evidence = evidence
    self.gold = gold
    self.document = document
    self.weight = weight
  }

  /// The gold labels of the sentence's units; a span that leaves the sentence is left out.
  package var labels: [UInt8] {
    var labels = [UInt8](repeating: UInt8(Labels.outside), count: range.count)
    for (span, type) in gold where range.contains(span) && !span.isEmpty {
      labels[span.start - range.start] = UInt8(Labels.begin(type))
      for unit in span.start + 1..<max(span.end, span.start + 1) {
        labels[unit - range.start] = UInt8(Labels.inside(type))
      }
    }
    return labels
  }

  func example(_ grams: GramTable) -> TrainingExample {
    var example = TrainingExample(labels: labels, weight: weight)
    units.withUnsafeBufferPointer { units in
      for position in range.start..<range.end {
        evidence.units.withUnsafeBufferPointer { evidence in
          FeatureSpace.forEachDense(evidence, position - range.start, within: 0..<range.count, support: .all) {
            example.features.append(Int32($0))
          }
        }
        GramTable.forEachKey(units, around: position) { key in
          if let number = grams.numbers[key] { example.features.append(number) }
        }
        example.starts.append(Int32(example.features.count))
      }
    }
    return example
  }
}
