import TextModel

/// One kind of evidence that two names of an article name the same thing. Each rule is one file that documents its
/// evidence with examples.
protocol AliasRule: Sendable {
  /// The name in provenance: `alias:area-dropped`.
  static var name: MechanismName { get }
  static var types: Set<MentionType> { get }
  /// Whether every unit of the shorter name must stand in the longer: then most pairs need no closer look.
  static var needsSharedUnits: Bool { get }
  /// Whether two dictionary lines, or two numbers, weigh more than the rule's evidence.
  static var yieldsToDictionaries: Bool { get }

  /// How surely `short` is another name for what `long` names, 0…1; nil without evidence. `short` never has more units
  /// than `long`.
  func confidence(short: EntityName, long: EntityName) -> Float?
}

extension AliasRule {
  static var needsSharedUnits: Bool { true }
  static var yieldsToDictionaries: Bool { false }
}

/// Evidence found for two names, by their positions in the article's inventory.
struct AliasLink {
  var short: Int
  var long: Int
  var confidence: Float
  var rule: MechanismName
  /// Both are full names; the one named first is the main one.
  var isAlternative = false
}
