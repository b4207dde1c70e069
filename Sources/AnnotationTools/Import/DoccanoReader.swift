import Evaluation
import Interchange
import TextModel

/// Reads what doccano exports as JSON Lines, with relations (`entities`, `relations`) or without (`label`).
package struct DoccanoReader {
  private let file: String

  /// - Parameter file: the file's name, for messages.
  package init(file: String) { self.file = file }

  /// One line's document.
  package func document(_ line: AnnotationStream.Line) -> ImportResult {
    do throws(Diagnostic) {
      var assembler = GoldAssembler(try marked(line))
      return assembler.assemble()
    } catch { return .failure(ImportFailure(diagnostics: [error])) }
  }

  private func marked(_ line: AnnotationStream.Line) throws(Diagnostic) -> MarkedDocument {
    let value: JSONValue
    do {
      value = try JSONParser.parse(line.bytes)
    } catch {
      let before = String(decoding: line.bytes.prefix(error.offset), as: UTF8.self)
      throw Diagnostic(
        .error, code: error.code, error.message, file: file, line: line.number,
        column: before.unicodeScalars.count + 1)
    }
    guard let text = value["text"]?.string else {
      throw Diagnostic(
        .error, code: "invalid-doccano", "the record has no field ‘text’; export the project as JSONL", file: file,
        line: line.number)
    }
    let kept = value["mingce"] ?? value["meta"]?["mingce"] ?? value["metadata"]?["mingce"]
    let exported: AnnotatedDocument
    if let kept {
      exported = try ExportedDocument.read(kept, file: file, line: line.number)
    } else {
      let id = value["id"].flatMap { $0.string ?? $0.integer.map(String.init) } ?? String(line.number)
      exported = AnnotatedDocument(id: id, source: "", text: "")
    }
    var lineReader = DoccanoLine(
      MarkedDocument(exported: exported, text: text, file: file), number: line.number,
      length: text.unicodeScalars.count)
    lineReader.read(value)
    return lineReader.document
  }
}

/// The labels of one line.
private struct DoccanoLine {
  private(set) var document: MarkedDocument
  private let place: MarkedDocument.Place
  private let length: Int
  /// From doccano's ids to marks.
  private var marks: [Int: Int] = [:]

  init(_ document: MarkedDocument, number: Int, length: Int) {
    self.document = document
    self.length = length
    place = .init(line: number)
  }

  mutating func read(_ value: JSONValue) {
    for (index, entity) in (value["entities"]?.array ?? []).enumerated() {
      mark(
        id: entity["id"]?.integer, start: entity["start_offset"]?.integer, end: entity["end_offset"]?.integer,
        label: entity["label"]?.string, name: "entities[\(index)]")
    }
    for (index, label) in (value["label"]?.array ?? value["labels"]?.array ?? []).enumerated() {
      let parts = label.array ?? []
      mark(
        id: nil, start: parts.first?.integer, end: parts.dropFirst().first?.integer,
        label: parts.dropFirst(2).first?.string, name: "label[\(index)]")
    }
    for (index, relation) in (value["relations"]?.array ?? []).enumerated() { arc(relation, "relations[\(index)]") }
  }

  private mutating func mark(id: Int?, start: Int?, end: Int?, label: String?, name: String) {
    guard let start, let end, let label else {
      return document.report("invalid-doccano", "\(name) lacks its offsets or its label", place)
    }
    guard 0 <= start, start < end, end <= length else {
      return document.report(
        "span-outside-text",
        "\(name) covers \(start)…\(end) of \(length) characters; if the project counts grapheme clusters, switch that off "
          + "and export again", place)
    }
    let isNeutral = label == DoccanoWriter.neutralTitle
    guard let type = isNeutral ? .title : MentionType(rawValue: label) else {
      let known = MentionType.allCases.map(\.rawValue) + [DoccanoWriter.neutralTitle]
      return document.report(
        "unknown-type", "\(name) has the label ‘\(label)’; the labels are \(known.joined(separator: ", "))", place)
    }
    if let id {
      guard marks.updateValue(document.marks.count, forKey: id) == nil else {
        return document.report("duplicate-id", "\(name) has the id \(id), which another has as well", place)
      }
    }
    document.marks.append(.init(span: TextSpan(start, end), type: type, isNeutral: isNeutral, place: place))
  }

  private mutating func arc(_ relation: JSONValue, _ name: String) {
    guard let label = relation["type"]?.string, let type = Predicate(rawValue: label), type != .reportedBy else {
      let known = Predicate.allCases.filter { $0 != .reportedBy }.map(\.rawValue).joined(separator: ", ")
      return document.report("unknown-relation", "\(name) has no known type; the types are \(known)", place)
    }
    guard let subject = relation["from_id"]?.integer.flatMap({ marks[$0] }),
      let object = relation["to_id"]?.integer.flatMap({ marks[$0] })
    else {
      return document.report("unknown-mention", "\(name) joins an entity that is not there; delete it", place)
    }
    document.arcs.append(.init(type: type, subject: subject, object: object, place: place))
  }
}
