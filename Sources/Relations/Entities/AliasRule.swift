import TextModel

/// One kind of evidence that two names of an article name the same thing. Each rule is one file that documents its
/// evidence with examples.
protocol AliasRule: Sendable {
  /// The name in provenance: `alias:area-dropped`.
  static var name: String { get }
  static var types: Set<MentionType> { get }

  /// How surely `short` is another name for what `long` names, 0…1; nil without evidence. `short` never has more units
  /// than `long`, and each of its units occurs in it.
  func confidence(short: EntityName, long: EntityName) -> Float?
}

/// Evidence found for two names, by their positions in the article's inventory.
struct AliasLink {
  var short: Int
  var long: Int
  var confidence: Float
  var rule: String
  /// Both are full names; the one named first is the main one.
  var isAlternative = false
}
