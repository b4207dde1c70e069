import TextModel

/// Proposes mentions of one kind. A resolver weighs the proposals of all recognisers and chooses.
///
/// A candidate's score is its bonus in log-odds: about 6 when the construction is sure, 2 when it is likely, 0.5 when it
/// is doubtful.
package protocol Recogniser: Sendable {
  /// The name by which provenance cites it.
  static var name: MechanismName { get }

  /// Appends candidates in text order. Reads the draft's reading text, hits and sentences.
  func propose(in draft: Draft, into proposals: inout Proposals)
}

/// What recognisers propose for a document.
package struct Proposals: Sendable {
  package var candidates: [Candidate] = []
  /// What dates among the candidates say, by `Mention.dateValue`.
  package var dateValues: [String] = []

  package init() {}
}

/// The log-odds bonuses that recognisers give.
package enum Evidence {
  /// No other reading is left; the candidate is a condition on the choice.
  package static let certain: Float = 12
  package static let sure: Float = 6
  package static let likely: Float = 2
  package static let doubtful: Float = 0.5
}
