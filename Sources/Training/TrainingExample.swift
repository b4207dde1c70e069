import Tagging
import TextModel

/// A sentence to learn from: its features, unit by unit, and its gold labels.
package struct TrainingExample: Sendable {
  /// The features of unit `i` are `features[starts[i]..<starts[i + 1]]`.
  var features: [Int32] = []
  var starts: [Int32] = [0]
  package var labels: [UInt8] = []
  /// The labels each unit may have, a bit a label, where only some types are known; nil where all are.
  var allowed: [UInt16]?
  /// How much the example counts; silver examples less than 1.
  var weight: Float = 1

  /// The same example with a share of its n-gram features left out at random.
  func hidingGrams(share: Float, using random: inout SplitMix) -> TrainingExample {
    guard share > 0 else { return self }
    let threshold = UInt32(share * 65_536)
    var example = self
    example.features.removeAll(keepingCapacity: true)
    example.starts = [0]
    example.starts.reserveCapacity(starts.count)
    var bits: UInt64 = 0
    for position in labels.indices {
      for index in Int(starts[position])..<Int(starts[position + 1]) {
        if features[index] >= FeatureSpace.denseCount {
          if bits <= 0xFFFF { bits = random.next() | 1 << 63 }
          let isHidden = UInt32(bits & 0xFFFF) < threshold
          bits >>= 16
          if isHidden { continue }
        }
        example.features.append(features[index])
      }
      example.starts.append(Int32(example.features.count))
    }
    return example
  }
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
  /// The types whose spans `gold` lists in full; a sentence of silver text may know only its people.
  package var knownTypes: Set<MentionType> = Set(MentionType.allCases)

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

  /// The labels each unit may have when only `knownTypes` are known. A known span may also lie inside a longer name of
  /// another type; everything else may be anything but a known type.
  private var allowed: [UInt16]? {
    guard knownTypes.count < MentionType.allCases.count else { return nil }
    var other: UInt16 = 1
    for type in MentionType.allCases where !knownTypes.contains(type) {
      other |= 1 << UInt16(Labels.begin(type)) | 1 << UInt16(Labels.inside(type))
    }
    return labels.map { $0 == 0 ? other : (other & ~1) | 1 << UInt16($0) }
  }

  func example(_ grams: GramTable) -> TrainingExample {
    var example = TrainingExample(labels: labels, allowed: allowed, weight: weight)
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
