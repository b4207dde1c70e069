import TextModel

/// `nodes.csv` and `edges.csv` with the headings that `neo4j-admin database import` reads. Entities and documents are
/// nodes, statements are edges; the article's text stays out.
struct Neo4jExporter: GraphExporter {
  private let nodes, edges: CSVFile

  init(folder: String) throws {
    try ExportFolder.make(folder)
    nodes = try CSVFile(
      folder: folder, name: "nodes.csv",
      header: [
        "id:ID(Entity)", ":LABEL", "name:string", "subtype:string", "kb:string", "date:string", "articles:int",
        "aliases:string[]",
      ])
    edges = try CSVFile(
      folder: folder, name: "edges.csv",
      header: [
        ":START_ID(Entity)", ":END_ID(Entity)", ":TYPE", "organization:string", "organization_name:string",
        "status:string", "role:string", "name:string", "held_from:string", "held_until:string", "document:string",
        "stated:string",
        "span_start:int", "span_end:int", "confidence:float", "found_by:string",
      ])
  }

  func begin() {}

  func entity(_ entity: EntityRecord) throws {
    // A semicolon parts the members of a list and cannot be escaped there. No list rather than an empty one: some readers
    // take the two quotation marks of an empty field at the end of a line for the beginning of a longer one.
    let aliases = entity.aliases.map { $0.replacing(";", with: "；") }.joined(separator: ";")
    try nodes.row([
      entity.key, Self.label(entity.type), entity.name, entity.subtype, entity.kb, nil, String(entity.articles),
      aliases.isEmpty ? nil : aliases,
    ])
  }

  func document(_ document: ExportedDocument) throws {
    let key = NodeKey.document(document.key)
    try nodes.row([key, "Document", document.key, nil, nil, document.date, nil, nil])
    for statement in document.statements {
      let span = statement.evidence.first
      func qualifier(_ key: Qualifier.Key) -> String? { statement.qualifiers.first { $0.key == key }?.value }
      try edges.row([
        statement.subject?.key ?? key, statement.object.key, statement.predicate.rawValue.uppercased(),
        statement.organization?.key, statement.organization?.name ?? qualifier(.organization), qualifier(.status),
        qualifier(.role), qualifier(.name), statement.heldFrom, statement.heldUntil, document.key, statement.stated,
        span.map { String($0.start) }, span.map { String($0.end) }, Thousandths.text(statement.confidence),
        statement.by,
      ])
    }
  }

  func end() throws {
    try CSVFile.finish([nodes, edges])
  }

  private static func label(_ type: MentionType) -> String {
    type.rawValue.prefix(1) + type.rawValue.dropFirst().lowercased()
  }
}

/// Node ids of what is no entity.
enum NodeKey {
  /// `D` and thirteen characters.
  static func document(_ key: String) -> String {
    "D" + EntityKey.text(StableHash.of("document", key)).dropFirst()
  }
}

/// Numbers of 0…1 to three decimals.
enum Thousandths {
  static func text(_ value: Double) -> String {
    let thousandths = Int((min(max(value, 0), 1) * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
