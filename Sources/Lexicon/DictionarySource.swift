/// A dictionary file's content in memory, with the name by which provenance and diagnostics cite it.
public struct DictionarySource: Sendable {
  /// Relative to `Dictionaries/` for shipped files, as given for a user's file.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A source from a literal, for tests and callers with text at hand.
  public init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }
}
