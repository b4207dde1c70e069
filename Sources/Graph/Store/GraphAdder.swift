import GRDB
import TextModel

/// Adds documents to a store, many to a transaction, and resolves their entities at the end. An adder that is cut short
/// leaves whole documents only; the next one finishes the resolving.
package final class GraphAdder {
  package struct Outcome: Hashable, Sendable {
    package var added = 0
    package var replaced = 0
    package var unchanged = 0
    package init() {}
  }

  /// A transaction ends after about so many bytes of records.
  private static let batchSize = 12 << 20
  private let store: GraphStore
  private var batch: [PreparedDocument] = []
  private var size = 0
  private let inserters = InserterBox()
  package private(set) var outcome = Outcome()

  package init(_ store: GraphStore) { self.store = store }

  /// What makes documents ready for `add`; copies may work on other threads.
  package var preparer: DocumentPreparer { DocumentPreparer(knowledge: store.knowledge) }

  /// Whether the store holds exactly this record; then it need not even be parsed.
  package func holds(line: [UInt8]) throws -> Bool {
    let hash = StableHash.of(bytes: line)
    return try store.read { database in
      try Int.fetchOne(
        database.cachedStatement(sql: "SELECT 1 FROM document WHERE hash = ?"), arguments: [hash]) != nil
    }
  }

  package func add(_ document: PreparedDocument) throws {
    batch.append(document)
    size += document.size
    if size >= Self.batchSize { try commit() }
  }

  /// Writes what waits.
  package func commit() throws {
    guard !batch.isEmpty else { return }
    var counts = outcome
    try store.write { database in
      let inserter = try inserters.inserter(database)
      for document in batch {
        switch try inserter.insert(document) {
        case .added: counts.added += 1
        case .replaced: counts.replaced += 1
        case .unchanged: counts.unchanged += 1
        }
      }
      try inserter.flush()
    }
    outcome = counts
    batch.removeAll(keepingCapacity: true)
    size = 0
  }

  /// Writes what waits and resolves all that changed.
  package func finish() throws {
    try commit()
    inserters.forget()
    try store.settle()
  }

  private final class InserterBox {
    private var current: DocumentInserter?
    /// Changes when another connection has written: what was looked up before may be gone.
    private var version: Int?

    /// To be called inside the transaction in which the inserter works.
    func inserter(_ database: Database) throws -> DocumentInserter {
      let present = try Int.fetchOne(database, sql: "PRAGMA data_version")
      if let current, present == version { return current }
      let made = try DocumentInserter(database)
      (current, version) = (made, present)
      return made
    }

    func forget() { current = nil }
  }
}

extension GraphStore {
  /// So many blocks are resolved in a transaction.
  private static let blocksAtATime = 20_000

  /// Resolves what is left to resolve. Cheap when nothing is.
  package func settle() throws {
    let isSettled = try read { try Int.fetchOne($0, sql: "SELECT 1 FROM block WHERE dirty = 1 LIMIT 1") == nil }
    if isSettled { return }
    var isDone = false
    while !isDone {
      isDone = try write { database in
        let resolver = try BlockResolver(database, knowledge: knowledge)
        let isLast = try resolver.resolveSome(Self.blocksAtATime) < Self.blocksAtATime
        if isLast { try DecisionLog(database).apply() }
        return isLast
      }
    }
  }
}
