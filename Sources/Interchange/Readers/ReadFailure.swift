import TextModel

/// A document that could not be read, in its place in the order of documents.
public struct ReadFailure: Error, Hashable, Sendable {
  /// The record's id where it could be read; else its file, and for JSON Lines its line: `news.jsonl:12`.
  public var id: String
  /// The path as the user gave it, or `<stdin>`.
  public var source: String
  /// What is wrong, and where.
  public var diagnostic: Diagnostic

  init(id: String, _ diagnostic: Diagnostic) {
    self.id = id
    source = diagnostic.file ?? id
    self.diagnostic = diagnostic
  }
}
