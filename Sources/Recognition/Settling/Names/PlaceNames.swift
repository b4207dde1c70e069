import Lexicon
import TextModel

/// What settlers ask of a piece of text that may be a place's name.
struct PlaceNames: Sendable {
  private let gazetteer: Gazetteer
  private let heads: ClassID?

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    heads = gazetteer.classID(named: "place.head")
  }

  /// Whether a hit names a place, and is no noun for one.
  func isKnown(_ hit: LexiconHit) -> Bool {
    hit.length >= 2 && hit.classID != heads && gazetteer.type(of: hit.entry) == .location
  }

  /// Whether a dictionary has a text as a place's name or as a noun for one.
  func isPlace(_ text: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: text.end).contains { $0.span == text && gazetteer.type(of: $0.entry) == .location }
  }

  /// Whether a place's name or a noun for one ends within a text, at a place.
  func isEnded(_ text: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: text.end).contains {
      Int($0.start) >= text.start && $0.length >= 2 && gazetteer.type(of: $0.entry) == .location
    }
  }

  /// Whether known places make up a text, one behind the other.
  func makeUp(_ text: TextSpan, _ draft: Draft) -> Bool { !text.isEmpty && end(in: text, draft) == text.end }

  /// How far known places reach from the start of a text; its start where none stands there.
  func end(in text: TextSpan, _ draft: Draft) -> Int { draft.endOfRun(in: text, where: isKnown) }

  /// Whether a word is part of a longer name within a text, or reaches into one: `北部｜湾`, `海省｜会宁县`.
  func hold(_ word: LexiconHit, in text: TextSpan, _ draft: Draft) -> Bool {
    draft.hits[draft.firstHit(endingAfter: Int(word.start))...].prefix { Int($0.end) <= text.end }.contains {
      $0.span.overlaps(word.span) && Int($0.start) >= text.start && !$0.isWeak && isKnown($0)
        && !word.span.contains($0.span)
    }
  }
}
