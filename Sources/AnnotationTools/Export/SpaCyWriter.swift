import Evaluation
import Interchange
import TextModel

/// spaCy's `Doc` as JSON, one a line, for `Doc.from_json`. Every character is a token, as spaCy's own Chinese
/// tokeniser has it, and so is every run of white space; `ents` are the outermost mentions, the span group `nested`
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
    for (index, token) in Self.tokens(document.text.scalars).enumerated() {
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

  /// `Doc.from_json` takes these and no others: a space right behind a character belongs to its token.
  private static func tokens(_ scalars: [UnicodeScalar]) -> [TextSpan] {
    var tokens: [TextSpan] = []
    var position = 0
    while position < scalars.count {
      var end = position + 1
      if GoldText.isSpace(scalars[position]) {
        while end < scalars.count, GoldText.isSpace(scalars[end]) { end += 1 }
        tokens.append(TextSpan(position, end))
      } else {
        tokens.append(TextSpan(position, end))
        if end < scalars.count, scalars[end] == " " { end += 1 }
      }
      position = end
    }
    return tokens
  }

  func end() throws { try output.finish() }
}
