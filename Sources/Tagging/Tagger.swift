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
  /// with, so that they are what scoring anew would give.
  /// - Parameters:
  ///   - span: inside `sentence`.
  ///   - sentence: in reading units, as is `span`; `evidence` covers the emissions.
  package func add(
    _ channel: Int, _ span: TextSpan, within sentence: TextSpan, to emissions: inout [LabelVector],
    and evidence: inout EvidenceMap
  ) {
    let shift = evidence.range.start
    func refresh(_ positions: Range<Int>, _ sign: LabelVector) {
      let limits = sentence.start - shift..<sentence.end - shift
      evidence.units.withUnsafeBufferPointer { units in
        for position in positions.clamped(to: limits) {
          FeatureSpace.forEachDense(units, position, within: limits, support: model.support) {
            emissions[position] &+= model.dense[$0] &* sign
          }
        }
      }
    }
    let touched = span.start - shift - 1..<span.end - shift + 1
    refresh(touched, LabelVector(repeating: -1))
    evidence.add(span.start, span.end, channel: channel)
    refresh(touched, LabelVector(repeating: 1))
  }

  private func addGrams(_ units: [UInt16], _ chunk: TextSpan, _ emissions: UnsafeMutableBufferPointer<LabelVector>) {
    let from = max(0, chunk.start - FeatureSpace.window)
    let to = min(units.count, chunk.end + FeatureSpace.window)
    let shift = chunk.start - from
    units.withUnsafeBufferPointer { all in
      model.automaton.forEachHit(in: UnsafeBufferPointer(rebasing: all[from..<to])) { end, length, value in
        let gram = model.grams[Int(value)]
        var position = end - length - shift - Int(gram.firstOffset)
        var vector = Int(gram.first)
        for _ in 0..<gram.count {
          if position >= 0, position < emissions.count { emissions[position] &+= model.vectors[vector] }
          position -= 1
          vector += 1
        }
      }
    }
  }
}
