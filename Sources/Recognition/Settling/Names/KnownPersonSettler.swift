import Lexicon
import TextModel

/// Finds well-known people whom decoding passed over, as it does where nothing around a name tells of a person
/// (`与｜苏轼｜同游`), and takes from such a name what was read as its end (`王安石｜熙宁二年`).
struct KnownPersonSettler: Sendable {
  /// A Chinese name has no more units.
  private static let longestChineseName = 4

  /// A shorter name may be that of a place that no dictionary knows, in units.
  private static let shortestPlain = 3

  private let known: ClassID?
  private let surname: ClassID?
  private let verb: ClassID?
  private let offices: ClassSet
  private let places: ClassSet

  init(gazetteer: Gazetteer) {
    known = gazetteer.classID(named: "person.known")
    verb = gazetteer.classID(named: "word.verb")
    offices = .offices(in: gazetteer)
    places = ClassSet(under: ["area.", "place."], in: gazetteer)
    surname = gazetteer.classID(named: "person.surname")
  }

  /// - Parameters:
  ///   - spans: a sentence's, ascending and without overlap; they stay so.
  ///   - candidates: of the piece of text that holds the sentence, in text order.
  func settle(
    _ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft, candidates: ArraySlice<Candidate>
  ) {
    var index = draft.firstHit(endingAfter: sentence.start)
    while index < draft.hits.count, Int(draft.hits[index].end) <= sentence.end {
      let hit = draft.hits[index]
      index += 1
      guard hit.classID == known, Int(hit.start) >= sentence.start, !hit.isWeak || isBehindRole(hit, draft) else {
        continue
      }
      let name = hit.span
      if let over = spans.firstIndex(where: { $0.span.overlaps(name) }) {
        if isLonger(spans[over], than: name, draft) {
          spans[over].span.end = name.end
        } else if spans.allSatisfy({ !$0.span.overlaps(name) || isPart($0, of: name, draft) }), stands(name, draft) {
          spans.put(name, .person)
        }
      } else if stands(name, draft),
        !candidates.contains(where: { $0.isLongerName(than: name) && !isRelative($0, name, draft) })
      {
        spans.put(name, .person)
      }
    }
  }

  /// `拿破仑｜所率领`: the character that a body's name seemed to end with goes with a verb.
  private func isRelative(_ candidate: Candidate, _ name: TextSpan, _ draft: Draft) -> Bool {
    let end = candidate.mention.span.end
    return candidate.mention.type == .organization && end == name.end + 1
      && draft.hits[draft.firstHit(endingAfter: end + 1)...].prefix { Int($0.end) <= end + 3 }
        .contains { Int($0.start) == end && $0.classID == verb }
  }

  /// `诗人｜李白`: what is also a word is a name behind an occupation.
  private func isBehindRole(_ name: LexiconHit, _ draft: Draft) -> Bool {
    draft.hits(endingAt: Int(name.start)).contains { $0.length > 1 && offices.contains($0) && draft.isWord($0.span) }
  }

  /// `东方｜不败`: a person who was read in a part of the name; or a place in a name that is no place's.
  private func isPart(_ chosen: TaggedSpan, of name: TextSpan, _ draft: Draft) -> Bool {
    guard !chosen.isFixed else { return false }
    return chosen.type == .person && name.contains(chosen.span) && chosen.span.count < name.count
      || chosen.type == .location && chosen.span == name && name.count >= Self.shortestPlain
        && !draft.hits(endingAt: name.end).contains { $0.span == name && places.contains($0) }
  }

  private func isLonger(_ chosen: TaggedSpan, than name: TextSpan, _ draft: Draft) -> Bool {
    chosen.type == .person && !chosen.isFixed && chosen.span.start == name.start && name.count == 3
      && chosen.span.count > Self.longestChineseName
      && !draft.reading.units[chosen.span.start..<chosen.span.end].contains(where: Self.isPoint)
      && draft.hits(endingAt: name.start + 1).contains { $0.classID == surname }
  }

  /// Whether a name is a word by itself: no part of another word, of a name with points, or of a name between marks.
  private func stands(_ name: TextSpan, _ draft: Draft) -> Bool {
    let units = draft.reading.units
    let before = name.start > 0 ? units[name.start - 1] : 0
    let after = name.end < units.count ? units[name.end] : 0
    // A longer name may run into the next word for ICU: 拿破仑｜所率领.
    let isWord = draft.isWord(name) || name.count > 2
    return isWord && ![before, after].contains(where: Self.isPoint)
      && !(Glyph.isOpenQuote(before) && Glyph.isCloseQuote(after))
  }

  private static func isPoint(_ unit: UInt16) -> Bool {
    Glyph.isNamePoint(unit) || Glyph.isInName(unit) && unit != Glyph.enumeration
  }
}

extension Candidate {
  /// Whether it proposes something else that holds the name and goes on, as an award's or a body's name does.
  fileprivate func isLongerName(than name: TextSpan) -> Bool {
    mention.type != .person && score >= Evidence.likely && mention.span.contains(name)
      && mention.span.count > name.count
  }
}
