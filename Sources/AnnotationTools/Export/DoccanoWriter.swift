import Interchange
import TextModel

/// doccano's JSON Lines for sequence labelling with relations. What doccano has no place for travels in the field
/// `mingce`, which it keeps as metadata.
final class DoccanoWriter: ToolWriter {
  /// The label of a title that only modifies: doccano has no attributes.
  static let neutralTitle = "NEUTRAL_TITLE"

  private let output: ToolOutput
  /// Ids are unique in the whole file, as doccano's own are.
  private var mentions = 0
  private var relations = 0

  init(_ output: ToolOutput) { self.output = output }

  func begin() {}

  func write(_ document: ToolDocument) throws {
    let arcs = RelationArcs(document, preference: .fullName)
    var writer = JSONByteWriter()
    writer.raw(#"{"text":"#)
    writer.string(document.document.text)
    writer.raw(#","entities":["#)
    for (index, mention) in document.mentions.enumerated() {
      writer.raw(index == 0 ? #"{"id":"# as StaticString : #",{"id":"#)
      writer.integer(mentions + index + 1)
      writer.raw(#","start_offset":"#)
      writer.integer(mention.start)
      writer.raw(#","end_offset":"#)
      writer.integer(mention.end)
      writer.raw(#","label":"#)
      writer.string(mention.isNeutral && mention.type == .title ? Self.neutralTitle : mention.type.rawValue)
      writer.raw("}")
    }
    writer.raw(#"],"relations":["#)
    var undrawn = arcs.unplaced
    var isFirst = true
    for arc in arcs.arcs {
      guard let subject = arc.subject else {
        undrawn.append(arc.relation)
        continue
      }
      relations += 1
      writer.raw(isFirst ? #"{"id":"# as StaticString : #",{"id":"#)
      isFirst = false
      writer.integer(relations)
      writer.raw(#","from_id":"#)
      writer.integer(mentions + subject + 1)
      writer.raw(#","to_id":"#)
      writer.integer(mentions + arc.object + 1)
      writer.raw(#","type":"#)
      writer.string(arc.relation.type.rawValue)
      writer.raw("}")
    }
    writer.raw(#"],"mingce":"#)
    ExportedDocument.append(document, undrawn: undrawn, to: &writer)
    writer.raw("}\n")
    mentions += document.mentions.count
    try output.append(writer.bytes)
  }

  func end() throws { try output.finish() }
}
