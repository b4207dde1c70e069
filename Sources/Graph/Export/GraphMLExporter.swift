import Interchange
import TextModel

/// GraphML: entities and documents as nodes, statements as directed edges, all properties declared.
struct GraphMLExporter: GraphExporter {
  private let sink: ByteSink

  init(path: String?) throws { sink = try ByteSink(path: path) }

  private static let nodeKeys = [
    ("type", "string"), ("subtype", "string"), ("name", "string"), ("aliases", "string"), ("kb", "string"),
    ("date", "string"), ("articles", "int"),
  ]
  private static let edgeKeys = [
    ("predicate", "string"), ("organization", "string"), ("status", "string"), ("role", "string"),
    ("other_name", "string"),
    ("held_from", "string"), ("held_until", "string"), ("document", "string"), ("stated", "string"),
    ("span_start", "int"), ("span_end", "int"), ("confidence", "double"), ("found_by", "string"),
  ]

  func begin() {
    sink.bytes.add(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n")
    for (kind, keys) in [("node", Self.nodeKeys), ("edge", Self.edgeKeys)] {
      for (name, type) in keys {
        sink.bytes.add(
          text: "<key id=\"\(kind)-\(name)\" for=\"\(kind)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n")
      }
    }
    sink.bytes.add("<graph edgedefault=\"directed\">\n")
  }

  func entity(_ entity: EntityRecord) throws {
    try node(
      entity.key,
      [
        ("type", entity.type.rawValue), ("subtype", entity.subtype), ("name", entity.name),
        ("aliases", entity.aliases.isEmpty ? nil : entity.aliases.joined(separator: "\n")), ("kb", entity.kb),
        ("articles", String(entity.articles)),
      ])
  }

  func document(_ document: ExportedDocument) throws {
    let key = NodeKey.document(document.key)
    try node(key, [("type", "DOCUMENT"), ("name", document.key), ("date", document.date)])
    for statement in document.statements { try edge(statement, key) }
  }

  private func node(_ key: String, _ data: [(String, String?)]) throws {
    sink.bytes.add(text: "<node id=\"\(key)\">")
    self.data("node", data)
    sink.bytes.add("</node>\n")
    try sink.spill()
  }

  private func edge(_ statement: StatementRecord, _ document: String) throws {
    func qualifier(_ key: Qualifier.Key) -> String? { statement.qualifiers.first { $0.key == key }?.value }
    let span = statement.evidence.first
    sink.bytes.add(text: "<edge source=\"\(statement.subject?.key ?? document)\" target=\"\(statement.object.key)\">")
    data(
      "edge",
      [
        ("predicate", statement.predicate.rawValue),
        ("organization", statement.organization?.name ?? qualifier(.organization)), ("status", qualifier(.status)),
        ("role", qualifier(.role)), ("other_name", qualifier(.name)), ("held_from", statement.heldFrom),
        ("held_until", statement.heldUntil), ("document", statement.document), ("stated", statement.stated),
        ("span_start", span.map { String($0.start) }), ("span_end", span.map { String($0.end) }),
        ("confidence", Thousandths.text(statement.confidence)), ("found_by", statement.by),
      ])
    sink.bytes.add("</edge>\n")
    try sink.spill()
  }

  private func data(_ kind: String, _ values: [(String, String?)]) {
    for (name, value) in values {
      guard let value else { continue }
      sink.bytes.add(text: "<data key=\"\(kind)-\(name)\">")
      sink.bytes.append(xml: value)
      sink.bytes.add("</data>")
    }
  }

  func end() throws {
    sink.bytes.add("</graph>\n</graphml>\n")
    try sink.finish()
  }

}
