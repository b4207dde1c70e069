import TextModel

/// Plain CSV tables that join on keys: `documents`, `articles`, `entities`, `names`, `mentions`, `statements`, `evidence`.
struct TableExporter: GraphExporter {
  private let documents, articles, entities, names, mentions, statements, evidence: CSVFile

  init(folder: String) throws {
    try ExportFolder.make(folder)
    func table(_ name: String, _ header: String) throws -> CSVFile {
      try CSVFile(folder: folder, name: name + ".csv", header: header.split(separator: " ").map(String.init))
    }
    documents = try table("documents", "document source date characters")
    articles = try table("articles", "document article span_start span_end headline")
    entities = try table("entities", "entity type subtype name kb articles")
    names = try table("names", "entity name")
    mentions = try table(
      "mentions",
      "document mention span_start span_end text type entity confidence nested_in neutral normalized found_by")
    statements = try table(
      "statements",
      """
      document statement article predicate subject subject_name object object_name organization organization_name date \
      status role modality name stated held_from held_until confidence found_by
      """)
    evidence = try table("evidence", "document statement span_start span_end text")
  }

  func begin() {}

  func entity(_ entity: EntityRecord) throws {
    try entities.row([
      entity.key, entity.type.rawValue, entity.subtype, entity.name, entity.kb, String(entity.articles),
    ])
    for name in [entity.name] + entity.aliases { try names.row([entity.key, name]) }
  }

  func document(_ document: ExportedDocument) throws {
    let key = document.key
    try documents.row([key, document.source, document.date, String(document.text.count)])
    for (number, article) in document.articles.enumerated() {
      try articles.row([key, String(number), String(article.start), String(article.end), article.headline])
    }
    for mention in document.mentions {
      try mentions.row([
        key, String(mention.number), String(mention.span.start), String(mention.span.end),
        document.text.covered(mention.span), mention.type, mention.entity, Thousandths.text(mention.confidence),
        mention.nestedIn.map(String.init), mention.isNeutral ? "true" : "false", mention.normalized, mention.by,
      ])
    }
    for statement in document.statements { try self.statement(statement, document) }
  }

  private func statement(_ statement: StatementRecord, _ document: ExportedDocument) throws {
    func qualifier(_ key: Qualifier.Key) -> String? { statement.qualifiers.first { $0.key == key }?.value }
    let number = String(statement.number)
    try statements.row([
      document.key, number, String(statement.article), statement.predicate.rawValue, statement.subject?.key,
      statement.subject?.name, statement.object.key, statement.object.name, statement.organization?.key,
      statement.organization?.name ?? qualifier(.organization), qualifier(.date), qualifier(.status), qualifier(.role),
      qualifier(.modality), qualifier(.name), statement.stated, statement.heldFrom, statement.heldUntil,
      Thousandths.text(statement.confidence), statement.by,
    ])
    for span in statement.evidence {
      try evidence.row([
        document.key, number, String(span.start), String(span.end), document.text.covered(span),
      ])
    }
  }

  func end() throws {
    try CSVFile.finish([documents, articles, entities, names, mentions, statements, evidence])
  }
}
