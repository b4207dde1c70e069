import TextModel

/// The same place with fewer levels or without its ending: `福建省莆田市`, `莆田`; `江西南康`, `南康`; `黑龙江省`, `黑龙江`.
struct PlaceNameRule: AliasRule {
  static let name: MechanismName = "place-levels"
  static let types: Set<MentionType> = [.location]
  static let needsSharedUnits = false

  func confidence(short: EntityName, long: EntityName) -> Float? {
    PlaceNameRule.areLevels(short.parts, of: long.parts) ? 0.95 : nil
  }

  /// Whether `short` ends with the same level as `long` and leaves none but higher ones out.
  static func areLevels(_ short: [PlacePart], of long: [PlacePart]) -> Bool {
    guard let last = short.last, let longLast = long.last, last.agrees(with: longLast) else { return false }
    guard short.count <= long.count else { return false }
    var next = 0
    for part in long where next < short.count && part.agrees(with: short[next]) { next += 1 }
    return next == short.count
  }
}
