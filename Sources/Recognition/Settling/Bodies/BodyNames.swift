import Lexicon
import TextModel

/// What settlers ask of a piece of text that may be a body's name.
struct BodyNames: Sendable {
  /// A shorter name is no body's unless a dictionary knows it, in units.
  static let shortest = 4

  let known: ClassID?
  let heads: ClassID?
  private let generic: ClassID?
  private let bare: ClassID?
  private let areas: ClassSet

  init(gazetteer: Gazetteer) {
    known = gazetteer.classID(named: "organization.known")
    heads = gazetteer.classID(named: "organization.head")
    generic = gazetteer.classID(named: "organization.generic")
    bare = gazetteer.classID(named: "clause.bare-name")
    areas = .areas(in: gazetteer)
  }

  func isArea(_ hit: LexiconHit) -> Bool { areas.contains(hit) }

  /// The type of a name that a dictionary knows as an area's or a body's.
  func type(of name: TextSpan, _ draft: Draft) -> MentionType? {
    let hits = draft.hits(endingAt: name.end).filter { $0.span == name && !$0.isWeak }
    if hits.contains(where: isArea) { return .location }
    return hits.contains { $0.classID == known || $0.classID == bare } ? .organization : nil
  }

  func isKnown(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.span == name && $0.classID == known && !$0.isWeak }
  }

  /// Whether a name that a dictionary knows, or one that begins with an area, stands there.
  func beginsName(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits[draft.firstHit(endingAfter: name.start + 1)...].prefix { Int($0.end) <= name.end }.contains {
      Int($0.start) == name.start && !$0.isWeak && ($0.classID == known || isArea($0))
    }
  }

  func isBody(_ name: TextSpan, _ draft: Draft) -> Bool {
    guard !isKnown(name, draft) else { return true }
    return name.count >= BodyNames.shortest && isHeaded(name, draft)
  }

  func isHeaded(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.classID == heads && !$0.isWeak && Int($0.start) > name.start }
  }

  /// The same of a noun for any body (`部队`).
  func isHeadedByGeneric(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.classID == generic && Int($0.start) > name.start }
  }
}
