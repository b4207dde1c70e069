import Interchange
import TextModel

/// Documents for tests, written as sentences with their annotations: names in the order of the text, relations by name.
package struct Story {
  package private(set) var document: AnnotatedDocument
  private var entities: [String: String] = [:]

  package init(_ id: String, _ date: String? = nil, _ text: String) {
    document = AnnotatedDocument(id: id, source: id, text: text)
    document.date = date
    document.articles = [.init(start: 0, end: text.unicodeScalars.count)]
  }

  /// Marks the first place of a name, with its other names in the document.
  package func naming(
    _ type: MentionType, _ name: String, _ subtype: Subtype? = nil, also: [String] = [], kb: String? = nil,
    value: String? = nil
  ) -> Story {
    var copy = self
    let number = copy.document.entities.count + 1
    var mentions: [String] = []
    for written in [name] + also {
      guard let span = copy.span(of: written) else { continue }
      let id = "m\(copy.document.mentions.count + 1)"
      copy.document.mentions.append(
        .init(
          id: id, start: span.start, end: span.end, text: written, type: type, subtype: subtype, entity: "e\(number)",
          normalized: value))
      mentions.append(id)
    }
    copy.document.entities.append(
      .init(id: "e\(number)", type: type, subtype: subtype, name: name, aliases: also, kb: kb, mentions: mentions))
    copy.entities[name] = "e\(number)"
    return copy
  }

  package func saying(
    _ subject: String?, _ predicate: TextModel.Predicate, _ object: String, _ qualifiers: [Qualifier] = []
  ) -> Story {
    var copy = self
    let ends = [subject, object].compactMap { $0 }.compactMap(copy.span)
    let start = ends.map(\.start).min() ?? 0
    let end = ends.map(\.end).max() ?? 0
    copy.document.relations.append(
      .init(
        id: "r\(copy.document.relations.count + 1)", type: predicate, subject: subject.flatMap { entities[$0] },
        object: entities[object] ?? "", qualifiers: qualifiers, evidence: [TextSpan(start, end)], confidence: 0.9,
        by: "rule:rules/test.rules:story"))
    return copy
  }

  /// A person with an office: `title` at `body`.
  package static func office(
    _ id: String, _ date: String, _ person: String, _ title: String, _ body: String, status: String? = nil,
    kb: String? = nil
  ) -> Story {
    let qualifiers = [Qualifier(.organization, body)] + (status.map { [Qualifier(.status, $0)] } ?? [])
    return Story(id, date, "\(body)\(title)\(person)出席会议。").naming(.organization, body, .union)
      .naming(.title, title, .position).naming(.person, person, kb: kb)
      .saying(person, .holdsPosition, title, qualifiers).saying(person, .affiliatedWith, body)
  }

  private func span(of name: String) -> TextSpan? {
    let text = Array(document.text.unicodeScalars)
    let wanted = Array(name.unicodeScalars)
    guard wanted.count <= text.count, !wanted.isEmpty else { return nil }
    return (0...(text.count - wanted.count)).first { Array(text[$0..<($0 + wanted.count)]) == wanted }
      .map { TextSpan($0, $0 + wanted.count) }
  }

  /// The record as `mingce annotate` would write it.
  package var line: [UInt8] {
    var bytes: [UInt8] = []
    AnnotationWriter().write(document, to: &bytes)
    return Array(bytes.dropLast())
  }
}
