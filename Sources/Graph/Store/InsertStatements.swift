import GRDB

/// The statements of adding, compiled once for each run.
struct InsertStatements {
  let document, article, mention, local, naming, relation, evidence: Statement
  let origin, block, profile, surface, searchableSurface: Statement
  let findOrigin, findBlock, findProfile, findSurface: Statement
  let profileChange, surfaceChange, dirtyBlock: Statement

  init(_ database: Database) throws {
    func insert(_ table: String, _ columns: Int) throws -> Statement {
      let marks = Array(repeating: "?", count: columns).joined(separator: ", ")
      return try database.makeStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
    }
    document = try insert("document", 6)
    article = try insert("article", 5)
    mention = try insert("mention", 11)
    local = try insert("local", 6)
    naming = try database.makeStatement(sql: "INSERT OR IGNORE INTO naming VALUES (?, ?, ?)")
    relation = try insert("relation", 17)
    evidence = try insert("evidence", 5)
    origin = try database.makeStatement(sql: "INSERT INTO origin(text) VALUES (?)")
    block = try database.makeStatement(sql: "INSERT INTO block(type, name, dirty) VALUES (?, ?, 1)")
    profile = try database.makeStatement(sql: "INSERT INTO profile(block, signature, count) VALUES (?, ?, 0)")
    surface = try database.makeStatement(sql: "INSERT INTO surface(block, text, count) VALUES (?, ?, 0)")
    searchableSurface = try database.makeStatement(sql: "INSERT INTO surface_search(rowid, text) VALUES (?, ?)")
    findOrigin = try database.makeStatement(sql: "SELECT id FROM origin WHERE text = ?")
    findBlock = try database.makeStatement(sql: "SELECT id FROM block WHERE type = ? AND name = ?")
    findProfile = try database.makeStatement(sql: "SELECT id FROM profile WHERE block = ? AND signature = ?")
    findSurface = try database.makeStatement(sql: "SELECT id FROM surface WHERE block = ? AND text = ?")
    // `first` is missing from a profile that has members when it must be looked for anew, and then stays so.
    profileChange = try database.makeStatement(
      sql: """
        UPDATE profile SET
          first = CASE WHEN ?1 OR count > 0 AND first IS NULL THEN NULL ELSE min(coalesce(first, ?2), ?2) END,
          count = count + ?3
        WHERE id = ?4
        """)
    surfaceChange = try database.makeStatement(sql: "UPDATE surface SET count = count + ? WHERE id = ?")
    dirtyBlock = try database.makeStatement(sql: "UPDATE block SET dirty = 1 WHERE id = ? AND dirty = 0")
  }

  func run(_ statement: Statement, _ arguments: StatementArguments) throws {
    try statement.execute(arguments: arguments)
  }
}
