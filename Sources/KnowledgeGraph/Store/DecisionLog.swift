import GRDB
import TextModel

/// What the user decided about entities, kept apart from what is worked out, so that it holds when documents come again.
///
/// A merge names both entities by name and a signature of theirs; a split names the documents whose bearer of a name is
/// another. Both stay in the log when undone.
struct DecisionLog {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Puts the merges on top of what was worked out.
  func apply() throws {
    try database.execute(sql: "UPDATE cluster SET root = base WHERE root <> base")
    let merges = try Row.fetchAll(
      database, sql: "SELECT * FROM decision WHERE kind = 'merge' AND undone = 0 ORDER BY id")
    for merge in merges {
      let type: String = merge["type"]
      // An entity whose documents are gone waits for them to come back.
      guard let kept = try root(type, merge["name"], merge["signature"]),
        let gone = try root(type, merge["other_name"], merge["other_signature"]), kept != gone
      else { continue }
      try database.execute(sql: "UPDATE cluster SET root = ? WHERE root = ?", arguments: [kept, gone])
    }
  }

  /// The decision that sets a document's bearer of a name apart.
  func splits() throws -> [SplitName: Int64] {
    var splits: [SplitName: Int64] = [:]
    let rows = try Row.fetchAll(
      database, sql: "SELECT id, type, name, document FROM decision WHERE kind = 'split' AND undone = 0 ORDER BY id")
    for row in rows { splits[SplitName(type: row[1], name: row[2], document: row[3])] = row[0] }
    return splits
  }

  private func root(_ type: String, _ name: String, _ signature: String) throws -> Int64? {
    try Int64.fetchOne(
      database,
      sql: """
        SELECT cluster.root FROM block JOIN profile ON profile.block = block.id JOIN cluster ON cluster.id = profile.cluster
        WHERE block.type = ? AND block.name = ? AND profile.signature = ?
        """, arguments: [type, name, signature])
  }
}

/// Whom a split speaks of.
struct SplitName: Hashable {
  var type: String
  var name: String
  var document: String
}
