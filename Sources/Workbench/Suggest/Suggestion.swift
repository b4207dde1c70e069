import TextModel

/// A name proposed for a dictionary.
package struct Suggestion: Sendable {
  package var candidate: NameCandidate
  /// Comparable among names of one type only.
  package var score: Double

  package var name: String { candidate.name }
  package var type: MentionType { candidate.type }
  /// Whether the form should count only with other evidence: it is seen as another type as well (a film named after a
  /// person), or is a work's title that without its marks is a mere phrase (摆脱贫困).
  package var isWeak: Bool
}
