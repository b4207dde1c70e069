import Lexicon
import TextModel

/// Scores the labels of every unit: character n-grams and evidence, added up in one pass.
package struct Tagger: Sendable {
  package let model: TaggerModel

  package init(model: TaggerModel) { self.model = model }

  package var decoder: ViterbiDecoder { model.decoder }

  /// Appends one vector for each unit of `chunk` to `emissions`, which must be empty.
  /// - Parameters:
  ///   - units: the document's reading units.
  ///   - sentences: the chunk's sentences in reading units; evidence does not reach across their limits.
  ///   - evidence: covers the chunk.
  package func score(
    _ units: [UInt16], chunk: TextSpan, sentences: ArraySlice<TextSpan>, evidence: EvidenceMap,
    emissions: inout [LabelVector]
  ) {
    emissions.append(contentsOf: repeatElement(.zero, count: chunk.count))
    emissions.withUnsafeMutableBufferPointer { emissions in
      addGrams(units, chunk, emissions)
      evidence.units.withUnsafeBufferPointer { evidence in
        for sentence in sentences {
          let range = sentence.start - chunk.start..<sentence.end - chunk.start
          for position in range {
            var total = emissions[position]
            FeatureSpace.forEachDense(evidence, position, within: range, support: model.support) {
              total &+= model.dense[$0]
            }
            emissions[position] = total
          }
        }
      }
    }
  }

  /// Adds a span's evidence in one channel to emissions that are already scored, and to the evidence they were scored
  /// with, so that they are what scoring anew would give: adds the features that were not there before.
  /// - Parameters:
  ///   - span: inside `sentence`.
  ///   - sentence: in reading units, as is `span`; `evidence` covers the emissions.
  package func add(
    _ channel: Int, _ span: TextSpan, within sentence: TextSpan, to emissions: inout [LabelVector],
    and evidence: inout EvidenceMap
  ) {
    guard evidence.range.contains(span), !span.isEmpty else { return }
    let first = span.start - evidence.range.start
    let last = span.end - evidence.range.start - 1
    let limits = sentence.start - evidence.range.start..<sentence.end - evidence.range.start
    for position in first...last {
      let role: FeatureSpace.Role =
        first == last ? .single : position == first ? .begin : position == last ? .end : .inside
      if !evidence.units[position][role].contains(channel) {
        emissions[position] &+= model.dense[FeatureSpace.evidence(role, channel)]
      }
    }
    if first > limits.lowerBound, !evidence.units[first].starting.contains(channel) {
      emissions[first - 1] &+= model.dense[FeatureSpace.evidence(.before, channel)]
      evidence.units[first - 1].ending.forEach { before in
        guard model.support.partners[before].contains(channel) else { return }
        emissions[first] &+= model.dense[FeatureSpace.pair(before, channel)]
      }
    }
    if last + 1 < limits.upperBound, !evidence.units[last].ending.contains(channel) {
      emissions[last + 1] &+= model.dense[FeatureSpace.evidence(.after, channel)]
      evidence.units[last + 1].starting.intersection(model.support.partners[channel]).forEach {
        emissions[last + 1] &+= model.dense[FeatureSpace.pair(channel, $0)]
      }
    }
    evidence.add(span.start, span.end, channel: channel)
  }

  private func addGrams(_ units: [UInt16], _ chunk: TextSpan, _ emissions: UnsafeMutableBufferPointer<LabelVector>) {
    let from = max(0, chunk.start - FeatureSpace.window)
    let to = min(units.count, chunk.end + FeatureSpace.window)
    let shift = chunk.start - from
    units.withUnsafeBufferPointer { all in
      model.automaton.forEachBlock(in: UnsafeBufferPointer(rebasing: all[from..<to])) { hits in
        for hit in hits {
          let gram = model.grams[hit.value]
          // The first vector is for the last of the units that see the n-gram; those outside the chunk are passed over.
          let last = hit.end - hit.length - shift - Int(gram.firstOffset)
          let first = max(last - Int(gram.count) + 1, 0)
          guard first < emissions.count, last >= first else { continue }
          let vectors = model.vectors + Int(gram.first)
          for position in first...min(last, emissions.count - 1) { emissions[position] &+= vectors[last - position] }
        }
      }
    }
  }
}
