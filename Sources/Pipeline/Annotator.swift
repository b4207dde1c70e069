import Lexicon
import Recognition
import Relations
import Segmentation
import TextModel

/// Reads documents and writes down what they say about people, organisations and titles.
///
/// ```swift
/// let annotator = try Annotator(resources)
/// let annotated = annotator.annotate(SourceDocument(text: "北京市总工会副主席朱文娇出席会议。"))
/// ```
/// Safe to share between threads: annotating keeps all its state in the document's own draft.
public struct Annotator: Sendable {
  let resources: Resources
  package let plan: Plan
  package let assembler: DocumentAssembler

  /// - Parameters:
  ///   - includesTokens: whether sentences and ICU's words are part of what comes out.
  ///   - explains: whether each mention says what else was proposed for its words, and why that lost; costs many times
  ///     as much.
  /// - Throws: a `Diagnostic` when the stages do not fit together.
  public init(_ resources: Resources, includesTokens: Bool = false, explains: Bool = false) throws(Diagnostic) {
    self.resources = resources
    plan = try Plan(try Annotator.stages(resources, mentions: nil, explains: explains))
    assembler = DocumentAssembler(includesTokens: includesTokens, explains: explains)
  }

  /// The whole pipeline over one document. Linear in its length.
  public func annotate(_ document: SourceDocument) -> AnnotatedDocument {
    var draft = Draft(source: document)
    plan.run(&draft)
    return assembler.assemble(draft)
  }

  /// The same over several documents, in their order, each stage over all of them before the next: with short documents
  /// a stage's tables then stay in the processor's cache.
  public func annotate(_ documents: [SourceDocument]) -> [AnnotatedDocument] {
    var drafts = documents.map { Draft(source: $0) }
    for stage in plan.stages {
      for index in drafts.indices { stage.process(&drafts[index]) }
    }
    return drafts.map(assembler.assemble)
  }

  /// The pipeline with mentions from outside in place of recognition; their offsets are code points of the document.
  public func annotate(_ document: SourceDocument, given mentions: [AnnotatedDocument.Mention]) throws(Diagnostic)
    -> AnnotatedDocument
  {
    var draft = Draft(source: document)
    try Plan(try Annotator.stages(resources, mentions: mentions)).run(&draft)
    return assembler.assemble(draft)
  }

  /// The stages up to where recognition begins.
  package static func readingStages(_ resources: Resources) throws(Diagnostic) -> [any Stage] {
    [
      LayoutAnalyser(fold: resources.fold, cues: resources.cues), try SentenceSegmenter(),
      GazetteerMatching(gazetteer: resources.gazetteer),
    ]
  }

  static func stages(
    _ resources: Resources, mentions: [AnnotatedDocument.Mention]?, explains: Bool = false
  ) throws(Diagnostic) -> [any Stage] {
    let gazetteer = resources.gazetteer
    var stages = try readingStages(resources)
    if let mentions {
      stages.append(GivenMentions(mentions))
    } else {
      stages.append(MentionRecognition(gazetteer: gazetteer, model: resources.model, explains: explains))
    }
    stages += [
      NestedMentionFinder(gazetteer: gazetteer), EntityLinker(gazetteer: gazetteer),
      RuleRelations(rules: resources.rules, gazetteer: gazetteer), StructuralRelations(gazetteer: gazetteer),
    ]
    return stages
  }
}
