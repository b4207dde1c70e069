import Lexicon
import TextModel

/// Says what may be the name of a company that no dictionary knows, where the words around it say that one stands there.
struct CompanyNames: Sendable {
  /// The length of a name in units.
  private static let lengths = 2...12

  private let known: ClassID?
  private let nameHead: ClassID?
  /// By class, whether a word of two units or more is part of no company's name.
  private let isBarred: [Bool]
  /// By class, whether a word is no company's name by itself.
  private let isWord: [Bool]
  /// By class, whether a word may stand before a name.
  private let isBefore: [Bool]
  private let isCopula: [Bool]

  init(gazetteer: Gazetteer) {
    known = gazetteer.classID(named: "organization.known")
    nameHead = gazetteer.classID(named: "organization.head")
    isBarred = gazetteer.classNames.map {
      [
        "word.other", "word.adverb", "word.verb", "context.say", "trigger.that-body", "trigger.former",
        "title.modifier",
      ].contains($0)
        || ["title.position", "title.role", "title.occupation", "title.rank", "date."].contains(where: $0.hasPrefix)
    }
    isWord = gazetteer.classNames.map { name in
      ["word.", "organization.", "area.", "place.", "event.", "title."].contains(where: name.hasPrefix)
        && name != "organization.known"
    }
    isCopula = gazetteer.classNames.map { $0 == "trigger.be" }
    isBefore = gazetteer.classNames.map { ["context.left", "trigger.and"].contains($0) }
  }

  /// The name that ends at a place: a known one, or what fills the text from the clause's begin, a date, or a person of
  /// whom the clause says something.
  /// - Parameter isAttribute: whether something stands between the name and the office, so that no word may begin it.
  func name(
    endingAt end: Int, after before: TaggedSpan?, _ isAttribute: Bool, _ sentence: TextSpan, _ draft: Draft
  ) -> TextSpan? {
    let limit = before?.span.end ?? sentence.start
    if let length = draft.hits(endingAt: end).filter({ $0.classID == known && Int($0.start) >= limit }).map(\.length)
      .max()
    {
      return TextSpan(end - Int(length), end)
    }
    let units = draft.reading.units
    var start = end
    while start > limit,
      Glyph.isHan(units[start - 1]) || Glyph.isLetter(units[start - 1]) || Glyph.isDigit(units[start - 1])
    {
      start -= 1
      guard end - start <= 2 * Self.lengths.upperBound else { return nil }
    }
    if let before, start == before.span.end, before.type != .date {
      guard before.type == .person, isBegun(start, by: isCopula, draft) else { return nil }
    }
    let name = TextSpan(withoutWordsBefore(start, end, draft), end)
    guard Self.lengths.contains(name.count) else { return nil }
    if isAttribute, isBegun(name.start, by: isWord, draft, shortest: 2) { return nil }
    return isPossible(name, draft) ? name : nil
  }

  /// Whether a word of one of the classes begins at a place.
  private func isBegun(_ place: Int, by classes: [Bool], _ draft: Draft, shortest: Int = 1) -> Bool {
    draft.hits[draft.firstHit(endingAfter: place)...].prefix { Int($0.end) <= place + 4 }
      .contains { Int($0.start) == place && $0.length >= shortest && classes[Int($0.classID)] }
  }

  /// Where the text begins after words that stand before names: `专访｜`, `与｜`.
  private func withoutWordsBefore(_ start: Int, _ end: Int, _ draft: Draft) -> Int {
    var start = start
    for hit in draft.hits[draft.firstHit(endingAfter: start)...].prefix(while: { Int($0.end) + 2 <= end })
    where Int(hit.start) == start || Int(hit.start) > start && hit.length >= 2 {
      if isBefore[Int(hit.classID)] { start = Int(hit.end) }
    }
    return start
  }

  func isKnown(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.span == name && $0.classID == known }
  }

  /// Whether no word speaks against a name that is unknown. What stands before its head noun must be no word: of
  /// `玩具公司` nobody is told which.
  func isPossible(_ name: TextSpan, _ draft: Draft) -> Bool {
    guard !draft.reading.units[name.start..<name.end].contains(Glyph.of) else { return false }
    let head = draft.hits(endingAt: name.end).first { $0.classID == nameHead && $0.length >= 2 }
    let stem = TextSpan(name.start, head.map { max(Int($0.start), name.start) } ?? name.end)
    guard stem.count >= Self.lengths.lowerBound else { return false }
    return draft.hits[draft.firstHit(endingAfter: name.start)...].prefix { Int($0.end) <= stem.end }.allSatisfy { hit in
      let kind = Int(hit.classID)
      guard Int(hit.start) >= stem.start else { return true }
      if hit.span == stem { return !isWord[kind] }
      return !isBarred[kind] || hit.length < 2 && isInside(hit, stem, draft)
    }
  }

  /// Whether one character is no word by itself there: names stand on both sides of it, or it ends a longer word.
  private func isInside(_ hit: LexiconHit, _ stem: TextSpan, _ draft: Draft) -> Bool {
    guard Int(hit.start) > stem.start else { return false }
    return Int(hit.end) < stem.end
      || draft.hits(endingAt: stem.end).contains { $0.length >= 2 && Int($0.start) > stem.start }
  }
}
