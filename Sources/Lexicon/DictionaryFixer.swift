import TextModel

/// Mends in dictionary files what can be mended without asking: white space around names and values, empty and repeated
/// aliases, lines that only repeat another, and the order of a file that says it is sorted.
package struct DictionaryFixer: Sendable {
  /// A file that needs mending.
  package struct Fix: Sendable {
    package var source: DictionarySource
    /// What was done, as notes at the lines as they were; the codes are the linter's.
    package var changes: [Diagnostic]
  }

  private let fold: FoldTable
  private let tier: Candidate.Tier

  package init(fold: FoldTable = .identity, tier: Candidate.Tier = .shipped) {
    self.fold = fold
    self.tier = tier
  }

  /// The mended files, in their order, those that need nothing left out. Near-linear.
  package func fix(_ sources: [DictionarySource]) -> [Fix] {
    var files = sources.map(FixableFile.init)
    for index in files.indices { files[index].mendLines() }
    let parser = DictionaryParser(tier: tier)
    let entries = files.map { parser.parse($0.source).entries }
    for pair in DictionaryRepetition.pairs(entries, fold: fold) where pair.isRedundant {
      let isSame = pair.first.source == pair.second.source
      let place = isSame ? "line \(pair.first.line)" : "\(sources[pair.first.source].name):\(pair.first.line)"
      files[pair.second.source].remove(
        line: pair.second.line, code: isSame ? "duplicate-name" : "duplicate-entry",
        "removed ‘\(pair.name)’, which repeats \(place)")
    }
    for index in files.indices { files[index].sortIfAsked() }
    return files.filter { !$0.changes.isEmpty }.map { file in
      Fix(source: file.source, changes: file.changes.sorted { ($0.line ?? 0, $0.code) < ($1.line ?? 0, $1.code) })
    }
  }
}

/// A file's lines while they are mended. Line numbers stay those of the file as it came until the end.
private struct FixableFile {
  private let original: DictionarySource
  /// Nil for a line that was removed; each with its end.
  private var lines: [[UInt8]?]
  private(set) var changes: [Diagnostic] = []

  init(_ source: DictionarySource) {
    original = source
    lines = source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  }

  /// The file without the lines that were removed.
  var source: DictionarySource {
    var copy = original
    copy.bytes = Array(lines.compactMap { $0 }.joined(separator: [0x0A]))
    return copy
  }

  mutating func remove(line: Int, code: String, _ message: String) {
    guard lines.indices.contains(line - 1), lines[line - 1] != nil else { return }
    lines[line - 1] = nil
    note(line, code, message)
  }

  mutating func mendLines() {
    for index in lines.indices {
      guard let line = lines[index], line.first != UInt8(ascii: "#"),
        let text = String(validating: line, as: UTF8.self), text.contains(where: { !$0.isWhitespace })
      else { continue }
      let (mended, codes) = Self.mend(text)
      guard !codes.isEmpty else { continue }
      lines[index] = Array(mended.utf8)
      for (code, message) in codes { note(index + 1, code, message) }
    }
  }

  /// Sorts the entries by name when the head says `order: name`. Comments and blank lines stay with the entry below them.
  mutating func sortIfAsked() {
    let head = lines.prefix { $0.map { $0.first == UInt8(ascii: "#") || $0.allSatisfy { $0 == 0x0D } } ?? true }
    let asks = head.contains { line in
      line.flatMap { String(validating: $0, as: UTF8.self) }.map(DictionaryOrder.isAskedFor) == true
    }
    guard asks else { return }
    let isEnded = lines.last == .some([])
    var blocks: [(name: [UInt8], lines: [[UInt8]])] = []
    var open: [[UInt8]] = []
    for line in lines.dropFirst(head.count).dropLast(isEnded ? 1 : 0).compactMap({ $0 }) {
      open.append(line)
      if line.first != UInt8(ascii: "#"), line.contains(where: { $0 > 0x20 }) {
        blocks.append((DictionaryOrder.key(line), open))
        open = []
      }
    }
    let sorted = blocks.enumerated().sorted { left, right in
      left.element.name == right.element.name
        ? left.offset < right.offset : left.element.name.lexicographicallyPrecedes(right.element.name)
    }
    guard sorted.map(\.offset) != Array(blocks.indices) else { return }
    let rest = sorted.flatMap(\.element.lines) + open
    lines = head + rest.map { .some($0) } + (isEnded ? [[]] : [])
    note(head.count + 1, "out-of-order", "sorted the entries by name")
  }

