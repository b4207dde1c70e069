import TextModel

/// A dictionary file's content in memory, with the name by which provenance and diagnostics cite it.
package struct DictionarySource: Sendable {
  /// Relative to `Dictionaries/` for shipped files, as given for a user's file.
  package var name: String
  package var bytes: [UInt8]
  /// What a user's file without a `type` header makes of its names; organisations when nil.
  package var defaultType: MentionType?

  package init(name: String, bytes: [UInt8], defaultType: MentionType? = nil) {
    self.name = name
    self.bytes = bytes
    self.defaultType = defaultType
  }

  /// A source from a literal, for tests and callers with text at hand.
  package init(name: String, text: String, defaultType: MentionType? = nil) {
    self.init(name: name, bytes: Array(text.utf8), defaultType: defaultType)
  }
}
