/// How many people, organisations … of a name a large corpus is expected to speak of beside the one already seen. The
/// prior of resolution: near 0 for 徐如俊, several for 王伟.
struct NameCommonness: Sendable {
  let knowledge: Knowledge

  /// People of note, so to speak, among whom a name's share is counted.
  private static let population = 60_000.0

  func person(_ name: String) -> Double {
    let letters = Array(name)
    if letters.count <= 1 { return 50 }
    if letters.contains("\u{B7}") { return 0.02 }
    // Two characters may be a Chinese name or a foreign family name.
    if letters.count == 2 { return min(max((chineseShare(letters) ?? 0) * Self.population, 1.2), 40) }
    if let share = chineseShare(letters), !looksForeign(letters) {
      return min(max(share * Self.population, 0.03), 40)
    }
    // A foreign family name alone: the shorter, the more people share it.
    switch letters.count {
    case 3: return 0.8
    case 4: return 0.45
    default: return 0.15
    }
  }

  /// Whether three characters are rather a foreign name: 霍夫曼, though 霍 is a surname.
  private func looksForeign(_ letters: [Character]) -> Bool {
    guard letters.count == 3 else { return false }
    let (first, second) = (String(letters[1]), String(letters[2]))
    let foreign = (knowledge.share(.syllable, first) ?? 0) * (knowledge.share(.syllable, second) ?? 0)
    let chinese = (knowledge.share(.firstGiven, first) ?? 0) * (knowledge.share(.secondGiven, second) ?? 0)
    // Shares of some hundred syllables are larger than those of some thousand given characters.
    return foreign > 10 * chinese
  }

  /// The share of people who bear a Chinese name; nil for what is none.
  private func chineseShare(_ letters: [Character]) -> Double? {
    for length in [2, 1] where letters.count > length && letters.count <= length + 2 {
      guard let surname = knowledge.share(.surname, String(letters[..<length])) else { continue }
      let given = letters[length...].map(String.init)
      // What was never counted is rare, not impossible.
      let rare = 1e-5
      guard given.count == 2 else { return surname * (knowledge.share(.singleGiven, given[0]) ?? rare) }
      return surname * (knowledge.share(.firstGiven, given[0]) ?? rare)
        * (knowledge.share(.secondGiven, given[1]) ?? rare)
    }
    return nil
  }

  /// Whether an organisation's name is definite only where it stands: `市总工会`, `区人社局`.
  func isRelative(_ name: String) -> Bool {
    let letters = Array(name)
    return (1...4).contains { length in
      length < letters.count && knowledge.contains(.areaLevel, String(letters[..<length]))
    }
  }

  /// Whether many areas have a body of this name: `众议院`, `人民医院`.
  func isBare(_ name: String) -> Bool { knowledge.contains(.bareBody, name) || knowledge.contains(.head, name) }

  func organisation(_ name: String) -> Double { isBare(name) ? 0.5 : 0.01 }
}
