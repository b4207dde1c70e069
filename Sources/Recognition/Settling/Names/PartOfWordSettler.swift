import Lexicon
import TextModel

/// Settles that a name inside another word or name is none: a place or a body in a law's (`某地国安法`), a place in a word or a
/// ship's name (`海州国｜结`, `滨江｜舰`), a body whose last character begins another noun (`海州国｜卫生部门`), a title in a
/// noun (`制造业采购经理｜指数`).
struct PartOfWordSettler: Sendable {
  /// A shorter noun that holds the end of a title may do so by chance, in units.
  private static let shortestNoun = 5

  private let gazetteer: Gazetteer
  private let laws: ClassID?
  private let noPlace: ClassID?
  private let crossing: ClassID?
  private let nouns: ClassID?
  private let areas: ClassSet

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    laws = gazetteer.classID(named: "clause.law")
    noPlace = gazetteer.classID(named: "clause.no-place")
    nouns = gazetteer.classID(named: "word.noun")
    crossing = gazetteer.classID(named: "clause.crossing-noun")
    areas = .areas(in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], draft: Draft) {
    for index in spans.indices where runsIntoWord(spans[index], draft) {
      // Of 海州国卫生部门 the area is a name; 卫生部门 by itself is removed below.
      guard let area = area(of: spans[index], draft) else { continue }
      spans[index].span = area
      spans[index].type = .location
    }
    spans.removeAll { isInLaw($0, draft) || isInWord($0, draft) || runsIntoWord($0, draft) || isInNoun($0, draft) }
  }

  /// `海州国｜结`, `滨江｜舰`: a place in another word, or a ship that was read as a place or a person.
  private func isInWord(_ chosen: TaggedSpan, _ draft: Draft) -> Bool {
    guard chosen.type == .location || chosen.type == .person, !chosen.isFixed else { return false }
    let span = chosen.span
    if draft.hits(endingAt: span.end).contains(where: { $0.classID == noPlace && Int($0.start) > span.start + 1 }) {
      // 丁锡舰 is a person: what precedes is no place.
      return chosen.type == .location || draft.hits(endingAt: span.end - 1).contains { isPlace($0, from: span.start) }
    }
    return chosen.type == .location && draft.longestHit(of: noPlace, from: span.end, units: 1) != nil
      && !draft.hits[draft.firstHit(endingAfter: span.end + 1)...].prefix { Int($0.end) <= span.end + 3 }
        .contains { Int($0.start) == span.end }
  }

  /// `采购经理｜指数`: a title that a longer noun holds, or holds the end of.
  private func isInNoun(_ chosen: TaggedSpan, _ draft: Draft) -> Bool {
    guard chosen.type == .title, !chosen.isFixed else { return false }
    return draft.hits[draft.firstHit(endingAfter: chosen.span.end)...].prefix { Int($0.end) <= chosen.span.end + 4 }
      .contains { noun in
        noun.classID == nouns && noun.length >= Self.shortestNoun && Int(noun.start) < chosen.span.end
          && Int(noun.start) >= chosen.span.start
      }
  }

  /// `交通部｜门`: the last character is the first of another word.
  private func runsIntoWord(_ chosen: TaggedSpan, _ draft: Draft) -> Bool {
    guard chosen.type == .organization, !chosen.isFixed, chosen.span.end < draft.reading.count else { return false }
    let end = chosen.span.end
    return draft.wordBoundaries.indices.contains(end) && !draft.wordBoundaries[end]
      && draft.longestHit(of: crossing, from: end - 1, units: 2)?.length == 2
  }

  /// The areas that a body's name begins with: `某省｜某县`.
  private func area(of body: TaggedSpan, _ draft: Draft) -> TextSpan? {
    let end = draft.endOfRun(in: TextSpan(body.span.start, body.span.end - 1), where: areas.contains)
    return end > body.span.start ? TextSpan(body.span.start, end) : nil
  }

  private func isPlace(_ hit: LexiconHit, from start: Int) -> Bool {
    Int(hit.start) == start && gazetteer.type(of: hit.entry) == .location
  }

  private func isInLaw(_ chosen: TaggedSpan, _ draft: Draft) -> Bool {
    guard chosen.type == .location || chosen.type == .organization, !chosen.isFixed else { return false }
    return draft.hits[draft.firstHit(endingAfter: chosen.span.end)...].prefix { Int($0.end) <= chosen.span.end + 6 }
      .contains { Int($0.start) == chosen.span.end && $0.classID == laws }
  }
}
