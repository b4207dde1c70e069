import TextModel

/// One surface form that a dictionary file gives, with all its line says.
public struct DictionaryEntry: Hashable, Sendable {
  public var form: String
  /// The line's first column without its mark.
  public var name: String
  public var className: String
  /// Nil for material that makes no mention by itself.
  public var type: MentionType?
  public var subtype: Subtype?
  public var isWeak: Bool
  public var isAlias: Bool
  public var frequency: UInt32
  /// The attributes but `type`, `subtype` and `freq`, in the file's order.
  public var attributes: [DictionaryAttribute]
  /// From 1.
  public var line: Int
  /// Where the form begins in its line, in code points from 1.
  public var column: Int
}

/// A `key=value` column.
public struct DictionaryAttribute: Hashable, Sendable {
  public var key: String
  public var value: String

  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}
