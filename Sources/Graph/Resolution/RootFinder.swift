import GRDB
import TextModel

/// Finds the entity that each cluster counts as: itself, unless its name is a short form that leads to a longer one, or its
/// id says that it is the same as another's.
///
/// A name leads only to longer names, so following them ends. What is worked out depends on the documents alone; the
/// user's merges come on top (`DecisionLog`).
struct RootFinder {
  private let database: Database
  private let commonness: NameCommonness
  private let longNames, shortNames, clusters, follow, bringAlong, sameID, block: Statement

  init(_ database: Database, _ commonness: NameCommonness) throws {
    self.database = database
    self.commonness = commonness
    // CROSS JOIN keeps SQLite to the order of the tables: it has no figures to choose by.
    // Blocks in which a name stands as another name, with how often.
    longNames = try database.makeStatement(
      sql: """
        SELECT block.id, block.name, surface.count FROM surface CROSS JOIN block ON block.id = surface.block
        WHERE surface.text = ? AND surface.count > 0 AND block.type = ? AND block.name <> surface.text
          AND length(block.name) > length(surface.text)
        ORDER BY surface.count DESC, block.name
        """)
    // Blocks of the names that stand as other names in a block.
    shortNames = try database.makeStatement(
      sql: """
        SELECT block.id FROM surface CROSS JOIN block ON block.type = ? AND block.name = surface.text
        WHERE surface.block = ? AND block.id <> surface.block
        """)
    clusters = try database.makeStatement(
      sql: "SELECT id, kb, count, base FROM cluster WHERE block = ? ORDER BY count DESC, id")
    follow = try database.makeStatement(sql: "UPDATE cluster SET base = ?1, root = ?1, why = ?2 WHERE id = ?3")
    bringAlong = try database.makeStatement(
      sql: "UPDATE cluster SET base = ?1, root = ?1 WHERE base = ?2 AND base <> id")
    sameID = try database.makeStatement(
      sql: "SELECT id, base FROM cluster WHERE kb = ? AND type = ? ORDER BY id")
    block = try database.makeStatement(sql: "SELECT type, name FROM block WHERE id = ?")
  }

  /// Brings the roots of these blocks' clusters up to date, and of all that follow them. Longer names come first, since
  /// shorter ones follow them.
  func update(blocks: Set<Int64>) throws {
    var waiting: [Int64: (type: MentionType, name: String)] = [:]
    for number in blocks { waiting[number] = try describe(number) }
    while let next = waiting.max(by: {
      ($0.value.name.count, $0.value.name, $0.key) < ($1.value.name.count, $1.value.name, $1.key)
    }) {
      let batch = waiting.filter { $0.value.name.count == next.value.name.count }
      for number in batch.keys.sorted() {
        guard let (type, name) = waiting.removeValue(forKey: number) else { continue }
        try update(number, type, name)
        guard type == .organization || type == .location else { continue }
        for short in try Int64.fetchAll(shortNames, arguments: [type.rawValue, number]) where waiting[short] == nil {
          guard let described = try describe(short), described.name.count < name.count else { continue }
          waiting[short] = described
        }
      }
    }
  }

  private func describe(_ number: Int64) throws -> (type: MentionType, name: String)? {
    guard let row = try Row.fetchOne(block, arguments: [number]), let type = MentionType(rawValue: row[0]) else {
      return nil
    }
    return (type, row[1])
  }

  private func update(_ number: Int64, _ type: MentionType, _ name: String) throws {
    let rows = try Row.fetchAll(clusters, arguments: [number])
    let target =
      rows.count == 1 && rows[0]["kb"] as String? == nil
      ? try longName(type, name, count: rows[0]["count"]) : nil
    for row in rows {
      let id: Int64 = row["id"]
      if let kb = row["kb"] as String? {
        try uniteID(kb, type)
      } else {
        let base = target?.id ?? id
        if base != row["base"] as Int64 { try follow.execute(arguments: [base, target?.why, id]) }
      }
    }
  }

  /// All of one id are one entity, and so are the short names that led to one of them.
  private func uniteID(_ kb: String, _ type: MentionType) throws {
    let same = try Row.fetchAll(sameID, arguments: [kb, type.rawValue])
    guard let first = same.first.map({ $0["id"] as Int64 }) else { return }
    for row in same where row["base"] as Int64 != first {
      try follow.execute(arguments: [first, "the same id \(kb)", row["id"] as Int64])
      try bringAlong.execute(arguments: [first, row["id"] as Int64])
    }
  }

  /// The entity that a short name leads to: that of the one longer name it stands for in nearly all documents that say so.
  private func longName(_ type: MentionType, _ name: String, count: Int) throws -> (id: Int64, why: String)? {
    guard type == .organization || type == .location else { return nil }
    guard name.count > 1, !commonness.isRelative(name), !commonness.isBare(name) else { return nil }
    let candidates = try Row.fetchAll(longNames, arguments: [name, type.rawValue])
    guard let best = candidates.first else { return nil }
    let all = candidates.reduce(0) { $0 + ($1[2] as Int) }
    let its: Int = best[2]
    // Sure enough among the long names, and not a slip beside the many documents that know the short name only.
    guard its * 5 >= all * 4, its >= 2 || count <= 3, its >= 5 || its * 10 >= count else { return nil }
    guard let target = try Row.fetchOne(clusters, arguments: [best[0] as Int64]) else { return nil }
    return (target["base"], "stands for \(best[1] as String) in \(its) of \(all) documents that give its full name")
  }
}