  private mutating func note(_ line: Int, _ code: String, _ message: String) {
    changes.append(Diagnostic(.note, code: code, message, file: original.name, line: line))
  }

  /// A line with its white space and aliases mended, and what was done.
  private static func mend(_ text: String) -> (String, [(code: String, message: String)]) {
    var done: [(code: String, message: String)] = []
    let hasReturn = text.unicodeScalars.last == "\r"
    let body = hasReturn ? Substring(text.unicodeScalars.dropLast()) : Substring(text)
    var columns = split(body, "\t")
    if columns.joined(separator: "\t") != body { done.append(("stray-space", "removed white space")) }
    if columns.count > 1 {
      var seen: [Substring] = [unmarked(columns[0])]
      var aliases: [Substring] = []
      for alias in split(columns[1], "|") {
        if alias.isEmpty {
          if !columns[1].isEmpty { done.append(("empty-alias", "removed an empty alias")) }
        } else if seen.contains(unmarked(alias)) {
          done.append(("duplicate-alias", "removed the alias ‘\(alias)’, which is on the line already"))
        } else {
          seen.append(unmarked(alias))
          aliases.append(alias)
        }
      }
      let joined = aliases.joined(separator: "|")
      if joined != columns[1], done.isEmpty { done.append(("stray-space", "removed white space")) }
      columns[1] = Substring(joined)
    }
    for index in columns.indices.dropFirst(2) {
      guard let equals = columns[index].firstIndex(of: "=") else { continue }
      let value = columns[index][columns[index].index(after: equals)...]
      guard trimmed(value) != value else { continue }
      columns[index] = columns[index][...equals] + trimmed(value)
      if !done.contains(where: { $0.code == "stray-space" }) { done.append(("stray-space", "removed white space")) }
    }
    return (columns.joined(separator: "\t") + (hasReturn ? "\r" : ""), done)
  }

  /// The pieces between separators, without white space at their ends.
  private static func split(_ text: Substring, _ separator: Unicode.Scalar) -> [Substring] {
    text.unicodeScalars.split(separator: separator, omittingEmptySubsequences: false).map { trimmed(Substring($0)) }
  }

  private static func trimmed(_ text: Substring) -> Substring { Substring(text.unicodeScalars.trimmed) }

  private static func unmarked(_ form: Substring) -> Substring { form.hasSuffix("?") ? form.dropLast() : form }
}

/// The order that a file's head may promise with `# order: name`: by the bytes of the first column.
enum DictionaryOrder {
  static func isAskedFor(_ line: String) -> Bool {
    line.unicodeScalars.filter { !$0.properties.isWhitespace }.elementsEqual("#order:name".unicodeScalars)
  }

  static func key(_ line: [UInt8]) -> [UInt8] { Array(line.prefix { $0 != 0x09 && $0 != 0x0D }) }

  /// The first line that stands before one that it should follow, with its name; nil when a file keeps its promise or
  /// gives none.
  static func firstBreach(_ source: DictionarySource) -> (line: Int, name: String)? {
    var asks = false
    var last: [UInt8] = []
    for (index, line) in source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.first == UInt8(ascii: "#") {
        asks = asks || isAskedFor(String(decoding: line, as: UTF8.self))
      } else if line.contains(where: { $0 > 0x20 }) {
        guard asks else { return nil }
        let name = key(Array(line))
        if name.lexicographicallyPrecedes(last) { return (index + 1, String(decoding: name, as: UTF8.self)) }
        last = name
      }
    }
    return nil
  }
}
