import TextModel

/// Writes the record of a document that comes in pieces, byte for byte as `AnnotationWriter` would write the whole. The
/// text goes out as it comes; what stands behind it in the record waits in spools, so that memory does not grow with
/// the document.
package final class PiecedRecord {
  private let out: ([UInt8]) throws -> Void
  private var before = AnnotatedPiece.Counts()
  private var pieces = 0
  /// Metadata of the document, which stands last.
  private var metadata: String?
  private var hasSentences = false
  private var hasTokens = false
  private let articles = Spool()
  private let sentences = Spool()
  private let tokens = Spool()
  private let mentions = Spool()
  private let entities = Spool()
  private let relations = Spool()
  private let diagnostics = Spool()

  /// - Parameter out: takes the record's bytes in order.
  package init(_ out: @escaping ([UInt8]) throws -> Void) { self.out = out }

  /// Takes the next piece.
  /// - Throws: `spool-failed`, or what `out` throws.
  package func append(_ piece: AnnotatedPiece) throws {
    var writer = JSONByteWriter()
    if pieces == 0 {
      writer.opening(piece.document)
      metadata = piece.document.metadata
      writer.raw("\"")
    }
    pieces += 1
    writer.stringBody(piece.document.text)
    try out(writer.bytes)
    let placed = piece.placed(after: before)
    before += piece.counts
    try add(placed.articles, to: articles) { $0.article($1) }
    if let found = placed.sentences {
      hasSentences = true
      try add(found, to: sentences) { $0.span(start: $1.start, end: $1.end) }
    }
    if let found = placed.tokens {
      hasTokens = true
      try add(found, to: tokens) { $0.span(start: $1.start, end: $1.end) }
    }
    try add(placed.mentions, to: mentions) { $0.mention($1) }
    try add(placed.entities, to: entities) { $0.entity($1) }
    try add(placed.relations, to: relations) { $0.relation($1) }
    try add(placed.diagnostics, to: diagnostics) { $0.diagnostic($1) }
  }

  /// Ends the record.
  /// - Parameter note: a last diagnostic.
  /// - Throws: `spool-failed`, or what `out` throws.
  package func finish(note: Diagnostic) throws {
    try add([note], to: diagnostics) { $0.diagnostic($1) }
    try out([UInt8(ascii: "\"")])
    try write(#","articles":["#, articles)
    if hasSentences { try write(#","sentences":["#, sentences) }
    if hasTokens { try write(#","tokens":["#, tokens) }
    try write(#","mentions":["#, mentions)
    try write(#","entities":["#, entities)
    try write(#","relations":["#, relations)
    try write(#","diagnostics":["#, diagnostics)
    var writer = JSONByteWriter()
    if let metadata {
      writer.raw(#","metadata":"#)
      writer.raw(text: metadata)
    }
    writer.raw("}\n")
    try out(writer.bytes)
  }

  private func add<Element>(
    _ elements: [Element], to spool: Spool, _ element: (inout JSONByteWriter, Element) -> Void
  ) throws {
    guard !elements.isEmpty else { return }
    var writer = JSONByteWriter()
    for (index, each) in elements.enumerated() {
      if index > 0 || !spool.isEmpty { writer.raw(",") }
      element(&writer, each)
    }
    try spool.append(writer.bytes)
  }

  private func write(_ opening: String, _ spool: Spool) throws {
    try out(Array(opening.utf8))
    try spool.drain(out)
    try out([UInt8(ascii: "]")])
  }
}
