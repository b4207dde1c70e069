import TextModel

/// Writes documents in the form of gold files: relations with the names of their ends, no entities. One object without a
/// line end.
package struct GoldWriter: Sendable {
  package init() {}

  /// Appends a document. The ends of its relations must be names.
  package func append(_ document: AnnotatedDocument, to writer: inout JSONByteWriter) {
    writer.raw(#"{"id":"#)
    writer.string(document.id)
    if let date = document.date {
      writer.raw(#","date":"#)
      writer.string(date)
    }
    writer.raw(#","text":"#)
    writer.string(document.text)
    list(#","articles":["#, document.articles, &writer) { $0.article($1) }
    list(#"],"mentions":["#, document.mentions, &writer) { mention($1, &$0) }
    list(#"],"relations":["#, document.relations, &writer) { relation($1, &$0) }
    writer.raw("]}")
  }

  private func mention(_ mention: AnnotatedDocument.Mention, _ writer: inout JSONByteWriter) {
    writer.raw(#"{"start":"#)
    writer.integer(mention.start)
    writer.raw(#","end":"#)
    writer.integer(mention.end)
    writer.raw(#","type":"#)
    writer.string(mention.type.rawValue)
    if let subtype = mention.subtype {
      writer.raw(#","subtype":"#)
      writer.string(subtype.rawValue)
    }
    if mention.isNeutral { writer.raw(#","neutral":true"#) }
    writer.raw("}")
  }

  private func relation(_ relation: AnnotatedDocument.Relation, _ writer: inout JSONByteWriter) {
    writer.raw(#"{"article":"#)
    writer.integer(relation.article)
    writer.raw(#","subject":"#)
    writer.string(relation.subject ?? "")
    writer.raw(#","predicate":"#)
    writer.string(relation.type.rawValue)
    writer.raw(#","object":"#)
    writer.string(relation.object)
    writer.raw(#","qualifiers":{"#)
    for (index, qualifier) in relation.qualifiers.enumerated() {
      if index > 0 { writer.raw(",") }
      writer.string(qualifier.key.rawValue)
      writer.raw(":")
      writer.string(qualifier.value)
    }
    writer.raw("}}")
  }

  private func list<Element>(
    _ opening: StaticString, _ elements: [Element], _ writer: inout JSONByteWriter,
    _ body: (inout JSONByteWriter, Element) -> Void
  ) {
    writer.raw(opening)
    for (index, element) in elements.enumerated() {
      if index > 0 { writer.raw(",") }
      body(&writer, element)
    }
  }
}
