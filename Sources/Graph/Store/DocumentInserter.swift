import GRDB
import TextModel

/// Puts documents into the tables, inside a transaction of the caller's. Keeps what it looked up last, so one inserter is
/// used for a whole run; not to be used again after a transaction failed or another connection wrote.
final class DocumentInserter {
  enum Outcome { case added, replaced, unchanged }

  private struct BlockName: Hashable {
    var type: MentionType
    var name: ExactText
  }

  private struct ProfileName: Hashable {
    var block: Int64
    var signature: ExactText
  }

  private struct SurfaceName: Hashable {
    var block: Int64
    var text: ExactText
  }

  private struct ProfileChange {
    var count = 0
    var first: String?
    /// The earliest may be gone; resolving looks for it anew.
    var isStale = false
  }

  /// So many looked-up numbers of a kind are kept; then all are forgotten.
  private static let cacheLimit = 150_000

  private let database: Database
  private let statements: InsertStatements
  private var origins: [ExactText: Int64] = [:]
  private var blocks: [BlockName: Int64] = [:]
  private var profiles: [ProfileName: Int64] = [:]
  private var surfaces: [SurfaceName: Int64] = [:]
  private let splits: [SplitName: Int64]
  // Worked out per document, written once for each batch.
  private var profileChanges: [Int64: ProfileChange] = [:]
  private var surfaceChanges: [Int64: Int] = [:]
  private var dirtyBlocks: Set<Int64> = []

  init(_ database: Database) throws {
    self.database = database
    statements = try InsertStatements(database)
    splits = try DecisionLog(database).splits()
  }

  /// Adds a document, or puts it in the place of the one with its id.
  func insert(_ prepared: PreparedDocument) throws -> Outcome {
    let document = prepared.document
    let known = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT id, hash FROM document WHERE key = ?"), arguments: [document.id])
    if let known, known["hash"] as Int64 == prepared.hash { return .unchanged }
    var id: Int64
    if let known {
      id = known["id"]
      try remove(id)
      try statements.run(
        statements.document, [id, document.id, document.source, document.date, document.text, prepared.hash])
    } else {
      try statements.run(
        statements.document, [nil, document.id, document.source, document.date, document.text, prepared.hash])
      id = database.lastInsertedRowID
    }
    try insertParts(of: prepared, id)
    return known == nil ? .added : .replaced
  }

  private func insertParts(of prepared: PreparedDocument, _ id: Int64) throws {
    let document = prepared.document
    for (number, article) in document.articles.enumerated() {
      try statements.run(statements.article, [id, number, article.start, article.end, article.headline])
    }
    var entityNumbers: [String: Int] = [:]
    for (number, entity) in document.entities.enumerated() { entityNumbers[entity.id] = number }
    var mentionNumbers: [String: Int] = [:]
    for (number, mention) in document.mentions.enumerated() { mentionNumbers[mention.id] = number }
    for (number, mention) in document.mentions.enumerated() {
      try statements.run(
        statements.mention,
        [
          id, number, mention.start, mention.end, mention.type.rawValue, mention.entity.flatMap { entityNumbers[$0] },
          mention.confidence, mention.nestedIn.flatMap { mentionNumbers[$0] }, mention.isNeutral, mention.normalized,
          try origin(mention.by),
        ])
    }
    let date = document.date ?? "9999"
    for (number, entity) in prepared.entities.enumerated() {
      try insert(
        entity, number, id, document.id, first: FirstKey.text(date: date, document: document.id, number: number))
    }
    try RelationInserter(document, entityNumbers).insert(into: statements, id, origin: origin)
  }

  private func insert(
    _ entity: LocalEntity, _ number: Int, _ document: Int64, _ documentKey: String, first: String
  ) throws {
    let block = try block(entity.type, entity.blockName)
    var signature = entity.signature
    if let split = splits[SplitName(type: entity.type.rawValue, name: entity.blockName, document: documentKey)] {
      signature.add(.split, String(split))
    }
    let profile = try profile(block, signature.text)
    var change = profileChanges[profile] ?? ProfileChange()
    change.count += 1
    change.first = change.first.map { min($0, first) } ?? first
    profileChanges[profile] = change
    dirtyBlocks.insert(block)
    try statements.run(
      statements.local, [document, number, profile, entity.kb, entity.value, try origin(entity.by)])
    for name in entity.otherNames {
      let surface = try surface(block, name)
      try statements.run(statements.naming, [document, number, surface])
      surfaceChanges[surface, default: 0] += 1
    }
  }

