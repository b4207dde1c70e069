import Graph
import TextModel

/// An entity as `graph show` prints it.
struct EntityPage {
  private let view: EntityView
  private let store: GraphStore
  private let sentences: Int
  private let why: Bool

  init(_ view: EntityView, store: GraphStore, sentences: Int, why: Bool) {
    self.view = view
    self.store = store
    self.sentences = sentences
    self.why = why
  }

  func lines(_ facts: [EntityView.Fact]) throws -> [String] {
    let entity = view.entity
    let kind = [entity.type.rawValue, entity.subtype, entity.kb].compactMap { $0 }.joined(separator: " ")
    var lines = [
      "\(entity.name)  \(kind)  \(entity.key)  (\(entity.articles) \(entity.articles == 1 ? "article" : "articles"))"
    ]
    if !entity.aliases.isEmpty { lines.append("also: " + entity.aliases.joined(separator: "、")) }
    if why { lines += view.reasons.map { "why: \($0)" } }
    for fact in facts { lines += try self.lines(fact) }
    return lines.map(Lines.cell)
  }

  private func lines(_ fact: EntityView.Fact) throws -> [String] {
    let subject = fact.subject?.name ?? "article"
    let body = fact.organization.map { " @ \($0)" } ?? ""
    var head = "\(subject) \(fact.predicate.rawValue) \(fact.object.name)\(body)"
    if fact.isFormer { head += " (former)" }
    if let time = time(fact) { head += "  \(time)" }
    if fact.statements.count > 1 { head += "  ×\(fact.statements.count)" }
    var lines = [head]
    for statement in fact.statements.prefix(max(0, sentences)) {
      guard let span = statement.evidence.first else { continue }
      let date = statement.stated.map { " \($0)" } ?? ""
      lines.append("    [\(statement.document)\(date)] \(try store.sentence(statement.document, span))")
    }
    return lines
  }

  private func time(_ fact: EntityView.Fact) -> String? {
    switch (fact.from, fact.until) {
    case (let from?, let until?): from == until ? from : "\(from) – \(until)"
    case (let from?, nil): from
    case (nil, let until?): "– \(until)"
    case (nil, nil): nil
    }
  }
}
