import Interchange
import TextModel

/// spaCy's `Doc` as JSON, one a line, for `Doc.from_json`. Every character is a token and so is every run of white space,
/// which is what spaCy's own Chinese tokeniser does by default; `ents` are the outermost mentions, the span group `nested`
/// holds the others.
final class SpaCyWriter: ToolWriter {
  private let output: ToolOutput

  init(_ output: ToolOutput) { self.output = output }

  func begin() {}

  func write(_ document: ToolDocument) throws {
    let kb = Dictionary(
      document.document.entities.map { ($0.id, $0.kb) }, uniquingKeysWith: { first, _ in first })
    let outermost = document.outermost
    let isOutermost = Set(outermost)
    var writer = JSONByteWriter()
    writer.raw(#"{"id":"#)
    writer.string(document.document.id)
    writer.raw(#","text":"#)
    writer.string(document.document.text)
    writer.raw(#","ents":["#)
    spans(outermost.map { document.mentions[$0] }, kb, &writer)
    writer.raw(#"],"spans":{"nested":["#)
    spans(document.mentions.indices.filter { !isOutermost.contains($0) }.map { document.mentions[$0] }, kb, &writer)
    writer.raw(#"]},"tokens":["#)
    for (index, token) in Self.tokens(document).enumerated() {
      writer.raw(index == 0 ? #"{"id":"# as StaticString : #",{"id":"#)
      writer.integer(index)
      writer.raw(#","start":"#)
      writer.integer(token.start)
      writer.raw(#","end":"#)
      writer.integer(token.end)
      writer.raw("}")
    }
    writer.raw("]}\n")
    try output.append(writer.bytes)
  }

  private func spans(_ mentions: [AnnotatedDocument.Mention], _ kb: [String: String?], _ writer: inout JSONByteWriter) {
    for (index, mention) in mentions.enumerated() {
      writer.raw(index == 0 ? #"{"start":"# as StaticString : #",{"start":"#)
      writer.integer(mention.start)
      writer.raw(#","end":"#)
      writer.integer(mention.end)
      writer.raw(#","label":"#)
      writer.string(mention.type.rawValue)
      writer.raw(#","kb_id":"#)
      writer.string(mention.entity.flatMap { kb[$0] ?? nil } ?? "")
      writer.raw("}")
    }
  }

  /// Runs of white space are cut only where a mention begins or ends in them, so that every mention stays whole tokens.
  private static func tokens(_ document: ToolDocument) -> [TextSpan] {
    let edges = Set(document.mentions.flatMap { [$0.start, $0.end] })
    var tokens: [TextSpan] = []
    var isAfterSpace = false
    for (position, scalar) in document.text.scalars.enumerated() {
      let isSpace = scalar.properties.isWhitespace
      if isSpace, isAfterSpace, !edges.contains(position), let last = tokens.popLast() {
        tokens.append(TextSpan(last.start, position + 1))
      } else {
        tokens.append(TextSpan(position, position + 1))
      }
      isAfterSpace = isSpace
    }
    return tokens
  }

  func end() throws { try output.finish() }
}
