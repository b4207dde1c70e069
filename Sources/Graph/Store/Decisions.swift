import GRDB
import TextModel

/// A decision of the user's about entities.
package struct Decision: Sendable, Hashable {
  package var number: Int64
  /// `merge` or `split`.
  package var kind: String
  package var type: String
  package var name: String
  /// The entity merged into the first, or the document whose bearer is another.
  package var other: String
  package var isUndone: Bool
}

extension GraphStore {
  /// Makes two entities one; `kept` gives the key and name. It holds when documents are added again.
  /// - Returns: the decision's number.
  /// - Throws: `merge-impossible` for entities of two types, or one and the same.
  package func merge(_ kept: EntityRecord, _ gone: EntityRecord) throws -> Int64 {
    guard kept.type == gone.type, kept.id != gone.id else {
      let reason =
        kept.id == gone.id ? "they are one already" : "\(kept.type.rawValue) and \(gone.type.rawValue) differ"
      throw Diagnostic(.error, code: "merge-impossible", "the two cannot be merged: \(reason)", file: path)
    }
    return try write { database in
      let (first, second) = (try Self.anchor(kept.id, database), try Self.anchor(gone.id, database))
      try database.execute(
        sql: """
          INSERT INTO decision(kind, type, name, signature, other_name, other_signature)
          VALUES ('merge', ?, ?, ?, ?, ?)
          """, arguments: [kept.type.rawValue, first.name, first.signature, second.name, second.signature])
      let number = database.lastInsertedRowID
      try DecisionLog(database).apply()
      return number
    }
  }

  /// Makes what some documents say of an entity's name another entity.
  /// - Returns: the decisions' numbers, one for each document.
  /// - Throws: `no-such-document` when one of them does not speak of the entity.
  package func split(_ entity: EntityRecord, documents: [String]) throws -> [Int64] {
    let numbers = try write { database in
      var first: Int64?
      return try documents.map { document in
        let names = try String.fetchAll(
          database,
          sql: """
            SELECT DISTINCT block.name FROM document CROSS JOIN local ON local.document = document.id
            JOIN profile ON profile.id = local.profile JOIN cluster ON cluster.id = profile.cluster
            JOIN block ON block.id = profile.block WHERE document.key = ? AND cluster.root = ? ORDER BY block.name
            """, arguments: [document, entity.id])
        guard let name = names.first else {
          throw Diagnostic(
            .error, code: "no-such-document", "the document ‘\(document)’ does not speak of \(entity.name)", file: path)
        }
        // `signature` holds the first of the decisions taken together: their bearers are one.
        try database.execute(
          sql: "INSERT INTO decision(kind, type, name, signature, document) VALUES ('split', ?, ?, ?, ?)",
          arguments: [entity.type.rawValue, name, first.map(String.init), document])
        let number = database.lastInsertedRowID
        first = first ?? number
        try DecisionLog(database).setApart(entity.type.rawValue, name, document, by: first)
        return number
      }
    }
    try settle()
    return numbers
  }

  /// Takes a decision back; it stays in the log.
  /// - Throws: `no-such-decision`.
  package func undo(_ number: Int64) throws {
    try write { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT * FROM decision WHERE id = ? AND undone = 0", arguments: [number])
      else {
        throw Diagnostic(
          .error, code: "no-such-decision", "there is no decision \(number) to undo; `mingce graph log` lists them",
          file: path)
      }
      try database.execute(sql: "UPDATE decision SET undone = 1 WHERE id = ?", arguments: [number])
      let log = DecisionLog(database)
      if row["kind"] == "split" {
        let name = SplitName(type: row["type"], name: row["name"], document: row["document"] ?? "")
        // Another decision may say the same.
        try log.setApart(name.type, name.name, name.document, by: try log.splits()[name])
      } else {
        try log.apply()
      }
    }
    try settle()
  }

  package func decisions() throws -> [Decision] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM decision ORDER BY id").map { row in
        Decision(
          number: row["id"], kind: row["kind"], type: row["type"], name: row["name"],
          other: row["other_name"] ?? row["document"] ?? "", isUndone: row["undone"])
      }
    }
  }

  /// A name and signature by which an entity is known again.
  private static func anchor(_ entity: Int64, _ database: Database) throws -> (name: String, signature: String) {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT block.name, profile.signature FROM profile JOIN block ON block.id = profile.block
        WHERE profile.cluster = ? ORDER BY profile.count DESC, profile.signature LIMIT 1
        """, arguments: [entity])
    return (row?[0] ?? "", row?[1] ?? "")
  }
}
