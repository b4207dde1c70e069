import GRDB
import TextModel

/// An entity as queries give it.
package struct EntityRecord: Hashable, Sendable {
  var id: Int64
  /// `E` and thirteen characters.
  package var key: String
  package var type: MentionType
  package var subtype: String?
  package var name: String
  /// Other names, the most used first.
  package var aliases: [String]
  package var kb: String?
  /// How many articles speak of it.
  package var articles: Int
}

/// Looks entities up.
struct EntityFinder {
  private let database: Database
  private let byID, aliases: Statement

  init(_ database: Database) throws {
    self.database = database
    byID = try database.cachedStatement(
      sql: """
        SELECT id, key, type, subtype, name, (SELECT min(kb) FROM cluster part WHERE part.root = root.id),
          (SELECT sum(count) FROM cluster part WHERE part.root = root.id)
        FROM cluster root WHERE id = ?
        """)
    aliases = try database.cachedStatement(
      sql: """
        SELECT surface.text, sum(surface.count) AS uses FROM cluster CROSS JOIN surface ON surface.block = cluster.block
        WHERE cluster.root = ? AND (surface.count > 0 OR surface.text = cluster.name)
        GROUP BY surface.text ORDER BY uses DESC, surface.text
        """)
  }

  /// - Parameter withAliases: whether to look up its other names, which costs more than all else.
  func entity(_ id: Int64, withAliases: Bool = true) throws -> EntityRecord? {
    guard let row = try Row.fetchOne(byID, arguments: [id]), let type = MentionType(rawValue: row[2]) else {
      return nil
    }
    let name: String = row[4]
    let others =
      withAliases ? try Row.fetchAll(aliases, arguments: [id]).map { $0[0] as String }.filter { $0 != name } : []
    return EntityRecord(
      id: row[0], key: row[1], type: type, subtype: row[3], name: name, aliases: others, kb: row[5],
      articles: row[6] ?? 0)
  }

  /// The entities of exactly this name or key, the most spoken of first.
  func entities(called name: String, type: MentionType? = nil) throws -> [EntityRecord] {
    let rows: [Int64]
    if isKey(name) {
      rows = try Int64.fetchAll(
        database, sql: "SELECT DISTINCT root FROM cluster WHERE key = ?", arguments: [name])
    } else {
      rows = try Int64.fetchAll(
        database,
        sql: """
          SELECT DISTINCT cluster.root FROM surface
          CROSS JOIN block ON block.id = surface.block CROSS JOIN cluster ON cluster.block = block.id
          WHERE surface.text IN (?, ?) AND (surface.count > 0 OR surface.text = block.name)
          """, arguments: [name, NameFolding.fold(name)])
    }
    return try sorted(rows, type)
  }

  /// The entities that a name stands in, the most spoken of first.
  func entities(containing text: String, type: MentionType?, limit: Int) throws -> [EntityRecord] {
    let folded = NameFolding.fold(text)
    // The index holds runs of three characters; a shorter name is looked for in all names.
    let surfaces =
      folded.unicodeScalars.count >= 3
      ? "SELECT rowid FROM surface_search WHERE text MATCH ?" : "SELECT id FROM surface WHERE instr(text, ?) > 0"
    let argument =
      folded.unicodeScalars.count >= 3 ? "\"" + folded.replacing("\"", with: "\"\"") + "\"" : folded
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT root, sum(count) AS uses FROM cluster
        WHERE block IN (
            SELECT surface.block FROM surface CROSS JOIN block ON block.id = surface.block
            WHERE surface.id IN (\(surfaces)) AND (surface.count > 0 OR surface.text = block.name))
          AND (? IS NULL OR type = ?)
        GROUP BY root ORDER BY uses DESC, root LIMIT ?
        """, arguments: [argument, type?.rawValue, type?.rawValue, limit])
    return try sorted(rows.map { $0[0] }, type)
  }

  private func sorted(_ ids: [Int64], _ type: MentionType?) throws -> [EntityRecord] {
    try ids.compactMap { try entity($0) }.filter { type == nil || $0.type == type }
      .sorted { ($1.articles, $0.name, $0.key) < ($0.articles, $1.name, $1.key) }
  }

  private func isKey(_ text: String) -> Bool {
    text.utf8.count == 14 && text.hasPrefix("E")
      && text.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || $0.isLowercase) }
  }
}

extension GraphStore {
  /// The entities whose names contain a text.
  package func find(_ text: String, type: MentionType?, limit: Int) throws -> [EntityRecord] {
    try read { try EntityFinder($0).entities(containing: text, type: type, limit: limit) }
  }

  /// The one entity of a name or key.
  /// - Throws: `no-such-entity`, with near names, or `ambiguous-entity`, with all of the name.
  package func entity(_ name: String, type: MentionType? = nil) throws -> EntityRecord {
    let (exact, near) = try read { database in
      let finder = try EntityFinder(database)
      let exact = try finder.entities(called: name, type: type)
      return (exact, exact.isEmpty ? try finder.entities(containing: name, type: type, limit: 3) : [])
    }
    if exact.count == 1 { return exact[0] }
    guard exact.isEmpty else {
      let list = exact.prefix(8).map { "\($0.key) \($0.type.rawValue) (\($0.articles) articles)" }
      throw Diagnostic(
        .error, code: "ambiguous-entity",
        "‘\(name)’ is the name of \(exact.count); say which by its key: \(list.joined(separator: ", "))", file: path)
    }
    let hint = near.isEmpty ? "" : "; do you mean \(near.map { "‘\($0.name)’" }.joined(separator: " or "))?"
    throw Diagnostic(.error, code: "no-such-entity", "there is no entity called ‘\(name)’\(hint)", file: path)
  }
}
