import TextModel

/// Two names of an event of which one has a generic last word, whole or as the tail of the longer:
/// `职工才艺展演活动`, `青山集团职工才艺展演`.
struct EventEndingRule: AliasRule {
  static let name: MechanismName = "event-ending-dropped"
  static let types: Set<MentionType> = [.event]
  static let needsSharedUnits = false
  static let yieldsToDictionaries = true

  func confidence(short: EntityName, long: EntityName) -> Float? {
    guard short.eventEndingLength > 0 || long.eventEndingLength > 0 else { return nil }
    let (tail, whole) = (short.stem, long.stem)
    guard tail.count >= 4, tail.count <= whole.count, whole.suffix(tail.count).elementsEqual(tail) else { return nil }
    if tail.count == whole.count { return 0.9 }
    let start = whole.count - tail.count
    if start == long.areaLength || long.innerEnds.contains(start) { return 0.85 }
    return long.wordStarts.contains(start) ? 0.75 : nil
  }
}
