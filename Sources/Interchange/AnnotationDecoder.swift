import TextModel

/// Turns one parsed record into an annotated document or a failure.
struct AnnotationDecoder {
  let record: JSONValue
  /// The record's line; names a document that has no id.
  let position: Int

  func decode() throws(AnnotationShapeError) -> AnnotationRecord {
    let fields = try AnnotationFields(record)
    let id = try fields.text("id") ?? "\(position)"
    if let failure = try fields.object("error") {
      let diagnostic = Diagnostic(
        .error, code: try failure.text("code") ?? "unknown", try failure.text("message") ?? "",
        file: try failure.text("file"), line: try failure.integer("line"), column: try failure.integer("column"))
      return .failure(id: id, diagnostic)
    }
    var document = AnnotatedDocument(
      id: id, source: try fields.text("source") ?? id, text: try fields.text("text") ?? "")
    document.date = try fields.text("date")
    document.encoding = try fields.text("encoding")
    for article in try fields.objects("articles") {
      let span = try article.span()
      document.articles.append(.init(start: span.start, end: span.end, headline: try article.text("headline")))
    }
    for (index, mention) in try fields.objects("mentions").enumerated() {
      document.mentions.append(try self.mention(mention, index: index))
    }
    for entity in try fields.objects("entities") { document.entities.append(try self.entity(entity)) }
    for (index, relation) in try fields.objects("relations").enumerated() {
      document.relations.append(try self.relation(relation, index: index))
    }
    if record["sentences"] != nil {
      var sentences: [AnnotatedDocument.Sentence] = []
      for sentence in try fields.objects("sentences") {
        let span = try sentence.span()
        sentences.append(.init(start: span.start, end: span.end))
      }
      document.sentences = sentences
    }
    if record["tokens"] != nil {
      var tokens: [TextSpan] = []
      for token in try fields.objects("tokens") { tokens.append(try token.span()) }
      document.tokens = tokens
    }
    if record["unchosen"] != nil { document.unchosen = try ExplanationDecoder().proposals(fields, "unchosen") }
    document.diagnostics = try diagnostics(fields)
    if let metadata = record["metadata"], !metadata.isNull {
      var writer = JSONByteWriter()
      writer.value(metadata)
      document.metadata = String(decoding: writer.bytes, as: UTF8.self)
    }
    return .document(document)
  }

  private func mention(_ fields: AnnotationFields, index: Int) throws(AnnotationShapeError) -> AnnotatedDocument.Mention
  {
    let span = try fields.span()
    var mention = AnnotatedDocument.Mention(
      id: try fields.text("id") ?? "m\(index + 1)", start: span.start, end: span.end,
      text: try fields.text("text") ?? "", type: try fields.requiredChoice("type", of: MentionType.self),
      subtype: try fields.choice("subtype", of: Subtype.self), entity: try fields.text("entity"),
      confidence: try fields.number("confidence") ?? 1, nestedIn: try fields.text("nested_in"),
      isNeutral: try fields.flag("neutral"), normalized: try fields.text("normalized"),
      by: try fields.text("by") ?? "given")
    if let explanation = try fields.object("explanation") {
      mention.explanation = try ExplanationDecoder().explanation(explanation)
    }
    return mention
  }

  private func entity(_ fields: AnnotationFields) throws(AnnotationShapeError) -> AnnotatedDocument.Entity {
    .init(
      id: try fields.requiredText("id"), type: try fields.requiredChoice("type", of: MentionType.self),
      subtype: try fields.choice("subtype", of: Subtype.self), name: try fields.requiredText("name"),
      aliases: try fields.texts("aliases"), kb: try fields.text("kb"), mentions: try fields.texts("mentions"),
      by: try fields.text("by") ?? "given")
  }

  private func relation(_ fields: AnnotationFields, index: Int) throws(AnnotationShapeError)
    -> AnnotatedDocument.Relation
  {
    let key = try fields.text("type") == nil ? "predicate" : "type"
    let subject = try fields.text("subject")
    var qualifiers: [Qualifier] = []
    for pair in try fields.pairs("qualifiers") {
      guard let key = Qualifier.Key(rawValue: pair.key) else {
        throw AnnotationShapeError(message: "\(fields.path).qualifiers has the unknown key ‘\(pair.key)’")
      }
      qualifiers.append(Qualifier(key, pair.value))
    }
    var evidence: [TextSpan] = []
    for span in try fields.objects("evidence") { evidence.append(try span.span()) }
    return .init(
      id: try fields.text("id") ?? "r\(index + 1)", type: try fields.requiredChoice(key, of: Predicate.self),
      subject: subject?.isEmpty == true ? nil : subject, object: try fields.requiredText("object"),
      article: try fields.integer("article") ?? 0, qualifiers: qualifiers, evidence: evidence,
      confidence: try fields.number("confidence") ?? 1, by: try fields.text("by") ?? "given")
  }

  private func diagnostics(_ fields: AnnotationFields) throws(AnnotationShapeError) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for each in try fields.objects("diagnostics") {
      let severity = Diagnostic.Severity(rawValue: try each.text("severity") ?? "") ?? .error
      diagnostics.append(
        Diagnostic(
          severity, code: try each.text("code") ?? "unknown", try each.text("message") ?? "",
          file: try each.text("file"), line: try each.integer("line"), column: try each.integer("column")))
    }
    return diagnostics
  }
}
