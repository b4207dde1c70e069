import TextModel

/// A name proposed for a dictionary.
package struct Suggestion: Sendable {
  package var candidate: NameCandidate
  /// Comparable among names of one type only.
  package var score: Double

  package var name: String { candidate.name }
  package var type: MentionType { candidate.type }
  /// Names that are seen as another type as well (a film named after a person) count only with other evidence.
  package var isWeak: Bool { candidate.agreement < 1 }
}
