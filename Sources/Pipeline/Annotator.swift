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

  /// An annotator with these dictionaries, rules and weights.
  /// - Parameter includesTokens: whether sentences and ICU's words are part of what comes out.
  /// - Throws: `no-word-breaker` and the like when ICU cannot be used.
  public init(_ resources: Resources, includesTokens: Bool = false) throws(Diagnostic) {
    try self.init(resources, includesTokens: includesTokens, explains: false)
  }

  /// - Parameter explains: whether each mention says what else was proposed for its words, and why that lost; costs many
  ///   times as much.
  package init(_ resources: Resources, includesTokens: Bool = false, explains: Bool) throws(Diagnostic) {
    self.resources = resources
    plan = try Plan(try Annotator.stages(resources, mentions: nil, explains: explains))
    assembler = DocumentAssembler(resources, includesTokens: includesTokens, explains: explains)
  }

  /// The whole pipeline over one document. Linear in its length. A document of more than 256 KiB is read in pieces,
  /// each for itself, as if they were articles in a row.
  public func annotate(_ document: SourceDocument) -> AnnotatedDocument {
    guard DocumentCutter.cuts(document) else { return annotatePiece(document) }
    var cutter = DocumentCutter(document)
    var result: AnnotatedDocument?
    var before = AnnotatedPiece.Counts()
    var count = 0
    while let next = cutter.next() {
      let piece = AnnotatedPiece(annotatePiece(next))
      let placed = piece.placed(after: before)
      before += piece.counts
      count += 1
      if result == nil { result = placed } else { result?.append(placed) }
    }
    result?.diagnostics.append(.inPieces(count, longest: DocumentCutter.longestPiece))
    return result ?? annotatePiece(document)
  }

  /// The whole pipeline over a text that is not too long, in one go.
  package func annotatePiece(_ document: SourceDocument) -> AnnotatedDocument {
    var draft = Draft(source: document)
    plan.run(&draft)
    return assembler.assemble(draft)
  }

  /// The same over several documents, in their order, each stage over all of them before the next: with short documents
  /// a stage's tables then stay in the processor's cache.
  public func annotate(_ documents: [SourceDocument]) -> [AnnotatedDocument] {
    if documents.contains(where: DocumentCutter.cuts) { return documents.map { annotate($0) } }
    var drafts = documents.map { Draft(source: $0) }
    for stage in plan.stages {
      for index in drafts.indices { stage.process(&drafts[index]) }
    }
    return drafts.map { assembler.assemble($0) }
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
