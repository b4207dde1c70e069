import TextModel

/// The longer name's beginning and end without what stands between: `中央“走基层”宣讲团`, `中央宣讲团`;
/// `香港国际机场`, `香港机场`. Weak evidence: two bodies may differ by the words between (`北京师范大学`, `北京大学`), so the
/// longer name must be long, or a place, and no dictionary may know the shorter one.
struct ModifierDroppedRule: AliasRule {
  static let name: MechanismName = "modifier-dropped"
  static let types: Set<MentionType> = [.organization, .location]
  static let yieldsToDictionaries = true

  func confidence(short: EntityName, long: EntityName) -> Float? {
    guard short.core.count >= 4, short.core.count < long.core.count, short.entries.isEmpty else { return nil }
    // Two units of one body are two bodies: `某工会第四届经费审查委员会`, `某工会第四届委员会`.
    guard Set(short.innerEnds).isDisjoint(with: long.innerEnds) else { return nil }
    guard let cut = cut(short.core, long.core), !long.jointStarts.contains(cut.start) else { return nil }
    guard long.wordStarts.isEmpty || (long.wordStarts.contains(cut.start) && long.wordStarts.contains(cut.end)) else {
      return nil
    }
    if long.type == .location { return 0.7 }
    return cut.count >= 3 && (short.span.start > long.span.start || short.core.count >= 8) ? 0.6 : nil
  }

  /// The one run to leave out of `long` to have `short`; nil when one run does not do.
  private func cut(_ short: [UInt16], _ long: [UInt16]) -> TextSpan? {
    var prefix = 0
    while prefix < short.count, short[prefix] == long[prefix] { prefix += 1 }
    let missing = long.count - short.count
    guard prefix >= 2, prefix < short.count, long.ends(with: Array(short[prefix...])) else { return nil }
    return TextSpan(prefix, prefix + missing)
  }
}
