import TextModel

/// The number of a dictionary class within one gazetteer: a dense index from 0, fit for tables. There are at most
/// `ClassID.limit` of them.
@usableFromInline package typealias ClassID = UInt16

extension ClassID {
  /// How many classes a gazetteer can have: four times as many as the shipped dictionaries, and few enough for tables with
  /// an element for every number, which need no check.
  package static var limit: Int { 1024 }
}

/// All that a dictionary says of one surface form. Built on demand, off the hot path.
package struct GazetteerEntry: Hashable, Sendable {
  /// The form that matches, as written.
  package var form: String
  /// The name it stands for: the line's first column.
  package var name: String
  /// `organization.known`, `title.position` …
  package var className: String
  /// Nil for material that makes no mention by itself.
  package var type: MentionType?
  package var subtype: Subtype?
  /// A form that counts only with other evidence.
  package var isWeak: Bool
  package var isAlias: Bool
  package var frequency: Int
  /// The `id=` attribute.
  package var identifier: String?
  /// The remaining attributes (`code`, `parent`, `level`, `scope`, `note`), in the file's order.
  package var attributes: [String: String]
  package var file: String
  /// From 1.
  package var line: Int
  package var tier: Candidate.Tier

}
