import GRDB
import TextModel

/// What a store says of one entity: each fact once, with all documents that state it.
package struct EntityView: Sendable {
  package struct Fact: Sendable {
    package var predicate: Predicate
    package var subject: EntityRecord?
    package var object: EntityRecord
    /// The body of a position.
    package var organization: String?
    /// The earliest time at which it is said to hold, and the latest.
    package var from: String?
    package var until: String?
    /// Whether some document says that it has ended.
    package var isFormer: Bool
    package var statements: [StatementRecord]
  }

  package var entity: EntityRecord
  package var facts: [Fact]
  /// Why names and evidence were taken for this one entity: a line for each profile.
  package var reasons: [String]

  /// - Parameter time: a year, month or day (`2019`, `2019-03`): only what held then.
  init(_ entity: EntityRecord, _ statements: [StatementRecord], at time: String?, reasons: [String]) {
    self.entity = entity
    self.reasons = reasons
    var order: [FactKey] = []
    var groups: [FactKey: [StatementRecord]] = [:]
    for statement in statements {
      let key = FactKey(statement)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(statement)
    }
    facts = order.compactMap { groups[$0].map(Fact.init) }
    if let time { facts.removeAll { !$0.holds(at: time) } }
    facts.sort {
      (
        $0.predicate.index, $0.from ?? "9999", $0.subject?.name ?? "", $0.object.name, $0.subject?.key ?? "",
        $0.object.key
      )
        < (
          $1.predicate.index, $1.from ?? "9999", $1.subject?.name ?? "", $1.object.name, $1.subject?.key ?? "",
          $1.object.key
        )
    }
  }

  private struct FactKey: Hashable {
    var predicate: Predicate
    var subject: String?
    var object: String
    var organization: String?

    init(_ statement: StatementRecord) {
      predicate = statement.predicate
      subject = statement.subject?.key
      object = statement.object.key
      organization = statement.organization?.key ?? statement.qualifiers.first { $0.key == .organization }?.value
    }
  }
}

extension EntityView.Fact {
  init(_ statements: [StatementRecord]) {
    let first = statements[0]
    self.statements = statements
    predicate = first.predicate
    subject = first.subject
    object = first.object
    organization = first.organization?.name ?? first.qualifiers.first { $0.key == .organization }?.value
    isFormer = false
    for statement in statements {
      let isEnd = statement.qualifiers.contains { $0.key == .status && $0.value == "former" }
      isFormer = isFormer || isEnd
      // What is called former when it is stated held at some time before, no one knows since when.
      let start = isEnd ? nil : statement.heldFrom ?? statement.stated
      let end = statement.heldUntil ?? statement.stated
      if let start { from = min(from ?? start, start) }
      if let end { until = max(until ?? end, end) }
    }
  }

  /// Whether it held at some time in a year, month or day, as far as the documents tell: between the first and the last
  /// that say so.
  func holds(at time: String) -> Bool {
    guard let end = until ?? from else { return false }
    let start = from ?? end
    return String(start.prefix(time.count)) <= time && time <= end.prefix(time.count)
  }
}

extension GraphStore {
  package func view(_ entity: EntityRecord, at time: String? = nil) throws -> EntityView {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT cluster.key, cluster.name, cluster.why, profile.signature, profile.count, profile.why AS reason
          FROM cluster JOIN profile ON profile.cluster = cluster.id WHERE cluster.root = ?
          ORDER BY cluster.id <> cluster.root, cluster.name, cluster.key, profile.count DESC, profile.signature
          """, arguments: [entity.id])
      let reasons = rows.map { row in
        let items = Signature(text: row["signature"]).items.map { $0.dropFirst() }.joined(separator: ", ")
        let merged = (row["why"] as String?).map { "; \($0)" } ?? ""
        return "\(row["name"] as String) [\(items)] ×\(row["count"] as Int): \(row["reason"] as String? ?? "")\(merged)"
      }
      let statements = try StatementReader(database).statements(of: entity.id)
      return EntityView(entity, statements, at: time, reasons: reasons)
    }
  }

  /// The sentence around a span of a document, at most so many code points to either side.
  package func sentence(_ document: String, _ span: TextSpan, reach: Int = 80) throws -> String {
    // Whoever wrote the record may have said anything; no text is so long.
    let span = TextSpan(min(span.start, 1 << 40), min(span.end, 1 << 40))
    let first = max(0, span.start - reach)
    let text = try read {
      try String.fetchOne(
        $0, sql: "SELECT substr(text, ?, ?) FROM document WHERE key = ?",
        arguments: [first + 1, span.end - first + reach, document])
    }
    let scalars = Array((text ?? "").unicodeScalars)
    let start = span.start - first
    let end = min(start + span.count, scalars.count)
    guard start <= end else { return "" }
    let isLimit: (Unicode.Scalar) -> Bool = { "。！？\n\r".unicodeScalars.contains($0) }
    let from = scalars[..<start].lastIndex(where: isLimit).map { $0 + 1 } ?? 0
    let until = scalars[end...].firstIndex(where: isLimit).map { $0 + 1 } ?? scalars.count
    return Self.joined(String(String.UnicodeScalarView(scalars[from..<until])))
  }

  /// Breaks and runs of white space as one space, and as none inside Chinese, where a column's end put them.
  private static func joined(_ text: String) -> String {
    let isWide: (Unicode.Scalar?) -> Bool = { $0.map { $0.value >= 0x2E80 } ?? false }
    return text.split { $0.isWhitespace }.reduce(into: "") { line, word in
      if !line.isEmpty, !(isWide(line.unicodeScalars.last) && isWide(word.unicodeScalars.first)) { line += " " }
      line += word
    }
  }
}
