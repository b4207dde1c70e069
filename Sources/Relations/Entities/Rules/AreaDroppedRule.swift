import TextModel

/// The longer name without the run of areas at its start, or without all of it but the last area's level:
/// `北京市总工会`, `市总工会`; `也门胡塞武装`, `胡塞武装`; `朝阳区常营地区总工会`, `常营地区总工会`.
struct AreaDroppedRule: AliasRule {
  static let name: MechanismName = "area-dropped"
  static let types: Set<MentionType> = [.organization, .location, .event]

  func confidence(short: EntityName, long: EntityName) -> Float? {
    guard long.areaLength > 0, short.core.count < long.core.count, long.core.ends(with: short.core) else { return nil }
    let start = long.core.count - short.core.count
    if start == long.areaLength { return 0.93 }
    // The short name keeps the last level's word or its last areas.
    return start < long.areaLength && short.core.count > long.core.count - long.areaLength ? 0.95 : nil
  }
}

extension Array where Element == UInt16 {
  /// Whether the array's last elements are `tail`.
  func ends(with tail: [UInt16]) -> Bool {
    count >= tail.count && self[(count - tail.count)...].elementsEqual(tail)
  }
}
