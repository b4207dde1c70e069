import Lexicon
import TextModel

/// Adds the occupation that a clause says somebody has: `他是一名｜电焊工。`, `她是一位｜农民作家，`,
/// `有一位叫林远的｜木匠，`, `在滨江当｜警察的时候`.
struct OccupationSettler: Sendable {
  /// No description between the count and the occupation is longer, in units.
  private static let longestDescription = 6

  private let gazetteer: Gazetteer
  private let one: ClassID?
  private let workAs: ClassID?
  private let offices: ClassSet
  private let fields: ClassSet
  private let outside: ClassSet
  private let occupation: ClassID?
  private let group: ClassID?
  private let adjective: ClassID?

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    workAs = gazetteer.classID(named: "office.work-as")
    offices = .offices(in: gazetteer)
    fields = ClassSet(["organization.field", "word.noun", "title.occupation", "title.role"], in: gazetteer)
    outside = ClassSet(
      ["trigger.measure", "trigger.former", "word.people", "word.other"], under: ["area."], in: gazetteer)
    one = gazetteer.classID(named: "office.one")
    occupation = gazetteer.classID(named: "title.occupation")
    adjective = gazetteer.classID(named: "word.adjective")
    group = gazetteer.classID(named: "title.group")
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var next = draft.firstHit(endingAfter: sentence.start)
    while next < draft.hits.count, Int(draft.hits[next].end) <= sentence.end {
      let count = draft.hits[next]
      next += 1
      guard count.classID == one || count.classID == workAs, Int(count.start) >= sentence.start,
        let found = count.classID == one
          ? occupation(from: Int(count.end), sentence, draft) : office(behind: count, sentence, draft),
        !spans.contains(where: { $0.span.overlaps(found) })
      else { continue }
      spans.put(found, .title)
    }
  }

  /// The longest occupation that ends the clause's words from a place on.
  private func occupation(from place: Int, _ sentence: TextSpan, _ draft: Draft) -> TextSpan? {
    let units = draft.reading.units
    var end = place
    while end < sentence.end, Glyph.isHan(units[end]) {
      end += 1
      if end == sentence.end || !Glyph.isHan(units[end]),
        let length = longestOccupation(endingAt: end, from: place, draft)
      {
        let start = end - length
        guard start - place <= Self.longestDescription else { return nil }
        if start == place || units[start - 1] == Glyph.of || isAdjective(start, draft) { return TextSpan(start, end) }
        return isField(TextSpan(place, start), draft) ? TextSpan(place, end) : nil
      }
    }
    return nil
  }

  /// The longest office or occupation right behind a verb that is a word by itself, up to where another word begins.
  private func office(behind verb: LexiconHit, _ sentence: TextSpan, _ draft: Draft) -> TextSpan? {
    guard draft.isWord(verb.span) else { return nil }
    let start = Int(verb.end)
    let words = draft.hits[draft.firstHit(endingAfter: start + 1)...].prefix { Int($0.end) <= sentence.end }
      .prefix { Int($0.end) <= start + Self.longestDescription }.filter { Int($0.start) == start }
    guard let longest = words.map(\.length).max(),
      let office = words.first(where: {
        $0.length == longest && offices.contains($0) && !$0.isWeak && gazetteer.type(of: $0.entry) == .title
      }), !words.contains(where: { $0.length == longest && $0.classID == group }), draft.isWord(office.span)
    else { return nil }
    return office.span
  }

  /// `一名｜农民作家`: a noun that says which.
  private func isField(_ word: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: word.end).contains { $0.span == word && fields.contains($0) }
      && !draft.hits(endingAt: word.end).contains { $0.span == word && outside.contains($0) }
  }

  private func isAdjective(_ end: Int, _ draft: Draft) -> Bool {
    draft.hits(endingAt: end).contains { $0.length >= 2 && $0.classID == adjective }
  }

  private func longestOccupation(endingAt end: Int, from place: Int, _ draft: Draft) -> Int? {
    let hits = draft.hits(endingAt: end).filter { $0.length >= 2 && Int($0.start) >= place }
    guard
      let length = hits.filter({ $0.classID == occupation && gazetteer.type(of: $0.entry) == .title })
        .map(\.length).max(),
      !hits.contains(where: { $0.length >= length && $0.classID == group })
    else { return nil }
    return Int(length)
  }
}
