import Lexicon
import TextModel

/// Whether the words of a clause, or of a part of one, are no more than an event's name.
struct EventClause: Sendable {
  private let heads: ClassID?
  private let held: ClassID?
  private let eventVerbs: ClassID?
  private let adverbs: ClassID?
  private let leftContext: ClassID?
  private let joint: ClassID?

  init(gazetteer: Gazetteer) {
    heads = gazetteer.classID(named: "event.head")
    held = gazetteer.classID(named: "clause.held")
    eventVerbs = gazetteer.classID(named: "clause.event-verb")
    adverbs = gazetteer.classID(named: "word.adverb")
    leftContext = gazetteer.classID(named: "context.left")
    joint = gazetteer.classID(named: "event.joint")
  }

  /// What ends a clause.
  static func isLimit(_ unit: UInt16) -> Bool {
    unit == Glyph.newline || Glyph.isCloseBracket(unit) || Glyph.isSeparator(unit) && !Glyph.isInName(unit)
  }

  /// Whether the longest word that ends at a place is a head noun of events: not `使｜节`.
  func endsInHead(_ end: Int, _ draft: Draft) -> Bool { head(endingAt: end, draft) != nil }

  /// The head noun of events that is the longest word that ends at a place.
  func head(endingAt end: Int, _ draft: Draft) -> LexiconHit? {
    let words = draft.hits(endingAt: end)
    let longest = words.map(\.length).max() ?? 0
    return words.first { $0.classID == heads && $0.length == longest }
  }

  /// Whether nothing in a piece of text says that it is more than a name.
  func isName(_ text: TextSpan, _ draft: Draft) -> Bool {
    let units = draft.reading.units[text.start..<text.end]
    guard !units.contains(Glyph.of), !units.contains(Glyph.enumeration),
      units.count(where: Glyph.isOpenQuote) == units.count(where: Glyph.isCloseQuote)
    else { return false }
    return !draft.hits[draft.firstHit(endingAfter: text.start)...].prefix { Int($0.end) <= text.end }.contains {
      Int($0.start) >= text.start && speaksAgainst($0, draft)
    }
  }

  /// Whether a word says that there is more than a name: a verb that has the event as its object, one of being held, an
  /// adverb, 暨, or a word by itself whose object a name is (`对｜本届大会`).
  private func speaksAgainst(_ word: LexiconHit, _ draft: Draft) -> Bool {
    switch word.classID {
    case eventVerbs, joint, held: true
    case adverbs: word.length > 1
    case leftContext:
      word.length == 1 && !Glyph.isListLink(draft.reading.units[Int(word.start)]) && draft.isWord(word.span)
    default: false
    }
  }
}
