/// Names with their beginnings and endings, so that a short form among them is found without going through them all.
struct NameSet: Sendable {
  /// By their numbers in the table that they come from.
  private(set) var names: Set<Int> = []
  /// All that some name begins or ends with, of two characters or more, itself included.
  private var parts: Set<Int> = []
  /// For words to people.
  private var texts: [String] = []

  var isEmpty: Bool { names.isEmpty }

  mutating func insert(_ name: PartedName) {
    guard names.insert(name.number).inserted else { return }
    texts.append(name.text)
    parts.insert(name.number)
    parts.formUnion(name.beginnings)
    parts.formUnion(name.endings)
  }

  func contains(_ name: PartedName) -> Bool { names.contains(name.number) }

  /// Whether a name begins or ends one of these, or one of these begins or ends it.
  func holdsPart(of name: PartedName) -> Bool {
    parts.contains(name.number) || name.beginnings.contains(where: names.contains)
      || name.endings.contains(where: names.contains)
  }

  /// Whether a name ends in two characters or more that one of these ends or begins with.
  func sharesEnding(_ name: PartedName) -> Bool { name.endings.contains(where: parts.contains) }

  /// The first of those that `holdsPart` speaks of, for words to people.
  func part(of name: PartedName) -> String {
    texts.filter { text in
      Self.isEdge(name.text, of: text) || text.count > 1 && Self.isEdge(text, of: name.text)
    }.min() ?? name.text
  }

  /// By bytes: characters are ten times as slow, and there is one such question for each profile.
  private static func isEdge(_ part: String, of whole: String) -> Bool {
    let length = part.utf8.count
    return whole.utf8.starts(with: part.utf8) || whole.utf8.suffix(length).elementsEqual(part.utf8)
  }
}

/// A name with its beginnings and endings of two characters or more and shorter than itself, by number.
struct PartedName: Sendable {
  let text: String
  let number: Int
  /// In characters.
  let count: Int
  /// The shortest first, as are the endings.
  let beginnings: [Int]
  let endings: [Int]
}

/// The names that one clustering speaks of, each taken apart once and numbered: most profiles of a name share theirs.
struct NameTable {
  private var numbers: [String: Int] = [:]
  private var parted: [String: PartedName] = [:]

  mutating func number(_ text: String) -> Int {
    if let known = numbers[text] { return known }
    numbers[text] = numbers.count
    return numbers.count - 1
  }

  mutating func name(_ text: String) -> PartedName {
    if let known = parted[text] { return known }
    let letters = Array(text)
    var beginnings: [Int] = []
    var endings: [Int] = []
    for length in stride(from: 2, to: letters.count, by: 1) {
      beginnings.append(number(String(letters.prefix(length))))
      endings.append(number(String(letters.suffix(length))))
    }
    let name = PartedName(
      text: text, number: number(text), count: letters.count, beginnings: beginnings, endings: endings)
    parted[text] = name
    return name
  }
}
