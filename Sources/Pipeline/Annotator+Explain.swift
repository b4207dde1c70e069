import Relations
import TextModel

/// An annotated document with what the rules made of it, sentence by sentence.
package struct ExplainedDocument: Sendable {
  package var document: AnnotatedDocument
  /// The sentences that rules had something to say of.
  package var sentences: [RuleExplanation]
  private let draft: Draft

  init(document: AnnotatedDocument, sentences: [RuleExplanation], draft: Draft) {
    self.document = document
    self.sentences = sentences
    self.draft = draft
  }

  /// The text of a span of reading units, breaks removed.
  package func text(_ span: TextSpan) -> String { draft.sourceName(span) }

  /// A span of reading units in code points of the document.
  package func sourceSpan(_ span: TextSpan) -> TextSpan { draft.reading.sourceSpan(span) }

  /// An entity's name, by its number in statements.
  package func name(_ entity: Int) -> String { draft.entities[entity].name }

  /// The relations that no rule states but the names themselves.
  package var structural: [AnnotatedDocument.Relation] {
    document.relations.filter { !$0.by.hasPrefix("rule:") }
  }
}

extension Annotator {
  /// Annotates a document and says which rules stated its relations, and which nearly did.
  /// - Parameters:
  ///   - mentions: in place of recognition; nil to recognise them.
  ///   - missLimit: how many near misses to tell of each sentence.
  package func explain(
    _ document: SourceDocument, given mentions: [AnnotatedDocument.Mention]? = nil, missLimit: Int = 3
  ) throws(Diagnostic) -> ExplainedDocument {
    var draft = Draft(source: document)
    try Plan(try Annotator.stages(resources, mentions: mentions)).run(&draft)
    let rules = RuleRelations(rules: resources.rules, gazetteer: resources.gazetteer)
    return ExplainedDocument(
      document: assembler.assemble(draft), sentences: rules.explain(draft, missLimit: missLimit), draft: draft)
  }
}
