import Lexicon
import TextModel

/// Organisations by composition: from a head noun or an inner unit to the left over fields, brands, ordinals, quoted
/// names and areas (`北京市｜交通运输｜工会｜第四届｜经费审查委员会`).
struct OrganisationRecogniser {
  static let name: MechanismName = "organisation"

  /// Appends candidates in no particular order. Linear in the words for names of bounded length.
  func propose(_ map: PieceMap, sentence: TextSpan, into candidates: inout [Candidate]) {
    // The first name found for a left end is the longest.
    var starts = PlaceSet(from: sentence.start)
    for end in stride(from: sentence.end, to: sentence.start, by: -1) {
      guard let (head, reach) = reach(map, end, sentence.start) else { continue }
      let start = reach.anchor ?? reach.start
      guard end - start > head.end - head.start, starts.insert(start) else { continue }
      let score: Float
      if reach.anchor != nil {
        score = Evidence.sure
      } else if !head.isWeak, reach.unknown == 0 {
        score = Evidence.likely
      } else {
        score = Evidence.doubtful
      }
      candidates.append(
        Candidate(
          mention: Mention(
            span: TextSpan(start, end), type: .organization,
            provenance: .recogniser(Self.name, reach.anchor == nil ? "head" : "area+head")),
          score: score))
    }
  }

  /// The head noun that ends at a place and how far the name reaches to its left. Of several heads (`区总工会`, `总工会`)
  /// the longest from which an area or a known body is reached, else the longest.
  private func reach(
    _ map: PieceMap, _ end: Int, _ limit: Int
  ) -> (head: PieceMap.Piece, reach: NameWalker.Reach)? {
    if let head = quotedHead(map, end, limit) {
      return (head, NameWalker.walk(map, from: head.start, limit: limit, inside: .inOrganization))
    }
    guard map.roles(endingAt: end).contains(.organizationHead) else { return nil }
    var first: (head: PieceMap.Piece, reach: NameWalker.Reach)?
    for number in map.ending(at: end) {
      let head = map[number]
      guard head.roles.contains(.organizationHead), head.start >= limit else { continue }
      let reach = NameWalker.walk(map, from: head.start, limit: limit, inside: .inOrganization)
      if reach.anchor != nil { return (head, reach) }
      if first == nil { first = (head, reach) }
    }
    return first
  }

  /// A quoted name at the end of an organisation's is its head: 北京排水集团“劳模榜样宣讲团”.
  private func quotedHead(_ map: PieceMap, _ end: Int, _ limit: Int) -> PieceMap.Piece? {
    guard let quote = map.openingQuote(before: end, limit: limit),
      let word = map.longest(.organizationHead, endingAt: end - 1), word.start > quote
    else { return nil }
    return PieceMap.Piece(start: quote, end: end, roles: word.roles, isWeak: word.isWeak)
  }
}
