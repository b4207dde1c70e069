import Foundation
import Interchange
import KnowledgeGraph
import TestSupport
import TextModel

/// Documents for tests, written as sentences with their annotations: names in the order of the text, relations by name.
struct Story {
  private(set) var document: AnnotatedDocument
  private var entities: [String: String] = [:]

  init(_ id: String, _ date: String? = nil, _ text: String) {
    document = AnnotatedDocument(id: id, source: id, text: text)
    document.date = date
    document.articles = [.init(start: 0, end: text.unicodeScalars.count)]
  }

  /// Marks the first place of a name, with its other names in the document.
  func naming(
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

  func saying(
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
  static func office(
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
  var line: [UInt8] {
    var bytes: [UInt8] = []
    AnnotationWriter().write(document, to: &bytes)
    return Array(bytes.dropLast())
  }
}

/// A store in a folder of its own, removed with it.
final class TestStore {
  let folder: URL
  let store: GraphStore
  var path: String { folder.appendingPathComponent("test.graph").path }

  /// 王伟 is common, 林晚秋 is not; 市 begins relative names.
  static let knowledge = Knowledge([
    .init(kind: .surname, text: "王", frequency: 70), .init(kind: .surname, text: "林", frequency: 10),
    .init(kind: .surname, text: "周", frequency: 20), .init(kind: .singleGiven, text: "伟", frequency: 30),
    .init(kind: .singleGiven, text: "静", frequency: 70), .init(kind: .firstGiven, text: "晚", frequency: 1),
    .init(kind: .firstGiven, text: "建", frequency: 999_999), .init(kind: .secondGiven, text: "秋", frequency: 1),
    .init(kind: .secondGiven, text: "国", frequency: 999_999), .init(kind: .areaLevel, text: "市", frequency: 1),
    .init(kind: .bareBody, text: "众议院", frequency: 1), .init(kind: .head, text: "人民医院", frequency: 1),
  ])

  init(_ stories: [Story] = []) throws {
    folder = try Places.temporary()
    store = try GraphStore(path: folder.appendingPathComponent("test.graph").path) { Self.knowledge }
    try add(stories)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult func add(_ stories: [Story]) throws -> GraphAdder.Outcome {
    let adder = GraphAdder(store)
    for story in stories { try adder.add(adder.preparer.prepare(story.document, line: story.line)) }
    try adder.finish()
    return adder.outcome
  }

  /// An export's bytes; for folders all files, one after the other.
  func export(_ format: ExportFormat) throws -> [UInt8] {
    let place = folder.appendingPathComponent("export-\(format.rawValue)")
    try store.export(format, to: place.path)
    guard format.isFolder else { return Array(try Data(contentsOf: place)) }
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
    return try names.flatMap { Array(try Data(contentsOf: place.appendingPathComponent($0))) }
  }

  /// How many entities of exactly this name there are.
  func count(_ name: String, _ type: MentionType) throws -> Int {
    try store.find(name, type: type, limit: 100).count { $0.name == name }
  }
}
