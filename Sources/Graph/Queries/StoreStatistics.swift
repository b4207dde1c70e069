import GRDB
import TextModel

/// What a store holds, in figures.
package struct StoreStatistics: Sendable, Hashable {
  package struct Line: Sendable, Hashable {
    package var name: String
    package var count: Int
  }
  /// Documents, articles, mentions, statements, pieces of evidence.
  package var totals: [Line]
  /// Entities by type.
  package var entities: [Line]
  /// Statements by predicate.
  package var statements: [Line]
  /// The earliest and latest date of a document.
  package var dates: (String?, String?)

  package static func == (left: Self, right: Self) -> Bool {
    left.totals == right.totals && left.entities == right.entities && left.statements == right.statements
      && left.dates == right.dates
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(totals) }
}

extension GraphStore {
  package func statistics() throws -> StoreStatistics {
    try read { database in
      let tables = [
        ("documents", "document"), ("articles", "article"), ("mentions", "mention"), ("statements", "relation"),
        ("evidence", "evidence"),
      ]
      let totals = try tables.map {
        StoreStatistics.Line(name: $0, count: try Int.fetchOne(database, sql: "SELECT count(*) FROM \($1)") ?? 0)
      }
      let types = try Row.fetchAll(
        database, sql: "SELECT type, count(*) FROM cluster WHERE id = root GROUP BY type ORDER BY type")
      let predicates = try Row.fetchAll(
        database, sql: "SELECT predicate, count(*) FROM relation GROUP BY predicate ORDER BY predicate")
      let dates = try Row.fetchOne(database, sql: "SELECT min(date), max(date) FROM document")
      return StoreStatistics(
        totals: totals, entities: types.map { .init(name: $0[0], count: $0[1]) },
        statements: predicates.map { .init(name: $0[0], count: $0[1]) }, dates: (dates?[0], dates?[1]))
    }
  }

  /// Looks for damage: SQLite's own, and rows that point nowhere.
  /// - Returns: what is wrong, one sentence each; nothing for a sound store.
  package func problems() throws -> [String] {
    try read { database in
      var problems = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      let rules = [
        (
          "entities of documents without a profile",
          "local LEFT JOIN profile ON profile.id = profile WHERE profile.id IS NULL"
        ),
        ("profiles without an entity", "profile LEFT JOIN cluster ON cluster.id = cluster WHERE cluster.id IS NULL"),
        (
          "entities that count as one that is not there",
          "cluster part LEFT JOIN cluster whole ON whole.id = part.root WHERE whole.id IS NULL"
        ),
        (
          "entities that count as one that counts as another",
          "cluster part JOIN cluster whole ON whole.id = part.root WHERE whole.root <> whole.id"
        ),
        ("mentions of no document", "mention LEFT JOIN document ON document.id = document WHERE document.id IS NULL"),
        ("relations of no document", "relation LEFT JOIN document ON document.id = document WHERE document.id IS NULL"),
        (
          "profiles with a wrong count",
          "profile WHERE count <> (SELECT count(*) FROM local WHERE local.profile = profile.id)"
        ),
      ]
      for (what, from) in rules {
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(from)") ?? 0
        if count > 0 { problems.append("\(count) \(what)") }
      }
      return problems
    }
  }
}
