import Lexicon
import Tagging
import TextModel

/// What the choice of mentions must respect: the user's own entries, which win over everything else, and after them the
/// candidates that leave no other reading.
///
/// Of overlapping entries the longest wins, then the first in the text, then the first in the files. An entry inside a
/// longer name that the text is read to have (`牛京刚` in `牛京刚创新工作室`) is left to be reported as nested. Weak
/// entries are mere evidence.
struct Conditions {
  private struct Condition {
    var span: TextSpan
    var type: MentionType
  }

  /// Ascending, without overlap.
  private var conditions: [Condition] = []

  /// - Parameters:
  ///   - chunk: the part of the document to look at.
  ///   - candidates: the chunk's, in text order.
  ///   - read: the spans of the chunk's first reading, ascending; looked at only where the user's entries stand.
  init(
    _ draft: Draft, within chunk: TextSpan, hasUserEntries: Bool, gazetteer: Gazetteer,
    candidates: ArraySlice<Candidate>, read: [[TaggedSpan]]
  ) {
    let certain = candidates.filter { $0.score >= Evidence.certain }
    guard hasUserEntries || !certain.isEmpty else { return }
    var isTaken = [Bool](repeating: false, count: chunk.count)
    func add(_ span: TextSpan, _ type: MentionType) {
      guard chunk.contains(span) else { return }
      let places = span.start - chunk.start..<span.end - chunk.start
      guard !isTaken[places].contains(true) else { return }
      for place in places { isTaken[place] = true }
      conditions.append(Condition(span: span, type: type))
    }
    if hasUserEntries {
      let read = read.flatMap { $0 }
      for hit in Conditions.entries(draft, chunk, gazetteer) {
        if let type = gazetteer.type(of: hit.entry), !Conditions.isNested(hit.span, read) { add(hit.span, type) }
      }
    }
    for candidate in certain { add(candidate.mention.span, candidate.mention.type) }
    conditions.sort { $0.span < $1.span }
  }

  var isEmpty: Bool { conditions.isEmpty }

  /// The user's entries that stand in a chunk, those that win first.
  private static func entries(_ draft: Draft, _ chunk: TextSpan, _ gazetteer: Gazetteer) -> [LexiconHit] {
    draft.hits[draft.firstHit(endingAfter: chunk.start)...].prefix { Int($0.end) <= chunk.end }.filter {
      $0.tier == .user && gazetteer.type(of: $0.entry) != nil && !$0.isWeak
    }.sorted { ($1.span.count, $0.start, $0.entry) < ($0.span.count, $1.start, $1.entry) }
  }

  /// Whether a span lies inside a longer one of `read`, which is ascending and without overlap. Logarithmic.
  private static func isNested(_ span: TextSpan, _ read: [TaggedSpan]) -> Bool {
    var low = 0
    var high = read.count
    while low < high {
      let middle = (low + high) / 2
      if read[middle].span.start <= span.start { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return false }
    return read[low - 1].span.contains(span) && read[low - 1].span.count > span.count
  }

  /// The conditions that stand wholly in a sentence.
  private func conditions(in sentence: TextSpan) -> ArraySlice<Condition> {
    var low = 0
    var high = conditions.count
    while low < high {
      let middle = (low + high) / 2
      if conditions[middle].span.start < sentence.start { low = middle + 1 } else { high = middle }
    }
    return conditions[low...].prefix { $0.span.end <= sentence.end }
  }

  /// Marks the spans of a sentence that a condition demands: nothing may change them any more.
  func fix(_ spans: inout [TaggedSpan], _ sentence: TextSpan) {
    for condition in conditions(in: sentence) {
      for index in spans.indices where spans[index].span == condition.span { spans[index].isFixed = true }
    }
  }

  /// The labels that each unit of a sentence may have, a bit a label; nil where no condition stands in it.
  func allowed(_ sentence: TextSpan) -> [UInt16]? {
    var allowed: [UInt16]?
    for condition in conditions(in: sentence) {
      var masks = allowed ?? [UInt16](repeating: .max, count: sentence.count)
      let first = condition.span.start - sentence.start
      masks[first] = 1 << UInt16(Labels.begin(condition.type))
      for position in first + 1..<first + condition.span.count {
        masks[position] = 1 << UInt16(Labels.inside(condition.type))
      }
      let after = first + condition.span.count
      if after < masks.count { masks[after] &= ~(1 << UInt16(Labels.inside(condition.type))) }
      allowed = masks
    }
    return allowed
  }
}
