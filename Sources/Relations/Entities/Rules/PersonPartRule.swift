import TextModel

/// A part of a dotted name, or its end: `唐纳德·特朗普`, `特朗普`.
struct PersonPartRule: AliasRule {
  static let name: MechanismName = "name-part"
  static let types: Set<MentionType> = [.person]
  private static let dot: UInt16 = 0x00B7

  func confidence(short: EntityName, long: EntityName) -> Float? {
    guard short.core.count >= 2, short.core.count < long.core.count else { return nil }
    let parts = long.core.split(separator: PersonPartRule.dot)
    guard parts.count > 1 else { return nil }
    if let last = parts.last, last.elementsEqual(short.core) { return 0.95 }
    return parts.contains { $0.elementsEqual(short.core) } || long.core.ends(with: [PersonPartRule.dot] + short.core)
      ? 0.85 : nil
  }
}
