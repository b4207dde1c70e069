import Lexicon
import TextModel

/// Adds the person whom a body gives an office or takes one from: `选举｜林致远｜为董事长`, `免去：｜任清华｜的局长职务`.
struct AppointedPersonSettler: Sendable {
  private let verbs: ClassID?
  private let behind: ClassID?
  private let surname: ClassID?
  private let words: ClassSet

  init(gazetteer: Gazetteer) {
    verbs = gazetteer.classID(named: "clause.appoint-verb")
    behind = gazetteer.classID(named: "clause.appoint-as")
    surname = gazetteer.classID(named: "person.surname")
    words = ClassSet(under: ["word.", "title.", "organization.", "area.", "context."], in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = draft.firstHit(endingAfter: sentence.start)
    while index < draft.hits.count, Int(draft.hits[index].end) < sentence.end {
      let verb = draft.hits[index]
      index += 1
      guard verb.classID == verbs, Int(verb.start) >= sentence.start else { continue }
      let isListed = Glyph.isColon(draft.reading.units[Int(verb.end)])
      guard let name = name(from: Int(verb.end) + (isListed ? 1 : 0), sentence.end, draft),
        spans.allSatisfy({ !$0.span.overlaps(name) || !$0.isFixed && isPart($0.span, of: name) })
      else { continue }
      spans.put(name, .person)
    }
  }

  /// A surname and one or two characters that are no word, before a word that says as what.
  private func name(from start: Int, _ end: Int, _ draft: Draft) -> TextSpan? {
    let families = draft.hits[draft.firstHit(endingAfter: start)...].prefix { Int($0.end) <= start + 2 }
      .filter { Int($0.start) == start && $0.classID == surname }
    guard let family = families.map({ Int($0.length) }).max() else { return nil }
    return [family + 2, family + 1].lazy.map { TextSpan(start, start + $0) }.first { name in
      name.end < end && draft.reading.units[name.start..<name.end].allSatisfy(Glyph.isHan)
        && draft.longestHit(of: behind, from: name.end, units: 2) != nil
        && !draft.hits(endingAt: name.end).contains { $0.span == name && words.contains($0) }
    }
  }

  /// Whether what was read there is only part of the name.
  private func isPart(_ read: TextSpan, of name: TextSpan) -> Bool { name.contains(read) && read != name }
}
