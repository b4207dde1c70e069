import TextModel

/// Writes annotated documents and error records as JSON Lines: one object a line, keys in a fixed order, LF at the end.
public struct AnnotationWriter: Sendable {
  /// The value of `schema` in every record.
  public static let schema = "mingce/1"

  /// Whether records are indented over several lines for a reader's eyes instead of standing on one line each.
  public var isPretty: Bool

  /// A writer; see `isPretty`.
  public init(isPretty: Bool = false) { self.isPretty = isPretty }

  /// Appends a document's record to `bytes`. Linear in the document.
  public func write(_ document: AnnotatedDocument, to bytes: inout [UInt8]) {
    record(to: &bytes, expecting: document.text.utf8.count * 8) { $0.document(document) }
  }

  /// Appends the record that stands in a document's place when it could not be annotated.
  /// - Parameters:
  ///   - id: the document's id, as far as it is known.
  ///   - source: the path, or `<stdin>`.
  public func write(failure: Diagnostic, id: String, source: String, to bytes: inout [UInt8]) {
    record(to: &bytes, expecting: 256) { $0.failure(failure, id: id, source: source) }
  }

  private func record(to bytes: inout [UInt8], expecting size: Int, _ body: (inout JSONByteWriter) -> Void) {
    var writer = JSONByteWriter(reserving: size)
    body(&writer)
    if isPretty { PrettyPrinter.append(writer.bytes, to: &bytes) } else { writer.append(to: &bytes) }
    bytes.append(0x0A)
  }
}

extension JSONByteWriter {
  /// A document's record up to its text.
  mutating func opening(_ document: AnnotatedDocument) {
    head(id: document.id, source: document.source)
    raw(#","offset_unit":"code_point""#)
    optional(#","date":"#, document.date)
    optional(#","encoding":"#, document.encoding)
    raw(#","text":"#)
  }

  fileprivate mutating func document(_ document: AnnotatedDocument) {
    opening(document)
    string(document.text)
    list(#","articles":["#, document.articles) { $0.article($1) }
    if let sentences = document.sentences {
      list(#","sentences":["#, sentences) { $0.span(start: $1.start, end: $1.end) }
    }
    if let tokens = document.tokens {
      list(#","tokens":["#, tokens) { $0.span(start: $1.start, end: $1.end) }
    }
    list(#","mentions":["#, document.mentions) { $0.mention($1) }
    list(#","entities":["#, document.entities) { $0.entity($1) }
    list(#","relations":["#, document.relations) { $0.relation($1) }
    if let unchosen = document.unchosen {
      raw(#","unchosen":"#)
      proposals(unchosen)
    }
    list(#","diagnostics":["#, document.diagnostics) { $0.diagnostic($1) }
    if let metadata = document.metadata {
      raw(#","metadata":"#)
      raw(text: metadata)
    }
    raw("}")
  }

  fileprivate mutating func failure(_ failure: Diagnostic, id: String, source: String) {
    head(id: id, source: source)
    raw(#","error":{"code":"#)
    string(failure.code)
    raw(#","message":"#)
    string(failure.message)
    place(failure)
    raw("}}")
  }

  private mutating func head(id: String, source: String) {
    raw(#"{"id":"#)
    string(id)
    raw(#","source":"#)
    string(source)
    raw(#","schema":"#)
    string(AnnotationWriter.schema)
  }

  mutating func article(_ article: AnnotatedDocument.Article) {
    raw(#"{"start":"#)
    integer(article.start)
    raw(#","end":"#)
    integer(article.end)
    optional(#","headline":"#, article.headline)
    raw("}")
  }

  mutating func mention(_ mention: AnnotatedDocument.Mention) {
    raw(#"{"id":"#)
    string(mention.id)
    raw(#","start":"#)
    integer(mention.start)
    raw(#","end":"#)
    integer(mention.end)
    raw(#","text":"#)
    string(mention.text)
    raw(#","type":"#)
    string(mention.type.rawValue)
    optional(#","subtype":"#, mention.subtype?.rawValue)
    optional(#","entity":"#, mention.entity)
    raw(#","confidence":"#)
    probability(mention.confidence)
    optional(#","nested_in":"#, mention.nestedIn)
    if mention.isNeutral { raw(#","neutral":true"#) }
    optional(#","normalized":"#, mention.normalized)
    raw(#","by":"#)
    string(mention.by)
    if let explanation = mention.explanation { self.explanation(explanation) }
    raw("}")
  }

  mutating func entity(_ entity: AnnotatedDocument.Entity) {
    raw(#"{"id":"#)
    string(entity.id)
    raw(#","type":"#)
    string(entity.type.rawValue)
    optional(#","subtype":"#, entity.subtype?.rawValue)
    raw(#","name":"#)
    string(entity.name)
    list(#","aliases":["#, entity.aliases) { $0.string($1) }
    optional(#","kb":"#, entity.kb)
    list(#","mentions":["#, entity.mentions) { $0.string($1) }
    raw(#","by":"#)
    string(entity.by)
    raw("}")
  }

  mutating func relation(_ relation: AnnotatedDocument.Relation) {
    raw(#"{"id":"#)
    string(relation.id)
    raw(#","type":"#)
    string(relation.type.rawValue)
    raw(#","subject":"#)
    if let subject = relation.subject { string(subject) } else { raw("null") }
    raw(#","object":"#)
    string(relation.object)
    raw(#","article":"#)
    integer(relation.article)
    raw(#","qualifiers":{"#)
    for (index, qualifier) in relation.qualifiers.enumerated() {
      if index > 0 { raw(",") }
      string(qualifier.key.rawValue)
      raw(":")
      string(qualifier.value)
    }
    list(#"},"evidence":["#, relation.evidence) { $0.span(start: $1.start, end: $1.end) }
    raw(#","confidence":"#)
    probability(relation.confidence)
    raw(#","by":"#)
    string(relation.by)
    raw("}")
  }

  mutating func diagnostic(_ diagnostic: Diagnostic) {
    raw(#"{"severity":"#)
    string(diagnostic.severity.rawValue)
    raw(#","code":"#)
    string(diagnostic.code)
    raw(#","message":"#)
    string(diagnostic.message)
    place(diagnostic)
    raw("}")
  }

  private mutating func place(_ diagnostic: Diagnostic) {
    optional(#","file":"#, diagnostic.file)
    if let line = diagnostic.line {
      raw(#","line":"#)
      integer(line)
    }
    if let column = diagnostic.column {
      raw(#","column":"#)
      integer(column)
    }
  }

  mutating func span(start: Int, end: Int) {
    raw(#"{"start":"#)
    integer(start)
    raw(#","end":"#)
    integer(end)
    raw("}")
  }

  private mutating func optional(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    raw(key)
    string(value)
  }

  @inline(__always) private mutating func list<Element>(
    _ opening: StaticString, _ elements: [Element], _ element: (inout JSONByteWriter, Element) -> Void
  ) {
    raw(opening)
    for index in elements.indices {
      if index > 0 { raw(",") }
      element(&self, elements[index])
    }
    raw("]")
  }
}
