import TextModel

/// The same place with fewer levels or without its ending: `福建省莆田市`, `莆田`; `江西南康`, `南康`; `黑龙江省`, `黑龙江`.
struct PlaceNameRule: AliasRule {
  static let name = "place-levels"
  static let types: Set<MentionType> = [.location]

  func confidence(short: EntityName, long: EntityName) -> Float? {
    guard let last = short.parts.last, let longLast = long.parts.last, last.agrees(with: longLast) else { return nil }
    guard short.parts.count <= long.parts.count else { return nil }
    var next = 0
    for part in long.parts where next < short.parts.count && part.agrees(with: short.parts[next]) { next += 1 }
    return next == short.parts.count ? 0.95 : nil
  }
}
