import Lexicon

/// The dictionary lines of which a name is a form: none or one for nearly all names, which takes no memory of its own.
struct EntryLines {
  private var first: EntryOrigin?
  private var others: [EntryOrigin] = []

  var isEmpty: Bool { first == nil }

  mutating func insert(_ line: EntryOrigin) {
    guard !contains(line) else { return }
    if first == nil { first = line } else { others.append(line) }
  }

  func contains(_ line: EntryOrigin) -> Bool { first == line || others.contains(line) }

  /// Whether two names have no line in common.
  func isDisjoint(with other: EntryLines) -> Bool {
    guard let first, !other.isEmpty else { return true }
    return !other.contains(first) && !others.contains(where: other.contains)
  }

  func forEach(_ body: (EntryOrigin) -> Void) {
    if let first { body(first) }
    others.forEach(body)
  }
}
