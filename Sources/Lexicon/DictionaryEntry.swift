import TextModel

/// One surface form that a dictionary file gives, with all its line says.
package struct DictionaryEntry: Hashable, Sendable {
  package var form: String
  /// The line's first column without its mark.
  package var name: String
  package var className: String
  /// Nil for material that makes no mention by itself.
  package var type: MentionType?
  package var subtype: Subtype?
  package var isWeak: Bool
  package var isAlias: Bool
  package var frequency: UInt32
  /// The attributes but `type`, `subtype` and `freq`, in the file's order.
  package var attributes: [DictionaryAttribute]
  /// From 1.
  package var line: Int
  /// Where the form begins in its line, in code points from 1.
  package var column: Int
}

/// A `key=value` column.
package struct DictionaryAttribute: Hashable, Sendable {
  package var key: String
  package var value: String

  package init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}
