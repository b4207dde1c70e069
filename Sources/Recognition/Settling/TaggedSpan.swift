import Tagging
import TextModel

/// A span that decoding chose, with how far the sentence's best other reading lies behind, in log-odds.
struct TaggedSpan {
  var span: TextSpan
  var type: MentionType
  var margin: Float
  /// Whether a condition demands it, so that later steps leave it as it is.
  var isFixed = false
  /// The settling rule that made or changed it last; nil while it is as decoding chose it.
  private(set) var rule: SettlingRule?
  private var noted = Noted()

  /// What it was when it was looked at last.
  private struct Noted: Equatable {
    var span = TextSpan(0, 0)
    var type: MentionType?
  }

  init(span: TextSpan, type: MentionType, margin: Float, isFixed: Bool = false) {
    self.span = span
    self.type = type
    self.margin = margin
    self.isFixed = isFixed
  }

  /// A part of it as a name of its own, no more certain than the whole.
  func part(_ start: Int, _ end: Int, _ type: MentionType) -> TaggedSpan {
    TaggedSpan(span: TextSpan(start, end), type: type, margin: margin)
  }

  /// Notes who made it what it is, if that changed since the last time.
  /// - Parameter rule: nil for decoding.
  mutating func note(_ rule: SettlingRule?) {
    let now = Noted(span: span, type: type)
    guard now != noted else { return }
    noted = now
    self.rule = rule
  }

  /// The spans that labels spell, without margins. Linear in the range.
  /// - Parameters:
  ///   - range: positions in `labels`.
  ///   - shift: the reading unit of position 0.
  static func spans(_ labels: [UInt8], _ range: Range<Int>, shift: Int) -> [TaggedSpan] {
    var spans: [TaggedSpan] = []
    var open: TaggedSpan?
    for position in range {
      let label = Int(labels[position])
      if Labels.isInside(label), open != nil {
        open?.span.end = shift + position + 1
        continue
      }
      if let span = open {
        if spans.isEmpty { spans.reserveCapacity(8) }
        spans.append(span)
      }
      open = nil
      if Labels.isBegin(label), let type = Labels.type(label) {
        let unit = shift + position
        open = TaggedSpan(span: TextSpan(unit, unit + 1), type: type, margin: 0)
      }
    }
    if let span = open { spans.append(span) }
    return spans
  }
}

extension [TaggedSpan] {
  /// Adds a span in the place of all that it overlaps. The spans must be ascending and stay so.
  mutating func put(_ span: TextSpan, _ type: MentionType) {
    removeAll { $0.span.overlaps(span) }
    let index = firstIndex { $0.span.start > span.start } ?? count
    insert(TaggedSpan(span: span, type: type, margin: 0), at: index)
  }

  /// The same, noting the rule that adds it.
  mutating func put(_ span: TextSpan, _ type: MentionType, by rule: SettlingRule) {
    put(span, type)
    if let index = firstIndex(where: { $0.span == span }) { self[index].note(rule) }
  }
}
