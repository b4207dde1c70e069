import TextModel

/// One mention of a name that the dictionaries did not give, with what its place says for it.
package struct NameSighting: Hashable, Sendable {
  package var name: String
  package var type: MentionType
  package var subtype: Subtype?
  /// What found it.
  package var by: String
  package var confidence: Double
  /// The characters beside it; nil at the text's edge, beside a mark or digit, and beside another mention: such a
  /// neighbour does not belong to the name.
  package var left: Unicode.Scalar?
  package var right: Unicode.Scalar?
  /// Whether the place itself makes it a name of its type: see `NameSightings`.
  package var isBacked: Bool
  /// The sentence, shortened around the name; nil when the document's earlier mention has one already.
  package var sentence: String?

  /// A mention is safe when the annotator is sure of it or its place backs it.
  package static let safeConfidence = 0.9
  package var isSafe: Bool { isBacked || confidence >= Self.safeConfidence }
}
