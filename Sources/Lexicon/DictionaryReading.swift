import TextModel

/// The state of reading one dictionary file, line by line.
struct DictionaryReading {
  private let tier: Candidate.Tier
  private let defaultType: MentionType?
  private var header = DictionaryHeader()
  private var isInHeader = true
  private var report: DictionaryReport
  private var entries: [DictionaryEntry] = []
  private var firstLines: [NameKey: Int] = [:]
  private var hasReportedMissingType = false

  /// What makes two lines the same: namesakes that an identifier, code or parent tells apart are not.
  private struct NameKey: Hashable {
    var name: String
    var type: MentionType?
    var distinction: [DictionaryAttribute]
  }

  init(file: String, tier: Candidate.Tier, defaultType: MentionType?) {
    self.tier = tier
    self.defaultType = defaultType
    report = DictionaryReport(file: file)
  }

  mutating func read(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ number: Int) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let valid = InvalidUTF8.validPrefixCount(bytes)
      report.add(.error, "invalid-utf8", "the line is not valid UTF-8", number, valid + 1)
      return
    }
    let line = DictionaryLine(number: number, text: Substring(text))
    if line.isBlank && !line.text.utf8.contains(0x09) { return }
    if let (scalar, column) = line.forbidden {
      let code = "U+" + String(scalar.value, radix: 16, uppercase: true).leftPadded(to: 4)
      report.add(.error, "control-character", "the line holds the unusable character \(code)", number, column)
      return
    }
    if line.text.utf8.first == 0x23 {
      if isInHeader { header.read(line, into: &report) }
      return
    }
    isInHeader = false
    if !line.isBlank { readEntry(line) } else { report.add(.error, "empty-name", "the line has no name", number, 1) }
  }

  mutating func finish() -> DictionaryParser.Result {
    if tier == .shipped { header.requireShipped(&report) }
    // By line, and within a line as they were found.
    let ordered = report.diagnostics.enumerated().sorted { left, right in
      (left.element.line ?? .max, left.offset) < (right.element.line ?? .max, right.offset)
    }
    return DictionaryParser.Result(entries: entries, diagnostics: ordered.map(\.element))
  }

  private mutating func readEntry(_ line: DictionaryLine) {
    let before = report.errorCount
    let columns = line.columns
    let name = readForm(columns[0], line.number)
    var fields = DictionaryFields()
    for column in columns.dropFirst(2) { fields.read(column, line.number, &report) }
    let type = resolveType(fields, line.number)
    let subtype = resolveSubtype(fields, type, line.number)
    var forms: [(form: WrittenForm, column: Int)] = name.map { [($0, columns[0].column)] } ?? []
    if columns.count > 1 { readAliases(columns[1], line.number, into: &forms) }
    guard let name, report.errorCount == before else { return }
    noteName(name.text, type, fields, line.number)
    for (index, (form, column)) in forms.enumerated() {
      entries.append(
        DictionaryEntry(
          form: form.text, name: name.text, className: header.className ?? "user", type: type, subtype: subtype,
          isWeak: form.isWeak, isAlias: index > 0, frequency: fields.frequency, attributes: fields.attributes,
          line: line.number, column: column))
    }
  }

  private struct WrittenForm: Equatable {
    var text: String
    var isWeak: Bool
  }

  /// A name or alias without its mark; nil, with an error, when it is none.
  private mutating func readForm(_ field: DictionaryLine.Field, _ line: Int) -> WrittenForm? {
    let isWeak = field.text.utf8.last == 0x3F
    let text = isWeak ? field.text.dropLast() : field.text
    if text.isEmpty {
      report.add(.error, "empty-name", "the line has no name", line, field.column)
    } else if DictionaryLine.Field(text: text, column: field.column).hasStraySpace {
      report.add(.error, "stray-space", "‘\(text)’ begins or ends with a space", line, field.column)
    } else if text.unicodeScalars.count > 64 {
      report.add(
        .error, "name-too-long", "a name has at most 64 characters, this one \(text.unicodeScalars.count)", line,
        field.column)
    } else {
      return WrittenForm(text: String(text), isWeak: isWeak)
    }
    return nil
  }

  private mutating func readAliases(
    _ field: DictionaryLine.Field, _ line: Int, into forms: inout [(form: WrittenForm, column: Int)]
  ) {
    guard !field.text.isEmpty else { return }
    for part in field.split("|") {
      if part.text.isEmpty {
        report.add(.warning, "empty-alias", "an alias is empty", line, part.column)
        continue
      }
      if let key = part.text.split(separator: "=", maxSplits: 1).first, key.count < part.text.count,
        DictionaryVocabulary.attributeKeys.contains(String(key))
      {
        report.add(
          .error, "misplaced-attribute", "‘\(part.text)’ stands in the column of aliases, put one more TAB before it",
          line, part.column)
        continue
      }
      guard let alias = readForm(part, line) else { continue }
      if forms.contains(where: { $0.form.text == alias.text }) {
        report.add(.warning, "duplicate-alias", "‘\(alias.text)’ is already on this line", line, part.column)
      } else {
        forms.append((alias, part.column))
      }
    }
  }

  private mutating func resolveType(_ fields: DictionaryFields, _ line: Int) -> MentionType? {
    if let type = fields.type { return type }
    if let type = header.type { return type }
    if tier == .user { return defaultType ?? .organization }
    if !hasReportedMissingType {
      hasReportedMissingType = true
      report.add(
        .error, "missing-type",
        "neither the header nor the line says a type; write `# type: none` for material that only helps",
        line, 1)
      report.errorCount -= 1  // The header's fault, not this line's.
    }
    return nil
  }

  private mutating func resolveSubtype(_ fields: DictionaryFields, _ type: MentionType?, _ line: Int) -> Subtype? {
    guard let (subtype, column) = fields.subtype else {
      return type == nil || header.subtype?.type == type ? header.subtype : nil
    }
    // Head nouns and the like make no mention, but say what kind they lead to.
    guard let type, subtype.type != type else { return subtype }
    report.add(.error, "subtype-mismatch", DictionaryVocabulary.mismatch(subtype, type), line, column)
    return nil
  }

  private mutating func noteName(_ name: String, _ type: MentionType?, _ fields: DictionaryFields, _ line: Int) {
    let distinction = fields.attributes.filter { ["id", "code", "parent"].contains($0.key) }
    let key = NameKey(name: name, type: type, distinction: distinction)
    if let first = firstLines[key] {
      report.add(.warning, "duplicate-name", "‘\(name)’ is already on line \(first)", line, 1)
    } else {
      firstLines[key] = line
    }
  }
}
