import GRDB
import TextModel

/// A knowledge graph in one SQLite file: what documents say, and which of their names mean the same. For one thread at a
/// time; any number of processes may read while one writes.
package final class GraphStore {
  /// The path as the user gave it.
  package let path: String
  let queue: DatabaseQueue
  package let knowledge: Knowledge
  private var hasWritten = false

  /// Opens a store.
  /// - Parameter creating: gives the knowledge for a new store when there is none at `path`; nil to insist on one.
  /// - Throws: `no-such-store`, `foreign-store`, `store-version`, `damaged-store`, `store-busy` or `unreadable-store`.
  package init(path: String, creating knowledge: (() throws -> Knowledge)? = nil) throws {
    self.path = path
    let presence = StoreFile.presence(path)
    if presence == .missing, knowledge == nil {
      throw StoreError.missing(path)
    }
    if presence == .foreign { throw StoreError.foreign(path) }
    // Before there is a file: without knowledge no store is made.
    let fresh = presence == .missing ? try knowledge?() : nil
    do {
      queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      let isNew = try queue.read { try Self.isNew($0, path) }
      if isNew, knowledge == nil { throw StoreError.missing(path) }
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      if isNew, let knowledge { try Self.create(queue, try fresh ?? knowledge()) }
      self.knowledge = try queue.read { try Self.readKnowledge($0) }
    } catch {
      throw StoreError.diagnostic(error, path)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      // 48 MB of pages. The log that a killed process leaves behind is played back by the next.
      try database.execute(
        sql: """
          PRAGMA synchronous = NORMAL; PRAGMA cache_size = -48000; PRAGMA temp_store = MEMORY
          """)
    }
    return configuration
  }

  private static func create(_ queue: DatabaseQueue, _ knowledge: Knowledge) throws {
    try queue.write { database in
      try GraphSchema.create(database)
      for entry in knowledge.entries {
        try database.execute(
          sql: "INSERT INTO name_share VALUES (?, ?, ?)",
          arguments: [entry.kind.rawValue, entry.text, entry.frequency])
      }
    }
  }

  /// Whether a database is empty, as one is whose making was cut short.
  /// - Throws: a `Diagnostic` when it is neither empty nor a store of this format.
  private static func isNew(_ database: Database, _ path: String) throws -> Bool {
    let application = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    if application == 0, try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0 { return true }
    guard application == GraphSchema.applicationID else { throw StoreError.foreign(path) }
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard version == GraphSchema.version else {
      throw Diagnostic(
        .error, code: "store-version",
        "the store is of format \(version) and this program reads format \(GraphSchema.version); build it anew",
        file: path)
    }
    return false
  }

  private static func readKnowledge(_ database: Database) throws -> Knowledge {
    let rows = try Row.fetchAll(database, sql: "SELECT kind, text, share FROM name_share ORDER BY kind, text")
    return Knowledge(
      rows.compactMap { row in
        Knowledge.Kind(rawValue: row[0]).map { Knowledge.Entry(kind: $0, text: row[1], frequency: row[2]) }
      })
  }

  /// Reads in one consistent state.
  package func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    do { return try queue.read(body) } catch { throw StoreError.diagnostic(error, path) }
  }

  /// Writes all of it or nothing.
  package func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
    hasWritten = true
    do { return try queue.write(body) } catch { throw StoreError.diagnostic(error, path) }
  }

  /// Folds the log of what was written into the one file, unless another process is at work on it; to be called when the
  /// work is done.
  package func close() throws {
    do {
      if hasWritten {
        try queue.writeWithoutTransaction {
          try $0.execute(sql: "PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)")
        }
      }
      try queue.close()
    } catch { throw StoreError.diagnostic(error, path) }
  }
}
