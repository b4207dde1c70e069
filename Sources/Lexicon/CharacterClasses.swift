import TextModel

/// The dictionary classes that list single characters by the thousand, so that nearly every unit of a text belongs to
/// some of them: what names are made of. Their strong forms of one unit are looked up in a table instead of being matched,
/// since their hits would be half of all.
///
/// The table has a byte for each unit, with a bit for each of the classes.
struct CharacterClasses {
  /// At most eight, by bit.
  private(set) var classes: [ClassID] = []
  private(set) var masks = [UInt8](repeating: 0, count: 65_536)

  private static let family = "person.given."

  /// Takes an entry in, if it is one for the table.
  /// - Parameter units: the form as texts are folded.
  mutating func add(_ entry: DictionaryEntry, _ units: [UInt16], _ classID: ClassID, _ tier: Candidate.Tier) -> Bool {
    // The user's own entries are looked at one by one and stay hits.
    guard let unit = units.first, units.count == 1, unit != 0, !entry.isWeak, entry.type == nil, tier == .shipped,
      entry.className.hasPrefix(Self.family)
    else { return false }
    if !classes.contains(classID) {
      guard classes.count < UInt8.bitWidth else { return false }
      classes.append(classID)
    }
    masks[Int(unit)] |= 1 << UInt8(classes.firstIndex(of: classID) ?? 0)
    return true
  }
}
