import Lexicon
import TextModel

/// Says which subtype a chosen mention has, from what the dictionaries know of its name and of the words in it.
///
/// A known name decides; else the head noun, which ends the name; and where the head is an inner unit that any body may
/// have (`委员会`, `办公室`), the body it belongs to.
package struct SubtypeAssigner: Sendable {
  /// What a dictionary class says about subtypes.
  private enum Role: UInt8 {
    case name, head, inner, admin, region, honour, honourHead, positionWord
  }

  private let gazetteer: Gazetteer
  private let roles: [Role?]

  package init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    roles = gazetteer.classNames.map { Self.role(ofClass: $0) }
  }

  private static func role(ofClass name: String) -> Role? {
    switch name {
    case "organization.head", "place.head": .head
    case "organization.inner": .inner
    case "area.region": .region
    case "title.honor", "title.honor.bare": .honour
    case "title.honor.head": .honourHead
    case "organization.known", "place.natural", "place.facility", "user": .name
    default: name.hasPrefix("area.") ? .admin : name.hasPrefix("title.") ? .positionWord : nil
    }
  }

  /// The subtype of a mention, or nil for a type that has none. Linear in the hits inside the span.
  package func subtype(of type: MentionType, span: TextSpan, in draft: Draft) -> Subtype? {
    switch type {
    case .organization: organization(span, pieces(in: span, of: draft))
    case .title: title(span, pieces(in: span, of: draft))
    case .location: location(span, pieces(in: span, of: draft))
    case .person, .event, .work, .date: nil
    }
  }

  // MARK: Words in the name

  private struct Piece {
    var span: TextSpan
    var role: Role
    var type: MentionType?
    var subtype: Subtype?
    var isWeak: Bool
    var tier: Candidate.Tier
  }

  /// The words of the dictionaries inside a span, in the order of the hits.
  private func pieces(in span: TextSpan, of draft: Draft) -> [Piece] {
    var index = draft.firstHit(endingAfter: span.start)
    var pieces: [Piece] = []
    pieces.reserveCapacity(2 * span.count)
    while index < draft.hits.count, Int(draft.hits[index].end) <= span.end {
      let hit = draft.hits[index]
      index += 1
      guard Int(hit.start) >= span.start else { continue }
      guard let role = hit.tier == .user ? .name : roles[Int(hit.classID)] else { continue }
      pieces.append(
        Piece(
          span: hit.span, role: role, type: gazetteer.type(of: hit.entry), subtype: gazetteer.subtype(of: hit.entry),
          isWeak: hit.isWeak, tier: hit.tier))
    }
    return pieces
  }

  /// The name as a whole, as a dictionary lists it under this type; the user's word first.
  private func known(_ span: TextSpan, _ type: MentionType, _ pieces: [Piece]) -> Subtype? {
    pieces.filter { $0.span == span && $0.role == .name && $0.subtype?.type == type }
      .max { $0.tier < $1.tier }?.subtype
  }

  /// The longest word with one of the roles that ends the span; strong words before weak ones of the same length.
  private func last(_ accepted: [Role], before end: Int, _ type: MentionType, _ pieces: [Piece]) -> Piece? {
    pieces.filter { piece in
      piece.span.end == end && accepted.contains(piece.role) && (piece.subtype == nil || piece.subtype?.type == type)
    }
    .max { left, right in
      (left.span.count, left.isWeak ? 0 : 1) < (right.span.count, right.isWeak ? 0 : 1)
    }
  }

  // MARK: Types

  private func organization(_ span: TextSpan, _ pieces: [Piece]) -> Subtype {
    if let subtype = known(span, .organization, pieces) { return subtype }
    let pieces = pieces.filter { $0.span != span || $0.role != .name || $0.type == .organization }
    var end = span.end
    var fallback: Subtype?
    var isInstitute = false
    while end > span.start {
      let head = last([.head, .name], before: end, .organization, pieces)
      let inner = last([.inner], before: end, .organization, pieces)
      if let head, let subtype = head.subtype {
        let isTelling = isTelling(head, beside: inner)
        if !isTelling {
          fallback = fallback ?? subtype
        } else if subtype == .other {
          if fallback != nil { return .other }
          isInstitute = true
          fallback = .other
        } else {
          // An institute is its university's, but not its ministry's.
          return isInstitute && ![.school, .hospital, .union, .media].contains(subtype) ? .other : subtype
        }
      }
      let start = min(head?.span.start ?? end, inner?.span.start ?? end)
      end = start > span.start ? min(start, end - 1) : end - 1
    }
    return fallback ?? .other
  }

  /// Whether a head decides by itself: not when it is a weak form, or an inner unit that any body may have. A party
  /// committee, a union, a hospital is itself, whatever body it stands in.
  private func isTelling(_ head: Piece, beside inner: Piece?) -> Bool {
    if head.isWeak { return false }
    let rest = inner?.span.count ?? 0
    if head.span.count != rest { return head.span.count > rest }
    switch head.subtype {
    case .party, .union, .hospital, .school, .media, .company: return true
    default: return false
    }
  }

  private func title(_ span: TextSpan, _ pieces: [Piece]) -> Subtype {
    let honour = last([.honour, .honourHead], before: span.end, .title, pieces)
    let position = last([.positionWord], before: span.end, .title, pieces)
    guard let honour else { return .position }
    if honour.role == .honour {
      return position.map { $0.span.count > honour.span.count } ?? false ? .position : .honor
    }
    return (position?.span.count ?? 0) > honour.span.count ? .position : .honor
  }

  private func location(_ span: TextSpan, _ pieces: [Piece]) -> Subtype {
    if pieces.contains(where: { $0.span == span && $0.role == .admin && !$0.isWeak }) { return .admin }
    if let subtype = known(span, .location, pieces) { return subtype }
    if pieces.contains(where: { $0.span == span && $0.role == .admin }) { return .admin }
    if pieces.contains(where: { $0.span == span && $0.role == .region }) { return .area }
    let head = last([.head, .name, .admin, .region], before: span.end, .location, pieces)
    switch head?.role {
    case .admin: return .admin
    case .region: return .area
    default: return head?.subtype ?? .admin
    }
  }
}
