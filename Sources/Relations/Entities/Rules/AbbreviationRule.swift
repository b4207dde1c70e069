import TextModel

/// Pieces of the longer name's words in their order: `劲松职业高中`, `劲松职高`; `世界卫生组织`, `世卫组织`;
/// `俄罗斯国防部`, `俄国防部`; `国务院新闻办公室`, `国新办`.
///
/// At least one word must be cut short, at most one may be left out altogether, besides the areas at the start. A name
/// that only leaves words out (`北京师范大学`, `北京大学`) is another name.
struct AbbreviationRule: AliasRule {
  static let name: MechanismName = "abbreviation"
  static let types: Set<MentionType> = [.organization, .location]
  static let yieldsToDictionaries = true

  func confidence(short: EntityName, long: EntityName) -> Float? {
    guard short.core.count >= 2, short.core.count < long.core.count, !long.wordStarts.isEmpty else { return nil }
    if let full = align(short.core, long.core[...], words: long.wordStarts) { return full }
    // The word before a number is left out first: `第六机械工业部`, `六机部`.
    if let digit = long.numerals.first, long.core.count > 1, long.core[1] == digit, long.ordinalLength > 0 {
      return align(short.core, long.core[1...], words: [1] + long.wordStarts.filter { $0 > 1 })
    }
    guard long.areaLength > 0, long.areaLength < long.core.count else { return nil }
    return align(short.core, long.core[long.areaLength...], words: long.wordStarts.filter { $0 >= long.areaLength })
      .map { $0 - 0.05 }
  }

  private func align(_ short: [UInt16], _ long: ArraySlice<UInt16>, words: [Int]) -> Float? {
    guard let first = short.first, let last = short.last, first == long.first, short.count < long.count else {
      return nil
    }
    // The last unit stands in the last word: 办 for 办公室, 部 for 宣传部.
    guard let lastWord = words.last, lastWord >= long.startIndex else { return nil }
    guard long.last == last || (long[lastWord] == last && (long.endIndex - lastWord > 2 || short.count >= 4)) else {
      return nil
    }
    var next = 0
    var dropped = 0
    var cut = 0
    var kept = 0
    for (index, start) in words.enumerated() {
      let end = index + 1 < words.count ? words[index + 1] : long.endIndex
      guard start >= long.startIndex, start < end else { continue }
      var taken = 0
      for unit in long[start..<end] where next < short.count && unit == short[next] {
        next += 1
        taken += 1
      }
      if taken == 0 { dropped += 1 } else { kept += 1 }
      if taken > 0, taken < end - start { cut += 1 }
    }
    guard next == short.count, cut > 0, dropped <= 1, kept >= 2 else { return nil }
    return dropped == 0 ? 0.9 : (short.count > 2 ? 0.75 : nil)
  }
}
