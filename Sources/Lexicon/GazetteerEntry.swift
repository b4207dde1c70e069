import TextModel

/// The number of a dictionary class within one gazetteer: a dense index from 0, fit for tables and bit masks.
public typealias ClassID = UInt8

/// All that a dictionary says of one surface form. Built on demand, off the hot path.
public struct GazetteerEntry: Hashable, Sendable {
  /// The form that matches, as written.
  public var form: String
  /// The name it stands for: the line's first column.
  public var name: String
  /// `organization.known`, `title.position` …
  public var className: String
  /// Nil for material that makes no mention by itself.
  public var type: MentionType?
  public var subtype: Subtype?
  /// A form that counts only with other evidence.
  public var isWeak: Bool
  public var isAlias: Bool
  public var frequency: Int
  /// The `id=` attribute.
  public var identifier: String?
  /// The remaining attributes (`code`, `parent`, `level`, `scope`, `note`), in the file's order.
  public var attributes: [String: String]
  public var file: String
  /// From 1.
  public var line: Int
  public var tier: Candidate.Tier

}
