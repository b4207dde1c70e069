import Interchange
import TextModel

/// Label Studio's tasks with pre-annotations, as one JSON array. The labelling configuration must name its tags `label`
/// and `text`.
final class LabelStudioWriter: ToolWriter {
  private let output: ToolOutput
  private var isFirst = true

  init(_ output: ToolOutput) { self.output = output }

  func begin() throws { try output.append(Array("[".utf8)) }

  func write(_ document: ToolDocument) throws {
    var writer = JSONByteWriter()
    writer.raw(isFirst ? "\n" as StaticString : ",\n")
    isFirst = false
    writer.raw(#"{"data":{"id":"#)
    writer.string(document.document.id)
    writer.raw(#","text":"#)
    writer.string(document.document.text)
    writer.raw(#"},"predictions":[{"model_version":"#)
    writer.string(AnnotationWriter.schema)
    writer.raw(#","result":["#)
    for (index, mention) in document.mentions.enumerated() {
      if index > 0 { writer.raw(",") }
      self.mention(mention, number: index, of: document, &writer)
    }
    for arc in RelationArcs(document, preference: .fullName).arcs {
      guard let subject = arc.subject else { continue }
      writer.raw(#",{"type":"relation","from_id":"m"#)
      writer.integer(subject + 1)
      writer.raw(#"","to_id":"m"#)
      writer.integer(arc.object + 1)
      writer.raw(#"","direction":"right","labels":["#)
      writer.string(arc.relation.type.rawValue)
      writer.raw("]}")
    }
    writer.raw("]}]}")
    try output.append(writer.bytes)
  }

  private func mention(
    _ mention: AnnotatedDocument.Mention, number: Int, of document: ToolDocument, _ writer: inout JSONByteWriter
  ) {
    writer.raw(#"{"id":"m"#)
    writer.integer(number + 1)
    writer.raw(#"","type":"labels","from_name":"label","to_name":"text","score":"#)
    writer.probability(mention.confidence)
    writer.raw(#","value":{"start":"#)
    writer.integer(mention.start)
    writer.raw(#","end":"#)
    writer.integer(mention.end)
    writer.raw(#","text":"#)
    writer.string(document.covered(mention))
    writer.raw(#","labels":["#)
    writer.string(mention.type.rawValue)
    writer.raw("]}}")
  }

  func end() throws {
    try output.append(Array("\n]\n".utf8))
    try output.finish()
  }
}
