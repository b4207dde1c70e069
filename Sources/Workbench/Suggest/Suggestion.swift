import TextModel

/// A name proposed for a dictionary.
package struct Suggestion: Sendable {
  package var candidate: NameCandidate
  /// Comparable among names of one type only.
  package var score: Double

  package var name: String { candidate.name }
  package var type: MentionType { candidate.type }
}
