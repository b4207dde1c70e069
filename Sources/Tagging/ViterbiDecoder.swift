import TextModel

/// Finds the best labelling of a sentence, exactly, and how far ahead of the next best each choice is.
///
/// Labels live in two halves of eight lanes: outside and the begins, which any label may precede, and the insides, which
/// only their own begin or inside may. So a step is fifteen additions of a half instead of a square of labels.
package struct ViterbiDecoder: Sendable {
  typealias Half = SIMD8<Int32>

  /// Far below any sum of weights of a sentence of up to `longestSentence` units, and no overflow when summed with one.
  static let forbidden: Int32 = -500_000_000
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
    func half(_ row: (Int) -> Int32) -> Half {
      var half = Half.zero
      for lane in 0..<8 { half[lane] = row(lane) }
      return half
    }
    fromStart = (0..<8).map { previous in half { Int32(transitions[previous][$0]) } }
    fromInside = (0..<8).map { previous in
      half { previous == 0 ? Self.forbidden : Int32(transitions[previous + 8][$0]) }
    }
    toStart = (0..<8).map { next in
      (half { Int32(transitions[$0][next]) }, half { $0 == 0 ? Self.forbidden : Int32(transitions[$0 + 8][next]) })
    }
    beginToInside = half { $0 == 0 ? Self.forbidden : Int32(transitions[$0][$0 + 8]) }
    insideToInside = half { $0 == 0 ? Self.forbidden : Int32(transitions[$0 + 8][$0 + 8]) }
  }

  /// Reused memory for decoding; one for each thread.
  package struct Scratch {
    var starts: [Half] = []
    var insides: [Half] = []
    /// The best label of each unit of the last sentence.
    package var labels: [UInt8] = []
    /// For each unit of the last sentence, how much the whole sentence would lose if the unit had another label.
    package var margins: [Int32] = []

    package init() {}
  }

  /// Decodes `emissions[range]`. Of equal labellings, the one with lower labels from the end on wins.
  /// - Parameters:
  ///   - allowed: the labels each unit of the range may have, a bit a label; nil allows all.
  ///   - wantsMargins: whether to fill `scratch.margins`, at about twice the cost.
  package func decode(
    _ emissions: [LabelVector], _ range: Range<Int>, allowed: [UInt16]? = nil, wantsMargins: Bool,
    scratch: inout Scratch
  ) {
    let length = range.count
    scratch.labels.removeAll(keepingCapacity: true)
    scratch.margins.removeAll(keepingCapacity: true)
    guard length > 0 else { return }
    scratch.starts.removeAll(keepingCapacity: true)
    scratch.insides.removeAll(keepingCapacity: true)
    var start = Half.zero
    var inside = Half(repeating: Self.forbidden)
    for position in 0..<length {
      let (startScore, insideScore) = scores(emissions[range.lowerBound + position], allowed?[position])
      if position > 0 {
        let best = bestStart(start, inside)
        inside = pointwiseMax(start &+ beginToInside, inside &+ insideToInside)
        start = best
      }
      start = start &+ startScore
      inside = pointwiseMax(inside &+ insideScore, Half(repeating: Self.forbidden))
      scratch.starts.append(start)
      scratch.insides.append(inside)
    }
    trace(length, start, inside, &scratch)
    if wantsMargins { measure(emissions, range, allowed, &scratch) }
  }

  @inline(__always) private func scores(_ emission: LabelVector, _ allowed: UInt16?) -> (Half, Half) {
    var start = Half(truncatingIfNeeded: emission.lowHalf)
    var inside = Half(truncatingIfNeeded: emission.highHalf)
    if let allowed, allowed != .max {
      for lane in 0..<8 {
        if allowed >> UInt16(lane) & 1 == 0 { start[lane] = Self.forbidden / 16 }
        if allowed >> UInt16(lane + 8) & 1 == 0 { inside[lane] = Self.forbidden / 16 }
      }
    }
    return (start, inside)
  }

  /// For outside and each begin, the score of the best labelling that may go on with it.
  @inline(__always) private func bestStart(_ start: Half, _ inside: Half) -> Half {
    var best = fromStart[0] &+ Half(repeating: start[0])
    for previous in 1..<8 {
      best = pointwiseMax(best, fromStart[previous] &+ Half(repeating: start[previous]))
      best = pointwiseMax(best, fromInside[previous] &+ Half(repeating: inside[previous]))
    }
    return best
  }

  private func trace(_ length: Int, _ start: Half, _ inside: Half, _ scratch: inout Scratch) {
    var label = 0
    var best = start[0]
    for lane in 1..<8 where start[lane] > best { (label, best) = (lane, start[lane]) }
    for lane in 1..<8 where inside[lane] > best { (label, best) = (lane + 8, inside[lane]) }
    scratch.labels.append(contentsOf: repeatElement(UInt8(label), count: length))
    for position in stride(from: length - 2, through: 0, by: -1) {
      label = previous(of: label, scratch.starts[position], scratch.insides[position])
      scratch.labels[position] = UInt8(label)
    }
  }

  /// The label that the best way to `label` comes from; of equally good ones the lowest. Worked out again here for the
  /// one label that was chosen, rather than noted on the way for all.
  @inline(__always) private func previous(of label: Int, _ start: Half, _ inside: Half) -> Int {
    if Labels.isInside(label) {
      let begun = start[label - 8] &+ beginToInside[label - 8]
      return inside[label - 8] &+ insideToInside[label - 8] > begun ? label : label - 8
    }
    let afterStart = toStart[label].start &+ start
    let afterInside = toStart[label].inside &+ inside
    let best = Swift.max(afterStart.max(), afterInside.max())
    for lane in 0..<8 where afterStart[lane] == best { return lane }
    for lane in 1..<8 where afterInside[lane] == best { return lane + 8 }
    return label
  }

  /// Max-marginals: the best score of any labelling that has a given label at a given unit.
  private func measure(
    _ emissions: [LabelVector], _ range: Range<Int>, _ allowed: [UInt16]?, _ scratch: inout Scratch
  ) {
    let length = range.count
    scratch.margins.append(contentsOf: repeatElement(0, count: length))
    var afterStart = Half.zero
    var afterInside = Half.zero
    for position in stride(from: length - 1, through: 0, by: -1) {
      if position < length - 1 {
        let (startScore, insideScore) = scores(emissions[range.lowerBound + position + 1], allowed?[position + 1])
        let next = afterStart &+ startScore
        let nextInside = afterInside &+ insideScore
        var start = beginToInside &+ nextInside
        var inside = insideToInside &+ nextInside
        for label in 0..<8 {
          let score = Half(repeating: next[label])
          start = pointwiseMax(start, toStart[label].start &+ score)
          inside = pointwiseMax(inside, toStart[label].inside &+ score)
        }
        afterStart = pointwiseMax(start, Half(repeating: Self.forbidden))
        afterInside = pointwiseMax(inside, Half(repeating: Self.forbidden))
      }
      var start = scratch.starts[position] &+ afterStart
      var inside = scratch.insides[position] &+ afterInside
      inside[0] = Int32.min / 2
      let chosen = Int(scratch.labels[position])
      let best = chosen < 8 ? start[chosen] : inside[chosen - 8]
      if chosen < 8 { start[chosen] = Int32.min / 2 } else { inside[chosen - 8] = Int32.min / 2 }
      scratch.margins[position] = max(0, best &- max(start.max(), inside.max()))
    }
  }
}
