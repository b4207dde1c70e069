import TextModel

/// The words that a dictionary file may use for types, subtypes and attributes, and the messages for those it may not.
enum DictionaryVocabulary {
  static let attributeKeys = ["id", "type", "subtype", "code", "parent", "freq", "level", "scope", "note"]

  private static let types: [String: MentionType] = byName(MentionType.allCases)
  private static let subtypes: [String: Subtype] = byName(Subtype.allCases)

  /// The type of a name; an inner nil for `none`; nil, with an error, for a word that is no type.
  static func type(_ word: String, _ line: Int, _ column: Int, _ report: inout DictionaryReport) -> MentionType?? {
    if word == "none" { return .some(nil) }
    if let type = types[word] { return .some(type) }
    let hint = NearestMatch.hint(word, in: MentionType.allCases.map(\.rawValue) + ["none"])
    report.add(.error, "unknown-type", "‘\(word)’ is no mention type\(hint)", line, column)
    return nil
  }

  /// The subtype of a name; nil, with an error, for a word that is none.
  static func subtype(_ word: String, _ line: Int, _ column: Int, _ report: inout DictionaryReport) -> Subtype? {
    if let subtype = subtypes[word] { return subtype }
    let hint = NearestMatch.hint(word, in: Subtype.allCases.map(\.rawValue))
    report.add(.error, "unknown-subtype", "‘\(word)’ is no subtype\(hint)", line, column)
    return nil
  }

  static func mismatch(_ subtype: Subtype, _ type: MentionType?) -> String {
    "‘\(subtype.rawValue)’ is a subtype of \(subtype.type.rawValue), not of \(type?.rawValue ?? "none")"
  }

  private static func byName<Value: RawRepresentable<String>>(_ values: [Value]) -> [String: Value] {
    Dictionary(values.map { ($0.rawValue, $0) }) { first, _ in first }
  }
}
