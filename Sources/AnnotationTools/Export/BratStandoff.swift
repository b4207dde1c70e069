import Evaluation
import TextModel

/// The lines of an `.ann` file.
struct BratStandoff {
  private(set) var text = ""
  private let document: ToolDocument
  private var attributes = 0
  private var relations = 0
  private var notes = 0

  init(_ document: ToolDocument) {
    self.document = document
    for index in document.mentions.indices { addMention(index) }
    for index in document.mentions.indices { addAttributes(index) }
    addEntities()
  }

  private func name(_ mention: Int) -> String { "T\(mention + 1)" }

  private mutating func addMention(_ index: Int) {
    let mention = document.mentions[index]
    let fragments = BratFragments(document.text.scalars, TextSpan(mention.start, mention.end))
    let spans = fragments.spans.map { "\($0.start) \($0.end)" }.joined(separator: ";")
    text += "\(name(index))\t\(mention.type.rawValue) \(spans)\t\(fragments.text)\n"
  }

  private mutating func addAttributes(_ index: Int) {
    let mention = document.mentions[index]
    if let subtype = mention.subtype { addAttribute(BratName.subtype, index, value: subtype.rawValue) }
    if mention.isNeutral { addAttribute(BratName.neutral, index) }
  }

  private mutating func addAttribute(_ attribute: String, _ mention: Int, value: String? = nil) {
    attributes += 1
    text += "A\(attributes)\t\(attribute) \(name(mention))\(value.map { " " + $0 } ?? "")\n"
  }

  /// Mentions of one entity are equivalent.
  private mutating func addEntities() {
    let groups = EntityMentions.indices(document).values.filter { $0.count > 1 }
    for group in groups.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      text += "*\t\(BratName.equivalence) \(group.map(name).joined(separator: " "))\n"
    }
  }

  mutating func add(_ arcs: [RelationArcs.Arc]) {
    for arc in arcs {
      let type = arc.relation.type.rawValue
      if let subject = arc.subject {
        relations += 1
        text += "R\(relations)\t\(type) Arg1:\(name(subject)) Arg2:\(name(arc.object))\n"
        addNote("R\(relations)", arc.relation.qualifiers)
      } else {
        addAttribute(type, arc.object)
        addNote(name(arc.object), arc.relation.qualifiers)
      }
    }
  }

  /// An alias's other name needs no note: the arc ends there.
  private mutating func addNote(_ target: String, _ qualifiers: [Qualifier]) {
    let qualifiers = qualifiers.filter { $0.key != .name }
    guard !qualifiers.isEmpty else { return }
    notes += 1
    text += "#\(notes)\t\(BratName.note) \(target)\t\(BratQualifiers.text(qualifiers))\n"
  }
}

/// The words that brat's files use, ours and brat's own.
enum BratName {
  static let subtype = "subtype"
  static let neutral = "neutral"
  static let equivalence = "Equiv"
  static let note = "AnnotatorNotes"
}

/// A span cut at line breaks, which brat takes in no covered text.
struct BratFragments {
  private(set) var spans: [TextSpan] = []
  /// The fragments with a space between them; a space stands for other white space.
  private(set) var text = ""

  init(_ scalars: [UnicodeScalar], _ span: TextSpan) {
    var start = span.start
    for position in span.start...span.end {
      let isBreak = position < span.end && (scalars[position] == "\n" || scalars[position] == "\r")
      guard isBreak || position == span.end else { continue }
      if position > start { spans.append(TextSpan(start, position)) }
      start = position + 1
    }
    if spans.isEmpty { spans = [span] }
    text = spans.map { Self.covered(scalars[$0.start..<$0.end]) }.joined(separator: " ")
  }

  /// A fragment as it stands in the last field.
  static func covered(_ scalars: ArraySlice<UnicodeScalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.map { $0 == "\t" || $0 == "\n" || $0 == "\r" ? " " : $0 })
    return String(view)
  }
}

/// Qualifiers in a note: `organization=海东市纺织工会; status=former`.
enum BratQualifiers {
  static func text(_ qualifiers: [Qualifier]) -> String {
    qualifiers.map { "\($0.key.rawValue)=\(escaped($0.value))" }.joined(separator: "; ")
  }

  private static func escaped(_ value: String) -> String {
    var result = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case ";": result += "%3B"
      case "\t": result += "%09"
      case "\n": result += "%0A"
      case "\r": result += "%0D"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The qualifiers of a note; nil when the note is no list of them, but a remark of the annotator's.
  static func qualifiers(_ note: some StringProtocol) -> [Qualifier]? {
    var result: [Qualifier] = []
    for part in note.split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let key = sides[0].drop { $0 == " " }
      guard sides.count == 2, let key = Qualifier.Key(rawValue: String(key)) else { return nil }
      result.append(Qualifier(key, unescaped(sides[1])))
    }
    return result
  }

  private static func unescaped(_ value: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(value.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
