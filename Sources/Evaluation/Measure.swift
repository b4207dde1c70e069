import TextModel

/// What a row of the report measures. The order is the order of the rows.
package enum Measure: Hashable, Sendable, Comparable {
  case mentions(MentionType?)
  case relations(Predicate?)
  case articles

  /// The row's name: `mention ALL`, `mention PERSON`, `relation awarded`, `article ALL`.
  package var name: String {
    switch self {
    case .mentions(let type): "mention \(type?.rawValue ?? "ALL")"
    case .relations(let predicate): "relation \(predicate?.rawValue ?? "ALL")"
    case .articles: "article ALL"
    }
  }

  /// Mentions, relations, articles; within each the whole first, then by name.
  private var rank: (Int, Int, String) {
    switch self {
    case .mentions(let type): (0, type == nil ? 0 : 1, type?.rawValue ?? "")
    case .relations(let predicate): (1, predicate == nil ? 0 : 1, predicate?.rawValue ?? "")
    case .articles: (2, 0, "")
    }
  }

  package static func < (left: Measure, right: Measure) -> Bool { left.rank < right.rank }
}
