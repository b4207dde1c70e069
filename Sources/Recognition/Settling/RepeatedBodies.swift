import Lexicon
import TextModel

/// Marks a body's short name (`绿党`, `苹果`) wherever else it stands in a text that was seen to name it in two places.
struct RepeatedBodies: Sendable {
  /// In units, of what may go on behind a name.
  private static let longestHead = 4

  /// Words that make a name right before them part of another.
  private let heads: ClassSet
  private let kinds: ClassSet
  private let names: ClassSet

  init(gazetteer: Gazetteer) {
    heads = ClassSet(KnownNameSettler.heads, in: gazetteer)
    kinds = ClassSet(["organization.head", "organization.inner", "organization.generic"], in: gazetteer)
    names = ClassSet(["organization.known", "clause.bare-name", "alias.bare-body"], in: gazetteer)
  }

  /// - Parameter found: by sentence, ascending and without overlap; they stay so.
  func settle(_ found: inout [[TaggedSpan]], marker: PlaceMarker) {
    let bodies = found.joined().filter { $0.type == .organization }
    marker.mark(marker.repeated(bodies), in: &found, shortest: .max) {
      !goesOn($0, marker.draft) && !isGeneric($0, marker.draft)
    }
  }

  /// Whether the name only begins another (`国际奥委会｜执委会`) or a word (`少先队｜员`).
  private func goesOn(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits[draft.firstHit(endingAfter: name.end)...].prefix { Int($0.end) <= name.end + Self.longestHead }
      .contains { hit in
        Int(hit.start) == name.start || Int(hit.start) == name.end && hit.length > 1 && heads.contains(hit)
      }
  }

  /// A word for bodies of a kind (`养老院`), unless it is also one's name.
  private func isGeneric(_ name: TextSpan, _ draft: Draft) -> Bool {
    let hits = draft.hits(endingAt: name.end).filter { Int($0.start) == name.start }
    return hits.contains { kinds.contains($0) } && !hits.contains { names.contains($0) }
  }
}
