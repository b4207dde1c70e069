import TextModel

/// What other programs' parts of speech are here.
package struct TagTable: Sendable {
  package struct Meaning: Hashable, Sendable {
    package var className: String
    /// Nil for words that make no mention.
    package var type: MentionType?
    package var subtype: Subtype?
  }

  private var meanings: [String: Meaning] = [:]

  /// The table that the program carries.
  package init() {
    for (_, columns) in ResourceTable.rows(PackageResources.tags_tsv) where columns.count == 4 {
      meanings[columns[0]] = Meaning(
        className: columns[1], type: MentionType(rawValue: columns[2]), subtype: Subtype(rawValue: columns[3]))
    }
  }

  /// The meaning of a tag, in any case of letters; nil for one that is not in the table.
  package subscript(tag: String) -> Meaning? { meanings[tag.lowercased()] }
}
