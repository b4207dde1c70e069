import TextModel

/// The attribute columns of one dictionary line.
struct DictionaryFields {
  /// Nil when the line gives none; an inner nil for `none`.
  var type: MentionType??
  var subtype: (Subtype, column: Int)?
  var frequency: UInt32 = 0
  var attributes: [DictionaryAttribute] = []
  private var keys: [String] = []

  /// Reads one `key=value` column. Empty columns, as spreadsheets write them, say nothing.
  mutating func read(_ field: DictionaryLine.Field, _ line: Int, _ report: inout DictionaryReport) {
    guard !field.text.isEmpty else { return }
    guard let equals = field.text.unicodeScalars.firstIndex(of: "=") else {
      report.add(.error, "stray-column", "‘\(field.text)’ is no key=value", line, field.column)
      return
    }
    let key = String(field.text[..<equals])
    let value = String(field.text[field.text.unicodeScalars.index(after: equals)...])
    let valueColumn = field.column + key.unicodeScalars.count + 1
    guard DictionaryVocabulary.attributeKeys.contains(key) else {
      let hint = NearestMatch.hint(key, in: DictionaryVocabulary.attributeKeys)
      report.add(.error, "unknown-attribute", "‘\(key)’ is no attribute\(hint)", line, field.column)
      return
    }
    if keys.contains(key) {
      report.add(.error, "duplicate-attribute", "‘\(key)’ is given twice", line, field.column)
      return
    }
    keys.append(key)
    if value.isEmpty {
      report.add(.error, "empty-value", "‘\(key)’ has no value", line, valueColumn)
    } else if DictionaryLine.Field(text: Substring(value), column: valueColumn).hasStraySpace {
      report.add(.error, "stray-space", "‘\(value)’ begins or ends with a space", line, valueColumn)
    } else {
      take(key, value, line, valueColumn, &report)
    }
  }

  private mutating func take(
    _ key: String, _ value: String, _ line: Int, _ column: Int, _ report: inout DictionaryReport
  ) {
    switch key {
    case "type": type = DictionaryVocabulary.type(value, line, column, &report)
    case "subtype":
      if let known = DictionaryVocabulary.subtype(value, line, column, &report) { subtype = (known, column) }
    case "freq":
      if let number = UInt32(value), value.utf8.first != 0x2B {
        frequency = number
      } else {
        report.add(.error, "bad-frequency", "‘\(value)’ is no whole number below 4294967296", line, column)
      }
    default: attributes.append(DictionaryAttribute(key: key, value: value))
    }
  }
}
