import TextModel

/// Two names that begin with two names of one area or body and go on alike: `辽宁省凤城市委`, `辽宁凤城市委`;
/// `第十二届全国人民代表大会`, `第十二届全国人大`.
struct SameRestRule: AliasRule {
  static let name: MechanismName = "same-rest"
  static let types: Set<MentionType> = [.organization, .event]
  static let needsSharedUnits = false

  func confidence(short: EntityName, long: EntityName) -> Float? {
    for start in long.starts {
      for other in short.starts where long.core[start.end...].elementsEqual(short.core[other.end...]) {
        guard long.core[..<start.start].elementsEqual(short.core[..<other.start]) else { continue }
        if !start.entries.isDisjoint(with: other.entries) { return 0.95 }
        if PlaceNameRule.areLevels(other.parts, of: start.parts) { return 0.93 }
      }
    }
    return nil
  }
}
