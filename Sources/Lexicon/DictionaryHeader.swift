import TextModel

/// What a dictionary file's first lines say of all its entries.
struct DictionaryHeader {
  static let keys = ["class", "type", "subtype", "source", "licence", "order"]

  var className: String?
  /// Nil when the header gives none; an inner nil for `none`.
  var type: MentionType??
  var subtype: Subtype?
  var hasSource = false
  var hasLicence = false
  private var seen: [String: Int] = [:]

  /// Reads one `#` line. Lines that are no `key: value` are comments.
  mutating func read(_ line: DictionaryLine, into report: inout DictionaryReport) {
    let body = line.text.unicodeScalars.dropFirst()
    guard let colon = body.firstIndex(of: ":") else { return }
    let key = String(body[..<colon].trimmed)
    let value = String(body[body.index(after: colon)...].trimmed)
    let keyColumn = line.text.unicodeScalars.prefix { $0 == "#" || $0.properties.isWhitespace }.count + 1
    let valueColumn =
      1
      + line.text.unicodeScalars.distance(
        from: line.text.startIndex, to: Self.skippingSpace(body, from: body.index(after: colon)))
    guard Self.keys.contains(key) else {
      if !key.isEmpty, !key.contains(" "), let near = NearestMatch.of(key, in: Self.keys) {
        report.add(
          .warning, "unknown-header-key", "‘\(key)’ is no header key and is read as a comment, did you mean ‘\(near)’?",
          line.number, keyColumn)
      }
      return
    }
    if let first = seen[key] {
      report.add(.error, "duplicate-header", "‘\(key)’ is already given on line \(first)", line.number, keyColumn)
      return
    }
    seen[key] = line.number
    if value.isEmpty {
      report.add(.error, "empty-header", "‘\(key)’ has no value", line.number, keyColumn)
      return
    }
    take(key, value, Place(line: line.number, column: valueColumn), &report)
  }

  struct Place {
    var line: Int
    var column: Int
  }

  private mutating func take(_ key: String, _ value: String, _ place: Place, _ report: inout DictionaryReport) {
    switch key {
    case "class":
      className = value
      if !Self.isClassName(value) {
        report.add(
          .error, "bad-class",
          "a class is lower-case words joined by full stops, such as organization.known, not ‘\(value)’",
          place.line, place.column)
      }
    case "type": type = .some(DictionaryVocabulary.type(value, place.line, place.column, &report) ?? nil)
    case "subtype": subtype = DictionaryVocabulary.subtype(value, place.line, place.column, &report)
    case "source": hasSource = true
    case "licence": hasLicence = true
    default:
      if value != "name" {
        report.add(
          .error, "bad-order", "‘\(value)’ is no order of entries; the only one is ‘name’", place.line, place.column)
      }
    }
    if key == "type" || key == "subtype", let type = type ?? nil, let subtype, subtype.type != type {
      report.add(
        .error, "subtype-mismatch", DictionaryVocabulary.mismatch(subtype, type), place.line, place.column)
      self.subtype = nil
    }
  }

  /// Reports what a shipped file must have.
  func requireShipped(_ report: inout DictionaryReport) {
    for (key, isThere) in [("class", className != nil), ("source", hasSource), ("licence", hasLicence)]
    where !isThere && seen[key] == nil {
      report.add(.error, "missing-\(key)", "a shipped file needs the header line `# \(key): …`", 1, nil)
    }
  }

  private static func isClassName(_ name: String) -> Bool {
    name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
    }
  }

  private static func skippingSpace(
    _ scalars: Substring.UnicodeScalarView.SubSequence, from start: String.Index
  ) -> String.Index {
    scalars[start...].firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
  }
}

extension Substring.UnicodeScalarView {
  /// Without white space at its ends.
  var trimmed: Substring.UnicodeScalarView {
    var rest = drop { $0.properties.isWhitespace }
    while rest.last?.properties.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
