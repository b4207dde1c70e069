import TextModel

/// The tail of a longer name, from the beginning of one of its words: `中央广播电视总台`, `总台`;
/// `第十一届教职工亲子主题活动`, `教职工亲子主题活动`.
struct TailRule: AliasRule {
  static let name: MechanismName = "tail"
  static let types: Set<MentionType> = [.organization, .event, .location, .work]

  func confidence(short: EntityName, long: EntityName) -> Float? {
    guard short.core.count > 1, short.core.count < long.core.count, long.core.ends(with: short.core) else { return nil }
    let start = long.core.count - short.core.count
    if short.isBareUnit { return nil }
    // A body of one term is not the body: `十三届全国政协`, `全国政协`.
    if long.type == .organization, long.ordinalLength > 0, start == long.ordinalLength { return nil }
    if long.type == .location, long.areaLength == 0, short.core.count < 4 { return nil }
    if long.innerEnds.contains(start) { return 0.92 }
    guard long.wordStarts.isEmpty || long.wordStarts.contains(start) else {
      return short.core.count >= 5 ? 0.7 : nil
    }
    return short.core.count >= 4 ? 0.9 : 0.8
  }
}
