import Lexicon
import TextModel

/// Makes one event of what fills a clause up to the verb that says it takes place: `［青山镇学习老支书事迹座谈会］举行`,
/// `［第九届海湾节能论坛］昨天在滨江开幕`. Only where its last word is a head noun of events.
struct HeldEventSettler: Sendable {
  /// The length of such a name in units.
  private static let lengths = 7...48
  /// How far the place where it is held may stand from the verb, in units.
  private static let longestPlace = 16

  private let verbs: ClassID?
  private let heads: ClassID?
  private let eventVerbs: ClassID?
  private let adverbs: ClassID?
  private let site: ClassID?
  private let since: ClassID?
  private let leftContext: ClassID?
  private let modifiers: ClassID?
  private let joint: ClassID?

  init(gazetteer: Gazetteer) {
    verbs = gazetteer.classID(named: "clause.held")
    heads = gazetteer.classID(named: "event.head")
    eventVerbs = gazetteer.classID(named: "clause.event-verb")
    adverbs = gazetteer.classID(named: "word.adverb")
    since = gazetteer.classID(named: "clause.held-before")
    leftContext = gazetteer.classID(named: "context.left")
    modifiers = gazetteer.classID(named: "event.modifier")
    joint = gazetteer.classID(named: "event.joint")
    site = gazetteer.classID(named: "trigger.at")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var next = draft.firstHit(endingAfter: sentence.start)
    var from = sentence.start
    while next < draft.hits.count, Int(draft.hits[next].end) <= sentence.end {
      let hit = draft.hits[next]
      next += 1
      guard hit.classID == verbs, Int(hit.start) >= from else { continue }
      from = Int(hit.end)
      guard let end = nameEnd(before: hit, spans, sentence, draft),
        let name = name(endingAt: end, spans, sentence, draft)
      else { continue }
      replace(&spans, by: name, draft)
    }
  }

  /// Where the name of what is held ends: right before the verb, or before the time and the place between them. A weak
  /// verb may have an object of its own (`举办｜城市`), and speaks of what precedes only behind a place.
  private func nameEnd(
    before verb: LexiconHit, _ spans: [TaggedSpan], _ sentence: TextSpan, _ draft: Draft
  ) -> Int? {
    var end = Int(verb.start)
    let reach = max(sentence.start, end - Self.longestPlace)
    if let place = (reach..<end).last(where: { isSite($0, draft) }) {
      guard !draft.reading.units[place..<end].contains(where: isLimit) else { return nil }
      end = place
    } else if verb.isWeak {
      return nil
    }
    if let date = spans.last(where: { $0.span.end <= end }), date.type == .date, date.span.end == end {
      end = date.span.start
    }
    return endsInHead(end, draft) ? end : nil
  }

  private func isSite(_ place: Int, _ draft: Draft) -> Bool {
    draft.hits(endingAt: place + 1).contains { $0.classID == site && $0.length == 1 }
  }

  /// Whether the longest word that ends at a place is a head noun of events: not `使｜节`.
  private func endsInHead(_ end: Int, _ draft: Draft) -> Bool {
    let words = draft.hits(endingAt: end)
    let longest = words.map(\.length).max() ?? 0
    return words.contains { $0.classID == heads && $0.length == longest }
  }

  /// What fills the clause up to a place; nil where words speak against one name.
  private func name(endingAt end: Int, _ spans: [TaggedSpan], _ sentence: TextSpan, _ draft: Draft) -> TextSpan? {
    let units = draft.reading.units
    var start = end
    while start > sentence.start, !isLimit(units[start - 1]) {
      start -= 1
      guard end - start <= 2 * Self.lengths.upperBound else { return nil }
    }
    if let date = spans.last(where: { $0.type == .date && $0.span.start >= start && $0.span.end < end }),
      date.span.start == start
    {
      start = date.span.end
    }
    if let since = draft.hits(of: since, startingAt: start, longest: 2).last { start = Int(since.end) }
    let name = TextSpan(start, end)
    return Self.lengths.contains(name.count) && isPossible(name, spans, draft) ? name : nil
  }

  /// Whether nothing in a clause says that it is more than a name.
  private func isPossible(_ name: TextSpan, _ spans: [TaggedSpan], _ draft: Draft) -> Bool {
    let units = draft.reading.units[name.start..<name.end]
    guard !isObject(name.start, draft), !units.contains(Glyph.of), !units.contains(Glyph.enumeration),
      units.count(where: Glyph.isOpenQuote) == units.count(where: Glyph.isCloseQuote)
    else { return false }
    return !draft.hits[draft.firstHit(endingAfter: name.start)...].prefix { Int($0.end) <= name.end }.contains {
      Int($0.start) >= name.start && speaksAgainst($0, draft)
    }
  }

  /// Whether a word of a clause says that it is more than a name: a verb that has the event as its object, a second one of
  /// being held, an adverb, 暨, or a word by itself whose object a name is (`对｜本届大会`).
  private func speaksAgainst(_ word: LexiconHit, _ draft: Draft) -> Bool {
    switch word.classID {
    case eventVerbs, joint, verbs: true
    case adverbs: word.length > 1
    case leftContext:
      word.length == 1 && !Glyph.isListLink(draft.reading.units[Int(word.start)])
        && draft.isWord(word.span)
    default: false
    }
  }

  /// Whether a word stands right before a place, or begins there, whose object a name is: `出席｜第五届…论坛`. Some
  /// begin names: 纪念, 庆祝.
  private func isObject(_ place: Int, _ draft: Draft) -> Bool {
    let before = draft.hits(endingAt: place)
    if before.contains(where: { $0.classID == leftContext && $0.length > 1 }) {
      return !before.contains { $0.classID == modifiers }
    }
    return draft.hits(of: leftContext, startingAt: place, longest: 3).contains { $0.length > 1 }
      && draft.hits(of: modifiers, startingAt: place, longest: 3).isEmpty
  }

  /// What ends a clause.
  private func isLimit(_ unit: UInt16) -> Bool {
    unit == Glyph.newline || Glyph.isCloseBracket(unit) || Glyph.isSeparator(unit) && !Glyph.isInName(unit)
  }

  /// Puts the name in the place of what was found inside it, unless that is the name's own end or reaches across its
  /// limits.
  private func replace(_ spans: inout [TaggedSpan], by name: TextSpan, _ draft: Draft) {
    let touched = spans.filter { $0.span.overlaps(name) }
    guard touched.allSatisfy({ name.contains($0.span) && !$0.isFixed && $0.span != name }),
      !touched.contains(where: { $0.type == .event && $0.span.end == name.end && isObject($0.span.start, draft) })
    else { return }
    spans.removeAll { $0.span.overlaps(name) }
    let index = spans.firstIndex { $0.span.start > name.start } ?? spans.count
    spans.insert(TaggedSpan(span: name, type: .event, margin: 0), at: index)
  }
}
