import TextModel

/// An entity of one document, made ready for the store: under which name it is looked up, and what tells it from others of
/// that name.
struct LocalEntity: Sendable {
  var type: MentionType
  /// The folded name: the block it is resolved in.
  var blockName: String
  var signature: Signature
  var kb: String?
  /// A date's value.
  var value: String?
  /// Its names beside `blockName`, as written.
  var otherNames: [String]
  var by: String
}

/// A document ready to be stored. Making one needs no store, so several threads can do it.
package struct PreparedDocument: Sendable {
  let document: AnnotatedDocument
  let entities: [LocalEntity]
  /// Of the record as it was read.
  let hash: Int64
  /// About how many bytes it takes.
  let size: Int
}
