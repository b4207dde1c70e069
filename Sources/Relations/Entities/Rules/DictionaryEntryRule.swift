import TextModel

/// Two forms of one dictionary line: `中共中央组织部`, `中组部`. A user's aliases work through this rule.
struct DictionaryEntryRule: AliasRule {
  static let name: MechanismName = "dictionary"
  static let types = Set(MentionType.allCases).subtracting([.person, .title, .date])
  static let needsSharedUnits = false

  func confidence(short: EntityName, long: EntityName) -> Float? {
    short.entries.isDisjoint(with: long.entries) ? nil : 0.97
  }
}
