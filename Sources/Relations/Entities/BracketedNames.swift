import Lexicon
import TextModel

/// Finds names that the text itself declares to be one: `X（以下简称Y）`, `X（Y）`, `X，又称Y`.
struct BracketedNames: Sendable {
  static let shortRule: MechanismName = "bracketed-short-name"
  static let otherRule: MechanismName = "bracketed-name"

  private let shortClass: ClassID?
  private let otherClass: ClassID?
  private let gazetteer: Gazetteer

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    shortClass = gazetteer.classID(named: "alias.short-name")
    otherClass = gazetteer.classID(named: "alias.other-name")
  }

  /// Links between names whose flat mentions follow each other with nothing but the declaration between.
  func links(_ draft: Draft, words: WordHits, inventory: NameInventory) -> [AliasLink] {
    var links: [AliasLink] = []
    var last: Int?
    for index in draft.mentions.indices where draft.mentions[index].parent == nil {
      defer { last = index }
      let type = draft.mentions[index].type
      guard let last, type == .organization || type == .location, draft.mentions[last].type == type else { continue }
      let span = draft.mentions[index].span
      let end = draft.mentions[last].span.end
      guard end <= span.start else { continue }
      guard let first = inventory.number(of: last), let second = inventory.number(of: index), first != second
      else { continue }
      guard let declared = declaration(draft, between: end, and: span, words) else { continue }
      links.append(
        AliasLink(
          short: second, long: first, confidence: declared == .short ? 0.97 : 0.9,
          rule: declared == .short ? BracketedNames.shortRule : BracketedNames.otherRule,
          isAlternative: declared == .other))
    }
    return links
  }

  private enum Declaration { case short, other }

  private func declaration(_ draft: Draft, between start: Int, and name: TextSpan, _ words: WordHits) -> Declaration? {
    let units = draft.reading.units
    guard name.start - start <= 12, name.end <= units.count else { return nil }
    let isBracketed = start < name.start && (units[start] == 0xFF08 || units[start] == 0x28)
    var rest = TextSpan(start, name.start)
    while rest.start < rest.end, Punctuation.isAside(units[rest.start]) { rest.start += 1 }
    while rest.start < rest.end, Punctuation.isAside(units[rest.end - 1]) { rest.end -= 1 }
    if rest.isEmpty {
      guard isBracketed else { return nil }
      var close = name.end
      while close < units.count, Punctuation.isQuote(units[close]) { close += 1 }
      return close < units.count && (units[close] == 0xFF09 || units[close] == 0x29) ? .other : nil
    }
    if words.contains(rest, of: shortClass) { return .short }
    return words.contains(rest, of: otherClass) ? .other : nil
  }
}

/// The few marks that the rules for names read.
enum Punctuation {
  static func isQuote(_ unit: UInt16) -> Bool {
    unit == 0x201C || unit == 0x201D || unit == 0x22 || unit == 0x300C || unit == 0x300D
  }

  static func opensBracket(_ unit: UInt16) -> Bool { unit == 0xFF08 || unit == 0x28 }

  /// Brackets, commas, colons and quotation marks around an aside.
  static func isAside(_ unit: UInt16) -> Bool {
    isQuote(unit) || opensBracket(unit) || unit == 0xFF0C || unit == 0x2C || unit == 0xFF1A || unit == 0x3A
  }
}
