import AnnotationTools
import Foundation
import Interchange
import TestSupport
import TextModel

/// A document from its marked text: `[P林晚秋]` is a person; O, T, L, E, W and D are the other types. Marks may nest.
enum Marked {
  private static let types: [Character: MentionType] = [
    "P": .person, "O": .organization, "T": .title, "L": .location, "E": .event, "W": .work, "D": .date,
  ]

  static func document(_ marked: String, id: String = "d") -> AnnotatedDocument {
    var text = String.UnicodeScalarView()
    var open: [(Int, MentionType)] = []
    var spans: [(TextSpan, MentionType)] = []
    var scalars = Array(marked.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if scalar == "[", let letter = scalars.first, let type = types[Character(letter)] {
        scalars.removeFirst()
        open.append((text.count, type))
      } else if scalar == "]", let (start, type) = open.popLast() {
        spans.append((TextSpan(start, text.count), type))
      } else {
        text.append(scalar)
      }
    }
    var document = AnnotatedDocument(id: id, source: id, text: String(text))
    document.articles = [.init(start: 0, end: text.count)]
    for (index, (span, type)) in spans.sorted(by: { ($0.0, $0.1.index) < ($1.0, $1.1.index) }).enumerated() {
      document.mentions.append(
        .init(
          id: "m\(index + 1)", start: span.start, end: span.end, text: "", type: type, entity: "e\(index + 1)",
          confidence: 1, by: "given"))
      let covered = String(String.UnicodeScalarView(Array(text)[span.start..<span.end]))
      document.entities.append(
        .init(id: "e\(index + 1)", type: type, name: covered, aliases: [], mentions: ["m\(index + 1)"], by: "given"))
    }
    return document
  }
}

extension AnnotatedDocument {
  /// The document with a relation between entities.
  func with(
    _ type: TextModel.Predicate, _ subject: String?, _ object: String, _ qualifiers: [Qualifier] = [],
    evidence: [TextSpan] = []
  ) -> AnnotatedDocument {
    var result = self
    result.relations.append(
      .init(
        id: "r\(relations.count + 1)", type: type, subject: subject, object: object, article: 0, qualifiers: qualifiers,
        evidence: evidence, confidence: 1, by: "given"))
    return result
  }

  /// Relations as texts: `林晚秋 holds_position 主席 {organization: 海东市纺织工会}`.
  var facts: [String] {
    relations.map { relation in
      let qualifiers = relation.qualifiers.map { "\($0.key.rawValue): \($0.value)" }.joined(separator: ", ")
      return "\(relation.subject ?? "–") \(relation.type.rawValue) \(relation.object)"
        + (qualifiers.isEmpty ? "" : " {\(qualifiers)}")
    }
  }

  /// Mentions as texts: `PERSON 林晚秋`.
  var names: [String] {
    let scalars = Array(text.unicodeScalars)
    return mentions.map { mention in
      "\(mention.type.rawValue) \(String(String.UnicodeScalarView(scalars[mention.start..<mention.end])))"
    }
  }
}

/// A folder for a test's exports, removed with it.
final class ExportBench {
  let folder: URL

  init() throws { folder = try Places.temporary() }
  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func export(_ documents: [AnnotatedDocument], _ format: AnnotationToolFormat, to name: String = "out") throws {
    let exporter = try AnnotationExporter(format, path: path(name))
    for document in documents { try exporter.add(document) }
    try exporter.finish()
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// What the import makes of a folder of brat files.
  func brat(_ name: String = "out") throws -> [ImportResult] {
    let folder = try BratFolder(path(name)) { path throws(Diagnostic) in
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Diagnostic(.error, code: "no-such-file", "no such file", file: path)
      }
      return Array(data)
    }
    return folder.names.map { folder.document($0) }
  }
}
