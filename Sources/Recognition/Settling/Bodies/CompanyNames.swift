import Lexicon
import TextModel

/// Says what may be the name of a company that no dictionary knows, where the words around it say that one stands there.
struct CompanyNames: Sendable {
  /// The length of a name in units.
  private static let lengths = 2...12

  private let known: ClassID?
  private let nameHead: ClassID?
  /// Words of two units or more that are part of no company's name.
  private let barred: ClassSet
  /// Words that are no company's name by themselves.
  private let words: ClassSet
  /// Words that may stand before a name.
  private let before: ClassSet
  private let copula: ClassSet

  init(gazetteer: Gazetteer) {
    known = gazetteer.classID(named: "organization.known")
    nameHead = gazetteer.classID(named: "organization.head")
    barred = ClassSet(
      [
        "word.other", "word.adverb", "word.verb", "context.say", "trigger.that-body", "trigger.former",
        "title.modifier",
        "title.position", "title.role", "title.occupation", "title.rank",
      ], under: ["date."], in: gazetteer)
    words = ClassSet(
      ["organization.head", "organization.inner", "organization.generic", "organization.field"],
      under: ["word.", "area.", "place.", "event.", "title."], in: gazetteer)
    copula = ClassSet(["trigger.be"], in: gazetteer)
    before = ClassSet(["context.left", "trigger.and"], in: gazetteer)
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
      guard before.type == .person, isBegun(start, by: copula, draft) else { return nil }
    }
    let name = TextSpan(withoutWordsBefore(start, end, draft), end)
    guard Self.lengths.contains(name.count) else { return nil }
    if isAttribute, isBegun(name.start, by: words, draft, shortest: 2) { return nil }
    return isPossible(name, draft) ? name : nil
  }

  /// Whether a word of one of the classes begins at a place.
  private func isBegun(_ place: Int, by classes: ClassSet, _ draft: Draft, shortest: Int = 1) -> Bool {
    draft.hits[draft.firstHit(endingAfter: place)...].prefix { Int($0.end) <= place + 4 }
      .contains { Int($0.start) == place && $0.length >= shortest && classes.contains($0) }
  }

  /// Where the text begins after words that stand before names: `专访｜`, `与｜`.
  private func withoutWordsBefore(_ start: Int, _ end: Int, _ draft: Draft) -> Int {
    var start = start
    for hit in draft.hits[draft.firstHit(endingAfter: start)...].prefix(while: { Int($0.end) + 2 <= end })
    where Int(hit.start) == start || Int(hit.start) > start && hit.length >= 2 {
      if before.contains(hit) { start = Int(hit.end) }
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
      guard Int(hit.start) >= stem.start else { return true }
      if hit.span == stem { return !words.contains(hit) }
      return !barred.contains(hit) || hit.length < 2 && isInside(hit, stem, draft)
    }
  }

  /// Whether one character is no word by itself there: names stand on both sides of it, or it ends a longer word.
  private func isInside(_ hit: LexiconHit, _ stem: TextSpan, _ draft: Draft) -> Bool {
    guard Int(hit.start) > stem.start else { return false }
    return Int(hit.end) < stem.end
      || draft.hits(endingAt: stem.end).contains { $0.length >= 2 && Int($0.start) > stem.start }
  }
}
