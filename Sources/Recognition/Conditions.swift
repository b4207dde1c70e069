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

  private var conditions: [Condition] = []

  /// - Parameters:
  ///   - range: the part of the document to look at.
  ///   - candidates: in text order.
  ///   - read: the spans of the first reading, ascending; looked at only where the user's entries stand.
  init(
    _ draft: Draft, within range: TextSpan, hasUserEntries: Bool, gazetteer: Gazetteer,
    candidates: ArraySlice<Candidate>, read: [[TaggedSpan]]
  ) {
    if hasUserEntries { addEntries(draft, range, gazetteer, read.flatMap { $0 }) }
    for candidate in candidates where candidate.score >= Evidence.certain {
      add(candidate.mention.span, candidate.mention.type)
    }
    conditions.sort { $0.span < $1.span }
  }

  var isEmpty: Bool { conditions.isEmpty }

  private mutating func addEntries(
    _ draft: Draft, _ range: TextSpan, _ gazetteer: Gazetteer, _ read: [TaggedSpan]
  ) {
    let hits = draft.hits[draft.firstHit(endingAfter: range.start)..<draft.firstHit(endingAfter: range.end)]
    let wanted = hits.filter {
      gazetteer.tier(of: $0.entry) == .user && gazetteer.type(of: $0.entry) != nil && !gazetteer.isWeak($0.entry)
    }.sorted { ($1.span.count, $0.start, $0.entry) < ($0.span.count, $1.start, $1.entry) }
    for hit in wanted {
      let isNested = read.contains { $0.span.contains(hit.span) && $0.span.count > hit.span.count }
      if !isNested, let type = gazetteer.type(of: hit.entry) { add(hit.span, type) }
    }
  }

  private mutating func add(_ span: TextSpan, _ type: MentionType) {
    if !conditions.contains(where: { $0.span.overlaps(span) }) { conditions.append(Condition(span: span, type: type)) }
  }

  /// The labels that each unit of a sentence may have, a bit a label; nil where no condition stands in it.
  func allowed(_ sentence: TextSpan) -> [UInt16]? {
    var allowed: [UInt16]?
    for condition in conditions where sentence.contains(condition.span) {
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
