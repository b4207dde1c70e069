import GRDB
import TextModel

/// Writes a document's relations with their evidence, qualifiers in columns of their own.
struct RelationInserter {
  private let document: AnnotatedDocument
  private let entityNumbers: [String: Int]
  /// The entity of each name, the first of a name.
  private let named: [String: Int]
  /// The value of each date as written.
  private let dates: [String: String]

  init(_ document: AnnotatedDocument, _ entityNumbers: [String: Int]) {
    self.document = document
    self.entityNumbers = entityNumbers
    var named: [String: Int] = [:]
    for (number, entity) in document.entities.enumerated() where entity.type == .organization {
      for name in [entity.name] + entity.aliases where named[name] == nil { named[name] = number }
    }
    self.named = named
    var dates: [String: String] = [:]
    for mention in document.mentions where mention.type == .date {
      if let value = mention.normalized, dates[mention.text] == nil { dates[mention.text] = value }
    }
    self.dates = dates
  }

  func insert(into statements: InsertStatements, _ id: Int64, origin: (String) throws -> Int64) throws {
    for (number, relation) in document.relations.enumerated() {
      // An end that the record does not list cannot be stored; the writer never leaves one out.
      guard let object = entityNumbers[relation.object] else { continue }
      let subject = relation.subject.flatMap { entityNumbers[$0] }
      if relation.subject != nil, subject == nil { continue }
      var values: [Qualifier.Key: String] = [:]
      for qualifier in relation.qualifiers where values[qualifier.key] == nil {
        values[qualifier.key] = qualifier.value
      }
      let held = HeldTime(
        status: values[.status], date: values[.date].flatMap { dates[$0] }, stated: document.date)
      try statements.run(
        statements.relation,
        [
          id, number, relation.type.rawValue, subject, object, relation.article,
          values[.organization].flatMap { named[$0] }, values[.organization], values[.date], values[.status],
          values[.role], values[.modality], values[.name], held.from, held.until, relation.confidence,
          try origin(relation.by),
        ])
      for (place, span) in relation.evidence.enumerated() {
        try statements.run(statements.evidence, [id, number, place, span.start, span.end])
      }
    }
  }
}

/// When a relation held, as far as the text says: an appointment begins it, what is former has ended.
struct HeldTime {
  var from: String?
  var until: String?

  init(status: String?, date: String?, stated: String?) {
    let date = date.flatMap { DateValue.isAbsolute($0) ? $0 : nil }
    switch status {
    case "appointed": from = date ?? stated
    case "former": until = date ?? stated
    default:
      guard let date else { return }
      let ends = date.split(separator: "/").map(String.init)
      from = ends.first
      until = ends.count == 2 ? ends.last : nil
    }
  }
}
