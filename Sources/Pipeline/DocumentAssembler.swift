import TextModel

/// Turns a finished draft into the annotated document: reading units become source code points, indices become ids.
package struct DocumentAssembler: Sendable {
  /// Whether sentences and ICU's words go into the output.
  package var includesTokens: Bool
  /// Whether it says of each mention why it was chosen.
  package var explains: Bool

  private let citation: Citation

  /// - Parameter resources: those that the drafts' stages worked with.
  package init(_ resources: Resources, includesTokens: Bool = false, explains: Bool = false) {
    citation = Citation(gazetteer: resources.gazetteer, rules: resources.rules)
    self.includesTokens = includesTokens
    self.explains = explains
  }

  package func assemble(_ draft: Draft) -> AnnotatedDocument {
    let text = draft.source.extraction?.source ?? draft.source.bytes
    var document = AnnotatedDocument(
      id: draft.source.id, source: draft.source.source, text: String(decoding: text, as: UTF8.self))
    document.date = draft.source.date
    document.encoding = draft.source.encoding
    document.metadata = draft.source.metadata
    document.diagnostics = draft.diagnostics
    document.articles = draft.articles.map { article in
      let span = draft.outputSpan(article.span)
      return .init(start: span.start, end: span.end, headline: article.headline.map { draft.sourceName($0) })
    }
    if document.articles.count == 1 {
      document.articles[0].start = 0
      document.articles[0].end = draft.source.extraction?.sourceCount ?? Int(draft.reading.codePoints.last ?? 0)
    }
    let mentionIDs = Self.mentionIDs.first(draft.mentions.count)
    let entityIDs = Self.entityIDs.first(draft.entities.count)
    let entities = entityOfMention(draft)
    document.mentions.reserveCapacity(draft.mentions.count)
    for (index, mention) in draft.mentions.enumerated() {
      let span = draft.outputSpan(mention.span)
      document.mentions.append(
        .init(
          id: mentionIDs[index], start: span.start, end: span.end, text: draft.sourceName(mention.span),
          type: mention.type, subtype: mention.subtype, entity: entities[index].map { entityIDs[$0] },
          confidence: Double(mention.confidence), nestedIn: mention.parent.map { mentionIDs[$0] },
          isNeutral: mention.isNeutral, normalized: mention.dateValue.map { draft.dateValues[Int($0)] },
          by: citation.text(mention.provenance)))
    }
    document.entities = draft.entities.enumerated().map { index, entity in
      // Most entities come from where their first mention does, and that is put in words already.
      let first = entity.mentions.first.flatMap { draft.mentions[$0].provenance == entity.provenance ? $0 : nil }
      return .init(
        id: entityIDs[index], type: entity.type, subtype: entity.subtype, name: entity.name,
        aliases: entity.aliases,
        kb: entity.identifier, mentions: entity.mentions.map { mentionIDs[$0] },
        by: first.map { document.mentions[$0].by } ?? citation.text(entity.provenance))
    }
    let relationIDs = Self.relationIDs.first(draft.relations.count)
    document.relations = draft.relations.enumerated().map { index, relation in
      .init(
        id: relationIDs[index], type: relation.predicate, subject: relation.subject.map { entityIDs[$0] },
        object: entityIDs[relation.object], article: relation.article, qualifiers: relation.qualifiers,
        evidence: relation.evidence.map { draft.outputSpan($0) }, confidence: Double(relation.confidence),
        by: citation.text(relation.provenance))
    }
    if explains { ExplanationAssembler(draft: draft, citation: citation).explain(&document) }
    if includesTokens {
      document.sentences = draft.sentences.map {
        let span = draft.outputSpan($0.span)
        return .init(start: span.start, end: span.end)
      }
      document.tokens = tokens(draft)
    }
    return document
  }

  private static let mentionIDs = Identifiers(letter: "m")
  private static let entityIDs = Identifiers(letter: "e")
  private static let relationIDs = Identifiers(letter: "r")

  /// `m1`, `m2` … Those that nearly every document has are made once.
  private struct Identifiers {
    private let letter: String
    private let usual: [String]

    init(letter: String) {
      self.letter = letter
      usual = (1...256).map { letter + String($0) }
    }

    func first(_ count: Int) -> [String] {
      var identifiers = Array(usual.prefix(count))
      for number in identifiers.count..<count { identifiers.append(letter + String(number + 1)) }
      return identifiers
    }
  }

  private func entityOfMention(_ draft: Draft) -> [Int?] {
    var result = [Int?](repeating: nil, count: draft.mentions.count)
    for (index, entity) in draft.entities.enumerated() {
      for mention in entity.mentions where mention < result.count { result[mention] = index }
    }
    return result
  }

  /// ICU's words, white space left out, in source code points.
  private func tokens(_ draft: Draft) -> [TextSpan] {
    var result: [TextSpan] = []
    let units = draft.reading.units
    var start = 0
    for end in draft.wordBoundaries.indices where draft.wordBoundaries[end] && end > start {
      if !units[start..<end].allSatisfy({ $0 == 0x20 || $0 == 0x0A }) {
        result.append(draft.outputSpan(TextSpan(start, end)))
      }
      start = end
    }
    return result
  }
}
