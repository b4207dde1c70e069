import TextModel

/// The first lines of a dictionary file that a command writes.
package struct DictionaryFileHead: Sendable {
  package var className: String
  /// Nil when each line says its own.
  package var type: MentionType?
  /// For material that makes no mention.
  package var isMaterial = false
  package var source: String
  package var licence: String

  package init(
    className: String, type: MentionType? = nil, isMaterial: Bool = false, source: String, licence: String
  ) {
    self.className = className
    self.type = type
    self.isMaterial = isMaterial
    self.source = source
    self.licence = licence
  }

  package var text: String {
    var lines = ["# class: \(className)"]
    if let type { lines.append("# type: \(type.rawValue)") } else if isMaterial { lines.append("# type: none") }
    lines += ["# source: \(DictionaryFileLine.cell(source))", "# licence: \(DictionaryFileLine.cell(licence))"]
    return lines.map { $0 + "\n" }.joined()
  }
}

/// One entry's line in a dictionary file that a command writes.
package struct DictionaryFileLine: Sendable {
  package var name: String
  /// Whether it counts only with other evidence.
  package var isWeak: Bool
  /// Nil when the file's head says it.
  package var type: MentionType?
  package var subtype: Subtype?
  package var frequency: UInt32?

  package init(
    name: String, isWeak: Bool = false, type: MentionType? = nil, subtype: Subtype? = nil, frequency: UInt32? = nil
  ) {
    self.name = name
    self.isWeak = isWeak
    self.type = type
    self.subtype = subtype
    self.frequency = frequency
  }

  package var text: String {
    let attributes = [
      type.map { "type=\($0.rawValue)" }, subtype.map { "subtype=\($0.rawValue)" }, frequency.map { "freq=\($0)" },
    ].compactMap { $0 }
    let form = Self.cell(name) + (isWeak ? "?" : "")
    let columns = attributes.isEmpty ? [form] : [form, ""] + attributes
    return columns.joined(separator: "\t") + "\n"
  }

  /// A text as it can stand in one column.
  static func cell(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
