import TextModel

/// The forms of other programs' dictionaries.
package enum ForeignFormat: String, CaseIterable, Sendable {
  /// jieba: `word`, `word freq`, `word tag` or `word freq tag`.
  case jieba
  /// HanLP: `word`, or `word tag freq` and further pairs of tag and frequency.
  case hanlp
  /// One name a line.
  case list
}

/// A word of another program's dictionary.
package struct ForeignEntry: Hashable, Sendable {
  package struct Tag: Hashable, Sendable {
    package var name: String
    package var frequency: UInt32?
  }

  package var word: String
  /// Its parts of speech; without any, one with an empty name.
  package var tags: [Tag]
}

/// Reads lines of other programs' dictionaries.
package struct ForeignLineReader: Sendable {
  private let format: ForeignFormat

  package init(_ format: ForeignFormat) { self.format = format }

  /// - Parameter line: without its end.
  /// - Returns: nil for an empty line or a comment.
  /// - Throws: what is wrong and in which column, from 1, without the place's file.
  package func read(_ line: Substring, number: Int) throws(Diagnostic) -> ForeignEntry? {
    var scalars = line.unicodeScalars[...]
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    let indent = scalars.prefix { $0.properties.isWhitespace }.count
    scalars.removeFirst(indent)
    guard let first = scalars.first, first != "#" else { return nil }
    if let control = scalars.firstIndex(where: { $0.properties.generalCategory == .control && $0 != "\t" }) {
      let column = indent + scalars.distance(from: scalars.startIndex, to: control) + 1
      throw mistake("control-character", "the line holds a control character", number, column)
    }
    let text = Substring(scalars)
    let entry =
      switch format {
      case .list: ForeignEntry(word: String(text), tags: [.init(name: "", frequency: nil)])
      case .jieba: try jieba(fields(text), number)
      case .hanlp: try hanlp(fields(text), number)
      }
    guard entry.word.unicodeScalars.count <= 64 else {
      throw mistake("name-too-long", "a name has at most 64 characters", number, indent + 1)
    }
    return entry
  }

  /// Columns are parted by tabs when there are any, since words may hold spaces; else by spaces.
  private func fields(_ text: Substring) -> [(text: Substring, column: Int)] {
    let isTabbed = text.unicodeScalars.contains("\t")
    var fields: [(Substring, Int)] = []
    var column = 1
    for part in text.unicodeScalars.split(
      omittingEmptySubsequences: false,
      whereSeparator: { scalar in
        isTabbed ? scalar == "\t" : scalar.properties.isWhitespace
      })
    {
      if !part.isEmpty { fields.append((Substring(part), column)) }
      column += part.count + 1
    }
    return fields
  }

  private func jieba(_ fields: [(text: Substring, column: Int)], _ number: Int) throws(Diagnostic) -> ForeignEntry {
    guard let word = fields.first?.text, fields.count <= 3 else {
      throw mistake(
        "stray-column", "a line is ‘word freq tag’; put tabs between them if the word holds spaces", number,
        fields.count > 3 ? fields[3].column : 1)
    }
    var tag = ForeignEntry.Tag(name: "", frequency: nil)
    for (index, field) in fields.enumerated().dropFirst() {
      if index == 1, field.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        tag.frequency = try frequency(field, number)
      } else if index == fields.count - 1, Self.isTag(field.text) {
        tag.name = String(field.text)
      } else {
        let wanted = index == 1 ? "a whole number or a tag" : "a tag"
        throw mistake("bad-field", "‘\(field.text)’ is not \(wanted)", number, field.column)
      }
    }
    return ForeignEntry(word: String(word), tags: [tag])
  }

  private func hanlp(_ fields: [(text: Substring, column: Int)], _ number: Int) throws(Diagnostic) -> ForeignEntry {
    guard let word = fields.first?.text else { throw mistake("empty-name", "the line has no name", number, 1) }
    var tags: [ForeignEntry.Tag] = []
    var rest = fields.dropFirst()
    while let tag = rest.popFirst() {
      guard Self.isTag(tag.text) else { throw mistake("bad-field", "‘\(tag.text)’ is not a tag", number, tag.column) }
      guard let count = rest.popFirst() else {
        throw mistake("bad-field", "the tag ‘\(tag.text)’ has no frequency", number, tag.column)
      }
      tags.append(.init(name: String(tag.text), frequency: try frequency(count, number)))
    }
    return ForeignEntry(word: String(word), tags: tags.isEmpty ? [.init(name: "", frequency: nil)] : tags)
  }

  private func frequency(_ field: (text: Substring, column: Int), _ number: Int) throws(Diagnostic) -> UInt32 {
    guard field.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = UInt32(field.text) else {
      throw mistake(
        "bad-frequency", "‘\(field.text)’ is no whole number below 4294967296", number, field.column)
    }
    return value
  }

  private static func isTag(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
      && text.utf8.first.map { !(0x30...0x39).contains($0) } == true
  }

  private func mistake(_ code: String, _ message: String, _ line: Int, _ column: Int) -> Diagnostic {
    Diagnostic(.error, code: code, message, line: line, column: column)
  }
}