  /// Takes a document's statements out; its row goes too.
  private func remove(_ id: Int64) throws {
    for row in try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT local.profile, profile.block FROM local JOIN profile ON profile.id = local.profile
          WHERE local.document = ?
          """), arguments: [id])
    {
      var change = profileChanges[row[0]] ?? ProfileChange()
      change.count -= 1
      change.isStale = true
      profileChanges[row[0]] = change
      dirtyBlocks.insert(row[1])
    }
    for surface in try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT surface FROM naming WHERE document = ?"), arguments: [id])
    {
      surfaceChanges[surface, default: 0] -= 1
    }
    for table in ["article", "mention", "local", "naming", "relation", "evidence"] {
      try database.cachedStatement(sql: "DELETE FROM \(table) WHERE document = ?").execute(arguments: [id])
    }
    try database.cachedStatement(sql: "DELETE FROM document WHERE id = ?").execute(arguments: [id])
  }

  /// Writes out what was put off; to be called before the transaction ends.
  func flush() throws {
    for (profile, change) in profileChanges.sorted(by: { $0.key < $1.key }) {
      try statements.run(
        statements.profileChange, [change.isStale, change.first, change.count, profile])
    }
    for (surface, change) in surfaceChanges.sorted(by: { $0.key < $1.key }) where change != 0 {
      try statements.run(statements.surfaceChange, [change, surface])
    }
    for block in dirtyBlocks.sorted() { try statements.run(statements.dirtyBlock, [block]) }
    profileChanges.removeAll(keepingCapacity: true)
    surfaceChanges.removeAll(keepingCapacity: true)
    dirtyBlocks.removeAll(keepingCapacity: true)
    if origins.count > Self.cacheLimit { origins.removeAll() }
    if blocks.count > Self.cacheLimit { blocks.removeAll() }
    if profiles.count > Self.cacheLimit { profiles.removeAll() }
    if surfaces.count > Self.cacheLimit { surfaces.removeAll() }
  }

  // MARK: Numbers of texts

  private func origin(_ text: String) throws -> Int64 {
    if let known = origins[ExactText(text)] { return known }
    let number = try number(statements.findOrigin, [text], else: statements.origin, [text])
    origins[ExactText(text)] = number
    return number
  }

  private func block(_ type: MentionType, _ name: String) throws -> Int64 {
    let key = BlockName(type: type, name: ExactText(name))
    if let known = blocks[key] { return known }
    let number = try number(
      statements.findBlock, [type.rawValue, name], else: statements.block, [type.rawValue, name])
    blocks[key] = number
    // The block's own name is always one that it can be found by.
    _ = try surface(number, name)
    return number
  }

  private func profile(_ block: Int64, _ signature: String) throws -> Int64 {
    let key = ProfileName(block: block, signature: ExactText(signature))
    if let known = profiles[key] { return known }
    let number = try number(statements.findProfile, [block, signature], else: statements.profile, [block, signature])
    profiles[key] = number
    return number
  }

  private func surface(_ block: Int64, _ text: String) throws -> Int64 {
    let key = SurfaceName(block: block, text: ExactText(text))
    if let known = surfaces[key] { return known }
    var number = try Int64.fetchOne(statements.findSurface, arguments: [block, text])
    if number == nil {
      try statements.run(statements.surface, [block, text])
      number = database.lastInsertedRowID
      try statements.run(statements.searchableSurface, [number, text])
    }
    surfaces[key] = number
    return number ?? 0
  }

  private func number(
    _ find: Statement, _ key: StatementArguments, else insert: Statement, _ values: StatementArguments
  ) throws -> Int64 {
    if let known = try Int64.fetchOne(find, arguments: key) { return known }
    try statements.run(insert, values)
    return database.lastInsertedRowID
  }
}

/// By what the entities of all documents are put in an order that does not depend on when they were added.
enum FirstKey {
  static func text(date: String, document: String, number: Int) -> String {
    "\(date)|\(document)|" + String(repeating: "0", count: max(0, 6 - String(number).count)) + String(number)
  }
}
