import Lexicon
import TextModel

/// Adds bodies, places and events that a dictionary knows by names that are nothing else and that decoding passed over
/// (`304名｜某石油｜员工`) or read a piece of (`[清江]湾`). A place right behind another name is one with it or a mere part
/// (`日本｜东部沿海`).
struct KnownNameSettler: Sendable {
  /// A shorter name may be part of a word, in units.
  private static let shortest = 3

  /// The classes of words that a name before them is part of.
  static let heads = [
    "organization.head", "organization.inner", "organization.generic", "place.head", "event.head", "clause.attached",
    "clause.law",
  ]

  private let gazetteer: Gazetteer
  private let bare: ClassID?
  private let known: ClassSet
  private let areas: ClassSet
  /// Words that make a name right before them part of another.
  private let headClasses: ClassSet

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    bare = gazetteer.classID(named: "clause.bare-name")
    headClasses = ClassSet(Self.heads, in: gazetteer)
    areas = .areas(in: gazetteer)
    known = ClassSet(
      ["organization.known", "event.known", "place.natural", "place.facility"], under: ["area."], in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var index = draft.firstHit(endingAfter: sentence.start)
    while index < draft.hits.count, Int(draft.hits[index].end) <= sentence.end {
      let hit = draft.hits[index]
      index += 1
      let isBare = hit.classID == bare
      guard isBare || hit.length >= Self.shortest && known.contains(hit), !hit.isWeak,
        Int(hit.start) >= sentence.start,
        let type = isBare ? .organization : gazetteer.type(of: hit.entry), draft.isWord(hit.span),
        !spans.contains(where: {
          $0.span.overlaps(hit.span) && !isPart($0, of: hit, draft)
            || (isBare || type == .location) && $0.span.end == Int(hit.start)
        }),
        !isInside(hit, draft), !goesOn(hit, sentence, draft)
      else { continue }
      spans.put(hit.span, type)
    }
  }

  /// Whether a piece of the name was read as another: `[清江]湾`. Marks tell of more than one name.
  private func isPart(_ chosen: TaggedSpan, of name: LexiconHit, _ draft: Draft) -> Bool {
    !chosen.isFixed && known.contains(name) && chosen.span.start >= Int(name.start)
      && chosen.span.end <= Int(name.end) && chosen.span.count < name.length
      && draft.reading.units[Int(name.start)..<Int(name.end)].allSatisfy { Glyph.isHan($0) || Glyph.isDigit($0) }
      // Areas lie in others: 西方｜国家.
      && !(areas.contains(name)
        && draft.hits(endingAt: chosen.span.end).contains { $0.span == chosen.span && known.contains($0) })
  }

  /// Whether a longer word holds it or another name of the same length stands there, unless the name is surely one.
  private func isInside(_ name: LexiconHit, _ draft: Draft) -> Bool {
    draft.hits[draft.firstHit(endingAfter: Int(name.start))...].prefix { Int($0.end) <= Int(name.end) + 8 }.contains {
      $0.span.overlaps(name.span) && $0.entry != name.entry && !known.contains($0)
        && ($0.length > name.length || $0.length == name.length && name.classID != bare)
    }
  }

  /// Whether what follows makes the name part of another: `五道梁｜保护站`.
  private func goesOn(_ name: LexiconHit, _ sentence: TextSpan, _ draft: Draft) -> Bool {
    let end = Int(name.end)
    guard end < sentence.end else { return false }
    return Glyph.isDigit(draft.reading.units[end])
      || draft.hits[draft.firstHit(endingAfter: end + 1)...].prefix { Int($0.end) <= end + 10 }.contains { hit in
        headClasses.contains(hit) && Int(hit.start) >= end && Int(hit.start) <= end + 4
          && draft.reading.units[end..<Int(hit.start)].allSatisfy(Glyph.isHan)
      }
  }
}
