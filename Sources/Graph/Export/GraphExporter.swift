import GRDB
import TextModel

/// A form in which a store is written out.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// RDF, one graph for each document.
  case nquads
  /// RDF without the division into documents.
  case turtle
  /// RDF with an inline context, one graph for each document.
  case jsonld
  /// `nodes.csv` and `edges.csv` as neo4j-admin imports them; the path is a folder.
  case neo4jCSV = "neo4j-csv"
  case graphml
  /// Plain tables; the path is a folder.
  case csv

  package var isFolder: Bool { self == .neo4jCSV || self == .csv }
}

/// Takes a store's contents in a fixed order: `begin`, all entities by key, all documents by id, `end`.
protocol GraphExporter {
  func begin() throws
  func entity(_ entity: EntityRecord) throws
  func document(_ document: ExportedDocument) throws
  func end() throws
}

/// A document with what it says.
struct ExportedDocument {
  var id: Int64
  var key: String
  var source: String
  var date: String?
  var text: DocumentText
  var articles: [AnnotatedDocument.Article]
  var statements: [StatementRecord]
  var mentions: [ExportedMention]
}

struct ExportedMention {
  var number: Int
  var span: TextSpan
  var type: String
  var entity: String?
  var confidence: Double
  var nestedIn: Int?
  var isNeutral: Bool
  var normalized: String?
  var by: String
}

/// A text whose pieces are asked for by code points.
struct DocumentText {
  let utf8: [UInt8]
  /// Where each code point begins, and the end.
  private let offsets: [Int32]

  init(_ text: String) {
    utf8 = Array(text.utf8)
    var offsets: [Int32] = []
    offsets.reserveCapacity(utf8.count / 2)
    for (place, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 { offsets.append(Int32(place)) }
    offsets.append(Int32(utf8.count))
    self.offsets = offsets
  }

  /// In code points.
  var count: Int { offsets.count - 1 }

  /// The covered text; what lies outside is left out.
  func covered(_ span: TextSpan) -> String {
    let last = offsets.count - 1
    let start = Int(offsets[min(max(span.start, 0), last)])
    let end = Int(offsets[min(max(span.end, 0), last)])
    return start < end ? String(decoding: utf8[start..<end], as: UTF8.self) : ""
  }
}

extension GraphStore {
  /// Writes the whole store out. Streams: memory does not grow with the store.
  /// - Parameter path: a file, or a folder for some formats; nil for standard output.
  package func export(_ format: ExportFormat, to path: String?) throws {
    let exporter: any GraphExporter
    switch format {
    case .nquads: exporter = RDFExporter(try NQuadsWriter(path: path))
    case .turtle: exporter = RDFExporter(try TurtleWriter(path: path))
    case .jsonld: exporter = RDFExporter(try JSONLDWriter(path: path))
    case .neo4jCSV: exporter = try Neo4jExporter(folder: try folder(path, format))
    case .graphml: exporter = try GraphMLExporter(path: path)
    case .csv: exporter = try TableExporter(folder: try folder(path, format))
    }
    try read { try Self.feed(exporter, $0, wantsMentions: format == .csv) }
  }

  private func folder(_ path: String?, _ format: ExportFormat) throws -> String {
    guard let path else {
      throw Diagnostic(.error, code: "folder-needed", "\(format.rawValue) is several files; name a folder with -o")
    }
    return path
  }

  private static func feed(_ exporter: any GraphExporter, _ database: Database, wantsMentions: Bool) throws {
    try exporter.begin()
    let finder = try EntityFinder(database)
    let roots = try Int64.fetchCursor(database, sql: "SELECT id FROM cluster WHERE id = root ORDER BY key")
    while let root = try roots.next() {
      if let entity = try finder.entity(root) { try exporter.entity(entity) }
    }
    let reader = try StatementReader(database)
    let parts = try DocumentParts(database)
    let documents = try Row.fetchCursor(database, sql: "SELECT id, key, source, date, text FROM document ORDER BY key")
    while let row = try documents.next() {
      let id: Int64 = row[0]
      try exporter.document(
        ExportedDocument(
          id: id, key: row[1], source: row[2], date: row[3], text: DocumentText(row[4]),
          articles: try parts.articles(id), statements: try reader.statements(ofDocument: id),
          mentions: wantsMentions ? try parts.mentions(id) : []))
    }
    try exporter.end()
  }
}

/// Reads a document's articles and mentions.
struct DocumentParts {
  private let articleRows, mentionRows: Statement

  init(_ database: Database) throws {
    articleRows = try database.makeStatement(
      sql: "SELECT span_start, span_end, headline FROM article WHERE document = ? ORDER BY number")
    mentionRows = try database.makeStatement(
      sql: """
        SELECT mention.number, span_start, span_end, mention.type, root.key, confidence, nested_in, neutral, normalized,
          origin.text
        FROM mention JOIN origin ON origin.id = mention.origin
        LEFT JOIN local ON local.document = mention.document AND local.number = mention.local
        LEFT JOIN profile ON profile.id = local.profile LEFT JOIN cluster ON cluster.id = profile.cluster
        LEFT JOIN cluster root ON root.id = cluster.root
        WHERE mention.document = ? ORDER BY mention.number
        """)
  }

  func articles(_ document: Int64) throws -> [AnnotatedDocument.Article] {
    try Row.fetchAll(articleRows, arguments: [document]).map { .init(start: $0[0], end: $0[1], headline: $0[2]) }
  }

  func mentions(_ document: Int64) throws -> [ExportedMention] {
    try Row.fetchAll(mentionRows, arguments: [document]).map { row in
      ExportedMention(
        number: row[0], span: TextSpan(row[1], row[2]), type: row[3], entity: row[4], confidence: row[5],
        nestedIn: row[6], isNeutral: row[7], normalized: row[8], by: row[9])
    }
  }
}
