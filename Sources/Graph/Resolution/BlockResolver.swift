import GRDB
import TextModel

/// Works out which profiles are one entity, for the blocks that changed, and what follows for the entities that other
/// names lead to. Inside a transaction of the caller's.
struct BlockResolver {
  private let database: Database
  private let commonness: NameCommonness
  private let statements: ResolveStatements

  init(_ database: Database, knowledge: Knowledge) throws {
    self.database = database
    commonness = NameCommonness(knowledge: knowledge)
    statements = try ResolveStatements(database)
  }

  /// Resolves up to `limit` changed blocks.
  /// - Returns: how many there were.
  func resolveSome(_ limit: Int) throws -> Int {
    let rows = try Row.fetchAll(
      database, sql: "SELECT id, type, name FROM block INDEXED BY block_dirty WHERE dirty = 1 LIMIT ?",
      arguments: [limit])
    guard !rows.isEmpty else { return 0 }
    var changed: Set<Int64> = []
    for row in rows {
      guard let type = MentionType(rawValue: row[1]) else { continue }
      let old = try Row.fetchAll(statements.clusters, arguments: [row[0] as Int64])
      if try resolve(block: row[0], type, name: row[2], old: old) {
        changed.insert(row[0])
        // Whatever followed one of the old entities must look anew.
        for cluster in old {
          changed.formUnion(try Int64.fetchAll(statements.followers, arguments: [cluster["id"] as Int64]))
        }
      }
    }
    try RootFinder(database, commonness).update(blocks: changed)
    for row in rows { try statements.clean.execute(arguments: [row[0] as Int64]) }
    return rows.count
  }

  /// - Returns: whether what others lead to may have changed.
  private func resolve(block: Int64, _ type: MentionType, name: String, old: [Row]) throws -> Bool {
    let profiles = try profiles(of: block)
    guard !profiles.isEmpty else {
      try statements.removeClusters.execute(arguments: [block])
      try remove(block)
      return true
    }
    let clusterer = clusterer(type, name)
    var clusters = clusterer.cluster(profiles).map {
      Cluster(members: $0.members, reasons: $0.reasons, profiles: profiles)
    }
    // The bearer seen first has the name's own number, whoever is found later.
    clusters.sort { ($0.first, $0.anchor) < ($1.first, $1.anchor) }
    var isChanged = old.count != clusters.count
    try statements.removeClusters.execute(arguments: [block])
    for (number, cluster) in clusters.enumerated() {
      let id = number == 0 ? StableHash.of(type.rawValue, name) : StableHash.of(type.rawValue, name, cluster.first)
      if !isChanged {
        isChanged = !old.contains {
          $0["id"] as Int64 == id && $0["count"] as Int == cluster.count
            && $0["kb"] as String? == cluster.identifier && $0["first"] as String == cluster.first
        }
      }
      try statements.cluster.execute(
        arguments: [
          id, EntityKey.text(id), block, type.rawValue, cluster.subtype, name, cluster.identifier, cluster.count,
          cluster.first, id, id,
        ])
      for (member, reason) in zip(cluster.members, cluster.reasons) {
        try statements.assign.execute(arguments: [id, reason, profiles[member].id])
      }
    }
    return isChanged || old.isEmpty
  }

  private func clusterer(_ type: MentionType, _ name: String) -> ProfileClusterer {
    switch type {
    case .person: ProfileClusterer(type: type, commonness: commonness.person(name), isRelative: false)
    case .organization:
      ProfileClusterer(type: type, commonness: commonness.organisation(name), isRelative: commonness.isRelative(name))
    case .title, .location, .event, .work, .date:
      ProfileClusterer(type: type, commonness: 1e-6, isRelative: false)
    }
  }

  private func profiles(of block: Int64) throws -> [Profile] {
    try statements.emptyProfiles.execute(arguments: [block])
    return try Row.fetchAll(statements.profiles, arguments: [block]).map { row in
      let first: String
      if let known = row["first"] as String? {
        first = known
      } else {
        first = try earliest(row["id"])
        try statements.first.execute(arguments: [first, row["id"] as Int64])
      }
      let text: String = row["signature"]
      return Profile(id: row["id"], signature: Signature(text: text), text: text, count: row["count"], first: first)
    }
  }

  private func earliest(_ profile: Int64) throws -> String {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT coalesce(document.date, '9999') AS date, document.key, local.number
          FROM local JOIN document ON document.id = local.document WHERE local.profile = ?
          """), arguments: [profile])
    return rows.map { FirstKey.text(date: $0[0], document: $0[1], number: $0[2]) }.min() ?? "~"
  }

  /// A name that no document uses any more; its other names go as well.
  private func remove(_ block: Int64) throws {
    for row in try Row.fetchAll(database, sql: "SELECT id, text FROM surface WHERE block = ?", arguments: [block]) {
      try database.execute(
        sql: "INSERT INTO surface_search(surface_search, rowid, text) VALUES ('delete', ?, ?)",
        arguments: [row[0] as Int64, row[1] as String])
    }
    try database.execute(sql: "DELETE FROM surface WHERE block = ?", arguments: [block])
    try database.execute(sql: "DELETE FROM block WHERE id = ?", arguments: [block])
  }
}

/// One bearer of a name, ready for its row.
private struct Cluster {
  var members: [Int]
  var reasons: [String]
  var count: Int
  var first: String
  /// The smallest signature: breaks ties.
  var anchor: String
  var identifier: String?
  var subtype: String?

  init(members: [Int], reasons: [String], profiles: [Profile]) {
    self.members = members
    self.reasons = reasons
    count = members.reduce(0) { $0 + profiles[$1].count }
    first = members.map { profiles[$0].first }.min() ?? ""
    anchor = members.map { profiles[$0].text }.min() ?? ""
    identifier = members.flatMap { profiles[$0].signature.values(.identifier) }.min()
    var votes: [String: Int] = [:]
    for member in members {
      for subtype in profiles[member].signature.values(.subtype) {
        votes[subtype, default: 0] += profiles[member].count
      }
    }
    subtype = votes.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}

/// The statements of resolving, compiled once.
struct ResolveStatements {
  let clean, emptyProfiles, profiles, first, clusters, followers, removeClusters, cluster, assign: Statement

  init(_ database: Database) throws {
    clean = try database.makeStatement(sql: "UPDATE block SET dirty = 0 WHERE id = ?")
    emptyProfiles = try database.makeStatement(sql: "DELETE FROM profile WHERE block = ? AND count <= 0")
    profiles = try database.makeStatement(
      sql: "SELECT id, signature, count, first FROM profile WHERE block = ? ORDER BY signature")
    first = try database.makeStatement(sql: "UPDATE profile SET first = ? WHERE id = ?")
    clusters = try database.makeStatement(sql: "SELECT id, count, kb, first FROM cluster WHERE block = ?")
    followers = try database.makeStatement(sql: "SELECT block FROM cluster WHERE base = ? AND base <> id")
    removeClusters = try database.makeStatement(sql: "DELETE FROM cluster WHERE block = ?")
    cluster = try database.makeStatement(
      sql: """
        INSERT INTO cluster(id, key, block, type, subtype, name, kb, count, first, base, root)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    assign = try database.makeStatement(
      sql: "UPDATE profile SET cluster = ?1, why = ?2 WHERE id = ?3 AND (cluster IS NOT ?1 OR why IS NOT ?2)")
  }
}
