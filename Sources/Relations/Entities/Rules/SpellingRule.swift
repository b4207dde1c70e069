import TextModel

/// The same name but for quotation marks: `“辽宁舰”航母编队`, `辽宁舰航母编队`.
struct SpellingRule: AliasRule {
  static let name: MechanismName = "spelling"
  static let types = Set(MentionType.allCases).subtracting([.title, .date])

  func confidence(short: EntityName, long: EntityName) -> Float? {
    short.core == long.core ? 0.98 : nil
  }
}
