import TextModel

/// The longer name without the words for its legal form or kind: `杉杉控股有限公司`, `杉杉控股`; `UC印度公司`, `UC印度`.
struct LegalFormRule: AliasRule {
  static let name: MechanismName = "legal-form-dropped"
  static let types: Set<MentionType> = [.organization]
  static let yieldsToDictionaries = true

  func confidence(short: EntityName, long: EntityName) -> Float? {
    guard let start = long.legalFormStart, short.core.count >= 2, short.core.count < long.core.count else { return nil }
    let stem = Array(long.core[..<start])
    if short.core == stem || (short.core.count > start && long.core.starts(with: short.core)) { return 0.92 }
    // The areas at the start may go as well: `广东珠海格力电器`, `格力`.
    let bare = Array(stem.dropFirst(min(long.areaLength, stem.count)))
    if bare.count >= 2, short.core == bare { return 0.9 }
    // Another form for the same stem: `博纳影业集团`, `博纳影业公司`.
    if let other = short.legalFormStart, other >= 2, short.core[..<other].elementsEqual(stem) { return 0.85 }
    return nil
  }
}
