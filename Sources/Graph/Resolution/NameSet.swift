/// Names with their beginnings and endings, so that a short form among them is found without going through them all.
struct NameSet: Sendable {
  private(set) var names: Set<String> = []
  /// All that some name begins or ends with, of two characters or more, itself included.
  private var parts: Set<String> = []

  var isEmpty: Bool { names.isEmpty }

  mutating func insert(_ name: PartedName) {
    guard names.insert(name.text).inserted else { return }
    parts.formUnion(name.parts)
  }

  func contains(_ name: PartedName) -> Bool { names.contains(name.text) }

  /// Whether a name begins or ends one of these, or one of these begins or ends it.
  func holdsPart(of name: PartedName) -> Bool {
    parts.contains(name.text) || name.parts.contains(where: names.contains)
  }

  /// Whether a name ends in two characters or more that one of these ends or begins with.
  func sharesEnding(_ name: PartedName) -> Bool { name.endings.contains(where: parts.contains) }

  /// The first of those that `holdsPart` speaks of, for words to people.
  func part(of name: PartedName) -> String {
    names.filter { $0.hasPrefix(name.text) || $0.hasSuffix(name.text) || name.parts.contains($0) }.min() ?? name.text
  }
}

/// A name with its beginnings and endings of two characters or more.
struct PartedName: Sendable {
  let text: String
  let count: Int
  let parts: [String]
  /// The endings alone.
  let endings: [String]

  init(_ text: String) {
    self.text = text
    let letters = Array(text)
    count = letters.count
    var parts = [text]
    var endings: [String] = []
    for length in stride(from: 2, to: letters.count, by: 1) {
      parts.append(String(letters.prefix(length)))
      endings.append(String(letters.suffix(length)))
    }
    self.endings = endings
    self.parts = parts + endings
  }
}
