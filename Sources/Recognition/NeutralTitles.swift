import Lexicon
import TextModel

/// Finds honours that are mere modifiers of another noun (`劳模精神`, `工匠人才培养`) and so count neither way (guideline
/// 1.3).
///
/// Judged by what follows, and only by listed followers: saying neutral where a person is meant loses the mention, saying
/// nothing where it is neutral costs nothing.
package struct NeutralTitles: Sendable {
  /// How many further honours may stand between the title and the follower: `劳模、先进和工匠精神`.
  private static let longestList = 3

  private let gazetteer: Gazetteer
  private let follower: ClassID?
  private let honours: ClassSet

  package init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    follower = gazetteer.classID(named: "title.neutral.follower")
    honours = .honours(in: gazetteer)
  }

  /// Whether an honour is neutral where it stands; false for every other mention.
  package func isNeutral(_ mention: Mention, in draft: Draft) -> Bool {
    guard mention.type == .title, mention.subtype == .honor else { return false }
    let units = draft.reading.units
    var place = mention.span.end
    for _ in 0..<Self.longestList {
      if place < units.count, Glyph.isCloseQuote(units[place]) { place += 1 }
      if longest(at: place, in: draft, where: { $0 == follower }) != nil { return true }
      guard place < units.count, Glyph.isListLink(units[place]) else { return false }
      place += 1
      if place < units.count, Glyph.isOpenQuote(units[place]) { place += 1 }
      guard let next = longest(at: place, in: draft, where: { honours.contains($0) }) else { return false }
      place = next
    }
    return false
  }

  /// The end of the longest hit of an accepted class that starts at `place`.
  private func longest(at place: Int, in draft: Draft, where accepts: (ClassID) -> Bool) -> Int? {
    var index = draft.firstHit(endingAfter: place)
    var end: Int?
    // Hits are ordered by end, and no name is longer than 64 units.
    while index < draft.hits.count, Int(draft.hits[index].end) <= place + 64 {
      let hit = draft.hits[index]
      if Int(hit.start) == place, accepts(hit.classID) { end = Int(hit.end) }
      index += 1
    }
    return end
  }
}
