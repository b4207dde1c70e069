import GRDB
import TextModel

/// One thing that one document says, with its ends resolved.
package struct StatementRecord: Hashable, Sendable {
  package var document: String
  /// The document's date.
  package var stated: String?
  package var article: Int
  /// The number within the document, from 0.
  package var number: Int
  package var predicate: Predicate
  package var subject: EntityRecord?
  package var object: EntityRecord
  package var organization: EntityRecord?
  package var qualifiers: [Qualifier]
  package var heldFrom: String?
  package var heldUntil: String?
  package var evidence: [TextSpan]
  package var confidence: Double
  package var by: String
}

/// Reads statements, their entities without other names, with the entities it met kept at hand.
final class StatementReader {
  private static let columns = """
    relation.document, relation.number, relation.predicate, relation.subject, relation.object, relation.article,
    relation.organization_local, relation.organization, relation.date, relation.status, relation.role, relation.modality,
    relation.name, relation.held_from, relation.held_until, relation.confidence, relation.origin
    """
  private static let cacheLimit = 60_000

  private let finder: EntityFinder
  private let ofDocument, ofEntity, evidence, root, document, origin: Statement
  private var entities: [Int64: EntityRecord] = [:]

  init(_ database: Database) throws {
    finder = try EntityFinder(database)
    ofDocument = try database.makeStatement(
      sql: "SELECT \(Self.columns) FROM relation WHERE document = ? ORDER BY number")
    ofEntity = try database.makeStatement(
      sql: """
        SELECT DISTINCT \(Self.columns) FROM cluster CROSS JOIN profile ON profile.cluster = cluster.id
        CROSS JOIN local ON local.profile = profile.id
        CROSS JOIN relation ON relation.document = local.document
          AND local.number IN (relation.subject, relation.object, relation.organization_local)
        JOIN document ON document.id = relation.document
        WHERE cluster.root = ? ORDER BY document.date, document.key, relation.number
        """)
    evidence = try database.makeStatement(
      sql: "SELECT span_start, span_end FROM evidence WHERE document = ? AND relation = ? ORDER BY number")
    root = try database.makeStatement(sql: "SELECT entity FROM resolved WHERE document = ? AND local = ?")
    document = try database.makeStatement(sql: "SELECT key, date FROM document WHERE id = ?")
    origin = try database.makeStatement(sql: "SELECT text FROM origin WHERE id = ?")
  }

  /// What a document says, in its order.
  func statements(ofDocument number: Int64) throws -> [StatementRecord] {
    try Row.fetchAll(ofDocument, arguments: [number]).compactMap(record)
  }

  /// What is said of an entity, in the order of the documents' dates.
  func statements(of entity: Int64) throws -> [StatementRecord] {
    try Row.fetchAll(ofEntity, arguments: [entity]).compactMap(record)
  }

  /// The entity that a document's entity counts as.
  func entity(_ document: Int64, _ local: Int?) throws -> EntityRecord? {
    guard let local, let number = try Int64.fetchOne(root, arguments: [document, local]) else { return nil }
    if let known = entities[number] { return known }
    let found = try finder.entity(number, withAliases: false)
    if entities.count > Self.cacheLimit { entities.removeAll(keepingCapacity: true) }
    entities[number] = found
    return found
  }

  private func record(_ row: Row) throws -> StatementRecord? {
    let number: Int64 = row["document"]
    guard let predicate = Predicate(rawValue: row["predicate"]), let object = try entity(number, row["object"]),
      let place = try Row.fetchOne(document, arguments: [number])
    else { return nil }
    let qualifiers = Qualifier.Key.allCases.compactMap { key in
      (row[key.rawValue] as String?).map { Qualifier(key, $0) }
    }
    return StatementRecord(
      document: place[0], stated: place[1], article: row["article"], number: row["number"], predicate: predicate,
      subject: try entity(number, row["subject"]), object: object,
      organization: try entity(number, row["organization_local"]), qualifiers: qualifiers,
      heldFrom: row["held_from"], heldUntil: row["held_until"],
      evidence: try Row.fetchAll(evidence, arguments: [number, row["number"] as Int]).map { TextSpan($0[0], $0[1]) },
      confidence: row["confidence"], by: try String.fetchOne(origin, arguments: [row["origin"] as Int64]) ?? "given")
  }
}
