/// One step of the pipeline: reads parts of the draft that earlier stages added, and adds its own.
package protocol Stage: Sendable {
  /// The stage's name in messages and timings.
  static var name: String { get }
  /// What must have been added before it runs; the plan is checked against this once, at start.
  static var requires: Set<DraftPart> { get }
  static var adds: Set<DraftPart> { get }

  /// Works on one document. Never fails: what goes wrong with a document becomes one of its diagnostics.
  func process(_ draft: inout Draft)
}

/// The parts of a `Draft` that stages add.
package enum DraftPart: String, CaseIterable, Sendable {
  case reading, articles, sentences, wordBoundaries, hits, mentions, nestedMentions, entities, relations
}
