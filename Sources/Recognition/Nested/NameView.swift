import Lexicon
import TextModel

/// What all the names of a document share. A reference, so that a view of one name is cheap to hand on.
final class NameContext {
  let units: [UInt16]
  let boundaries: [Bool]
  let names: ArticleNames
  let gazetteer: Gazetteer

  init(draft: Draft, names: ArticleNames, gazetteer: Gazetteer) {
    units = draft.reading.units
    boundaries = draft.wordBoundaries
    self.names = names
    self.gazetteer = gazetteer
  }
}

/// One flat mention with all that the readers of nested names ask about its inside.
struct NameView {
  /// The mention's number among the flat ones.
  let index: Int
  let span: TextSpan
  let hits: ArraySlice<NestedHit>
  let context: NameContext

  var units: [UInt16] { context.units }
  var gazetteer: Gazetteer { context.gazetteer }

  /// The article's first mention of a type with the name that a part of this one spells.
  func mention(named part: TextSpan, _ type: MentionType) -> Mention? {
    context.names.mention(named: part, type, in: index)
  }

  func hits(_ kind: NestedHitKind, startingAt start: Int) -> some Sequence<NestedHit> {
    hits.lazy.filter { $0.kind == kind && $0.span.start == start }
  }

  /// The longest hit of a kind that starts at `start`; nil when there is none.
  func longest(_ kind: NestedHitKind, startingAt start: Int) -> NestedHit? {
    hits(kind, startingAt: start).max { $0.span.end < $1.span.end }
  }

  /// Whether an ordinary word holds all from `start` to `position` and goes on: `大学|生`.
  func wordCrosses(_ position: Int, from start: Int) -> Bool {
    hits.contains {
      $0.kind == .word && $0.span.start <= start && $0.span.end > position
    }
  }

  /// Whether no ICU word that begins inside `name` goes on after its end (`中国网|络电视台`). A word that holds the whole
  /// name (`中共中央|政治局`) does not count against it.
  func endsWords(_ name: TextSpan) -> Bool {
    let boundaries = context.boundaries
    guard name.end < boundaries.count, !boundaries[name.end] else { return true }
    var start = name.end - 1
    while start > name.start, !boundaries[start] { start -= 1 }
    return start <= name.start
  }
}
