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

  /// The decision that sets a document's bearer of a name apart; of several the last.
  func splits() throws -> [SplitName: Int64] {
    var splits: [SplitName: Int64] = [:]
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT coalesce(CAST(signature AS INTEGER), id), type, name, document FROM decision
        WHERE kind = 'split' AND undone = 0 ORDER BY id
        """)
    for row in rows { splits[SplitName(type: row[1], name: row[2], document: row[3])] = row[0] }
    return splits
  }

  /// Moves a document's bearers of a name to profiles that are set apart, or back; the block must be resolved after it.
  func setApart(_ type: String, _ name: String, _ document: String, by decision: Int64?) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT local.document, local.number, profile.id, profile.signature, block.id AS block
        FROM document CROSS JOIN local ON local.document = document.id JOIN profile ON profile.id = local.profile
        JOIN block ON block.id = profile.block WHERE document.key = ? AND block.type = ? AND block.name = ?
        """, arguments: [document, type, name])
    for row in rows {
      var signature = Signature(text: row["signature"]).without(.split)
      if let decision { signature.add(.split, String(decision)) }
      let block: Int64 = row["block"]
      try database.execute(
        sql: "INSERT OR IGNORE INTO profile(block, signature, count) VALUES (?, ?, 0)",
        arguments: [block, signature.text])
      // Both profiles' earliest documents are looked for anew.
      try database.execute(
        sql: """
          UPDATE local SET profile = (SELECT id FROM profile WHERE block = ?1 AND signature = ?2)
          WHERE document = ?3 AND number = ?4
          """, arguments: [block, signature.text, row["document"] as Int64, row["number"] as Int])
      try database.execute(
        sql: "UPDATE profile SET count = count - 1, first = NULL WHERE id = ?", arguments: [row["id"] as Int64])
      try database.execute(
        sql: "UPDATE profile SET count = count + 1, first = NULL WHERE block = ? AND signature = ?",
        arguments: [block, signature.text])
      try database.execute(sql: "UPDATE block SET dirty = 1 WHERE id = ?", arguments: [block])
    }
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
