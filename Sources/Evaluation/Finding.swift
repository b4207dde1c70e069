import TextModel

/// One error: something the gold has and the prediction lacks, or the other way round.
package struct Finding: Hashable, Sendable {
  package enum Kind: String, Sendable { case missed, wrong }

  package var kind: Kind
  /// The row it counts in.
  package var measure: Measure
  /// The document's id.
  package var document: String
  /// The mention's name, the article's first line, or the relation's `subject → object`.
  package var text: String
  /// The span in code points; nil for relations.
  package var span: TextSpan?
  /// The text around it, the span in brackets; nil for relations.
  package var context: String?
  /// What the other side has at the same place, if anything: `[北京市总工会]ORGANIZATION`.
  package var instead: String?
}
