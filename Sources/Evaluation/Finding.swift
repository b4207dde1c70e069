import TextModel

/// One error: something the gold has and the prediction lacks, or the other way round.
public struct Finding: Hashable, Sendable {
  public enum Kind: String, Sendable { case missed, wrong }

  public var kind: Kind
  /// The row it counts in.
  public var measure: Measure
  /// The document's id.
  public var document: String
  /// The mention's name, the article's first line, or the relation's `subject → object`.
  public var text: String
  /// The span in code points; nil for relations.
  public var span: TextSpan?
  /// The text around it, the span in brackets; nil for relations.
  public var context: String?
  /// What the other side has at the same place, if anything: `[北京市总工会]ORGANIZATION`.
  public var instead: String?
}
