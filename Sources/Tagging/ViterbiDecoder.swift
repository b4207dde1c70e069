import TextModel

/// Finds the best labelling of a sentence, exactly, and how far ahead of the next best each choice is.
///
/// Labels live in two halves of eight lanes: outside and the begins, which any label may precede, and the insides, which
/// only their own begin or inside may. So a step is fifteen additions of a half instead of a square of labels.
///
/// Scores are whole numbers in `Float`s, for which every processor has a maximum of vectors. They stay exact because the
/// best is brought back to zero now and then: only labellings that are hopelessly behind leave the range of ±2²⁴.
package struct ViterbiDecoder: Sendable {
  typealias Half = SIMD8<Float>

  /// Far below any sum of weights between two places where the best score is brought back to zero.
  static let forbidden: Float = -500_000_000
  /// How many units may pass until then.
  private static let stride = 16
  /// Longer sentences must be cut before they are decoded.
  package static let longestSentence = 4096

  /// From outside and begins, and from insides, to outside and begins; row by previous label.
  private let fromStart: [Half]
  private let fromInside: [Half]
  /// The same transposed: column by next label, for the backward pass.
  private let toStart: [(start: Half, inside: Half)]
  private let beginToInside: Half
  private let insideToInside: Half

  package init(transitions: [LabelVector]) {
    func half(_ row: (Int) -> Float) -> Half {
      var half = Half.zero
      for lane in 0..<8 { half[lane] = row(lane) }
      return half
    }
    fromStart = (0..<8).map { previous in half { Float(transitions[previous][$0]) } }
    fromInside = (0..<8).map { previous in
      half { previous == 0 ? Self.forbidden : Float(transitions[previous + 8][$0]) }
    }
    toStart = (0..<8).map { next in
      (half { Float(transitions[$0][next]) }, half { $0 == 0 ? Self.forbidden : Float(transitions[$0 + 8][next]) })
    }
    beginToInside = half { $0 == 0 ? Self.forbidden : Float(transitions[$0][$0 + 8]) }
    insideToInside = half { $0 == 0 ? Self.forbidden : Float(transitions[$0 + 8][$0 + 8]) }
  }

  /// Reused memory for decoding the sentences of a chunk; one for each thread.
  package struct Scratch {
    fileprivate var starts: [Half] = []
    fileprivate var insides: [Half] = []
    /// The best label of each unit of the chunk, as last decoded.
    package fileprivate(set) var labels: [UInt8] = []
    /// For each unit, how much its whole sentence would lose if the unit had another label; as last measured.
    package fileprivate(set) var margins: [Int32] = []

    package init() {}

    /// Makes room for a chunk of `count` units.
    package mutating func reset(_ count: Int) {
      guard labels.count < count else { return }
      starts = [Half](repeating: .zero, count: count)
      insides = [Half](repeating: .zero, count: count)
      labels = [UInt8](repeating: 0, count: count)
      margins = [Int32](repeating: 0, count: count)
    }
  }

  /// Decodes `emissions[range]` into `scratch.labels[range]`. Of equal labellings, the one with lower labels from the end
  /// on wins.
  /// - Parameter allowed: the labels each unit of the range may have, a bit a label; nil allows all.
  package func decode(
    _ emissions: [LabelVector], _ range: Range<Int>, allowed: [UInt16]? = nil, scratch: inout Scratch
  ) {
    precondition(range.upperBound <= scratch.labels.count && range.upperBound <= emissions.count, "no room was made")
    var start = Half.zero
    var inside = Half(repeating: Self.forbidden)
    for position in range {
      let offset = position - range.lowerBound
      let (startScore, insideScore) = scores(emissions[position], allowed?[offset])
      if offset > 0 {
        let best = bestStart(start, inside)
        inside = larger(start + beginToInside, inside + insideToInside)
        start = best
      }
      start += startScore
      inside = larger(inside + insideScore, Half(repeating: Self.forbidden))
      if offset % Self.stride == Self.stride - 1 { level(&start, &inside) }
      scratch.starts[position] = start
      scratch.insides[position] = inside
    }
    trace(range, &scratch)
  }

  @inline(__always) private func scores(_ emission: LabelVector, _ allowed: UInt16?) -> (Half, Half) {
    var start = Half(SIMD8<Int32>(truncatingIfNeeded: emission.lowHalf))
    var inside = Half(SIMD8<Int32>(truncatingIfNeeded: emission.highHalf))
    if let allowed, allowed != .max {
      for lane in 0..<8 {
        if allowed >> UInt16(lane) & 1 == 0 { start[lane] = Self.forbidden / 16 }
        if allowed >> UInt16(lane + 8) & 1 == 0 { inside[lane] = Self.forbidden / 16 }
      }
    }
    return (start, inside)
  }

  /// Brings the best score to zero.
  @inline(__always) private func level(_ start: inout Half, _ inside: inout Half) {
    let best = Half(repeating: highest(larger(start, inside)))
    start = larger(start - best, Half(repeating: Self.forbidden))
    inside = larger(inside - best, Half(repeating: Self.forbidden))
  }

  @inline(__always) private func larger(_ left: Half, _ right: Half) -> Half {
    right.replacing(with: left, where: left .> right)
  }

  @inline(__always) private func highest(_ half: Half) -> Float {
    let four = half.lowHalf.replacing(with: half.highHalf, where: half.highHalf .> half.lowHalf)
    return max(max(four[0], four[1]), max(four[2], four[3]))
  }

  /// For outside and each begin, the score of the best labelling that may go on with it.
  @inline(__always) private func bestStart(_ start: Half, _ inside: Half) -> Half {
    var best = fromStart[0] + Half(repeating: start[0])
    for previous in 1..<8 {
      best = larger(best, fromStart[previous] + Half(repeating: start[previous]))
      best = larger(best, fromInside[previous] + Half(repeating: inside[previous]))
    }
    return best
  }

  private func trace(_ range: Range<Int>, _ scratch: inout Scratch) {
    guard let last = range.last else { return }
    let (start, inside) = (scratch.starts[last], scratch.insides[last])
    var label = 0
    var best = start[0]
    for lane in 1..<8 where start[lane] > best { (label, best) = (lane, start[lane]) }
    for lane in 1..<8 where inside[lane] > best { (label, best) = (lane + 8, inside[lane]) }
    scratch.labels[last] = UInt8(label)
    for position in (range.lowerBound..<last).reversed() {
      label = previous(of: label, scratch.starts[position], scratch.insides[position])
      scratch.labels[position] = UInt8(label)
    }
  }

  /// The label that the best way to `label` comes from; of equally good ones the lowest. Worked out again here for the
  /// one label that was chosen, rather than noted on the way for all.
  @inline(__always) private func previous(of label: Int, _ start: Half, _ inside: Half) -> Int {
    if Labels.isInside(label) {
      let begun = start[label - 8] + beginToInside[label - 8]
      return inside[label - 8] + insideToInside[label - 8] > begun ? label : label - 8
    }
    let afterStart = toStart[label].start + start
    let afterInside = toStart[label].inside + inside
    let best = highest(larger(afterStart, afterInside))
    for lane in 0..<8 where afterStart[lane] == best { return lane }
    for lane in 1..<8 where afterInside[lane] == best { return lane + 8 }
    return label
  }

  /// Fills `scratch.margins[range]` for the labelling that `decode` found last with the same arguments, from its first
  /// label that is not outside on; before that they are undefined.
  ///
  /// A margin is the difference of max-marginals: of the best labellings that have one or another label at a unit.
  package func measure(
    _ emissions: [LabelVector], _ range: Range<Int>, allowed: [UInt16]? = nil, scratch: inout Scratch
  ) {
    guard let first = range.first(where: { scratch.labels[$0] != Labels.outside }), let last = range.last else {
      return
    }
    var afterStart = Half.zero
    var afterInside = Half.zero
    for position in (first...last).reversed() {
      if position < last {
        let next = position + 1
        let (startScore, insideScore) = scores(emissions[next], allowed?[next - range.lowerBound])
        let nextStart = afterStart + startScore
        let nextInside = afterInside + insideScore
        var start = beginToInside + nextInside
        var inside = insideToInside + nextInside
        for label in 0..<8 {
          let score = Half(repeating: nextStart[label])
          start = larger(start, toStart[label].start + score)
          inside = larger(inside, toStart[label].inside + score)
        }
        afterStart = larger(start, Half(repeating: Self.forbidden))
        afterInside = larger(inside, Half(repeating: Self.forbidden))
        if (last - position) % Self.stride == 0 { level(&afterStart, &afterInside) }
      }
      var start = scratch.starts[position] + afterStart
      var inside = scratch.insides[position] + afterInside
      inside[0] = -.infinity
      let chosen = Int(scratch.labels[position])
      let best = chosen < 8 ? start[chosen] : inside[chosen - 8]
      if chosen < 8 { start[chosen] = -.infinity } else { inside[chosen - 8] = -.infinity }
      scratch.margins[position] = Int32(min(max(0, best - highest(larger(start, inside))), 1_000_000_000))
    }
  }
}
