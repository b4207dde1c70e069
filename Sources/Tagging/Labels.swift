import TextModel

/// The tagger's labels: outside, and begin and inside of each mention type. A label is a lane of a `LabelVector`: outside
/// and the begins in the lower half, each inside eight lanes above its begin, so that decoding works on halves.
package enum Labels {
  package static let outside = 0
  /// Lanes of a vector, one of which (`unused`) is no label.
  package static let count = 16
  package static let unused = 8

  package static func begin(_ type: MentionType) -> Int { 1 + type.index }
  package static func inside(_ type: MentionType) -> Int { 9 + type.index }

  /// The type a label speaks of; nil for outside.
  package static func type(_ label: Int) -> MentionType? {
    MentionType(index: label % 8 - 1)
  }

  package static func isBegin(_ label: Int) -> Bool { 1 <= label && label < 8 }
  package static func isInside(_ label: Int) -> Bool { label > 8 }

  /// Whether `next` may follow `previous`: the inside of a type only after its own begin or inside.
  package static func mayFollow(_ previous: Int, _ next: Int) -> Bool {
    guard previous != unused, next != unused else { return false }
    return !isInside(next) || previous == next || previous == next - 8
  }
}

/// One number for each label. Scores are log-odds in steps of 1/`scoreUnit`.
package typealias LabelVector = SIMD16<Int16>

/// How many steps of a quantised score make one unit of log-odds.
package let scoreUnit: Float = 256
