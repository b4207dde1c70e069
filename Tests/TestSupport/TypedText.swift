import TextModel

/// A text with its mentions marked, as a reader of the guidelines would mark them: `[ORG|东港船厂]工人[PER|林远帆]`.
package struct TypedText {
  package private(set) var text = ""
  /// In UTF-16 units of `text`, ascending.
  package private(set) var spans: [(span: TextSpan, type: MentionType)] = []

  /// The short names of the types: the first that is a type's own beginning (`PER`, `ORG`, `TITLE`, `LOC` …).
  package init(_ marked: String) {
    var rest = marked[...]
    while let open = rest.firstIndex(of: "[") {
      text += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      guard let bar = inside.firstIndex(of: "|"), let close = inside.firstIndex(of: "]"),
        let type = MentionType.allCases.first(where: { $0.rawValue.hasPrefix(inside[..<bar]) })
      else { preconditionFailure("not marked text: \(marked)") }
      let start = text.utf16.count
      text += inside[inside.index(after: bar)..<close]
      spans.append((TextSpan(start, text.utf16.count), type))
      rest = inside[inside.index(after: close)...]
    }
    text += rest
  }

  package var units: [UInt16] { Array(text.utf16) }

  /// Marks a text's spans in the form above, so that what was found can be compared with what should be.
  package static func mark(_ units: [UInt16], _ spans: [(span: TextSpan, type: MentionType)]) -> String {
    var marked = ""
    var place = 0
    for (span, type) in spans {
      guard span.start >= place, span.end <= units.count else { return "spans that overlap: \(spans)" }
      marked += String(decoding: units[place..<span.start], as: UTF16.self)
      marked += "[\(shortName(type))|" + String(decoding: units[span.start..<span.end], as: UTF16.self) + "]"
      place = span.end
    }
    return marked + String(decoding: units[place...], as: UTF16.self)
  }

  private static func shortName(_ type: MentionType) -> String {
    switch type {
    case .person: "PER"
    case .organization: "ORG"
    case .location: "LOC"
    case .title, .event, .work, .date: type.rawValue
    }
  }
}
