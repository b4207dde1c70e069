import TextModel

/// Takes the flat mentions from outside instead of recognising them, to measure or use the later stages by themselves.
package struct GivenMentions: Stage {
  package static let name = "given mentions"
  package static let requires: Set<DraftPart> = [.reading]
  package static let adds: Set<DraftPart> = [.mentions]

  private let given: [AnnotatedDocument.Mention]

  /// - Parameter given: mentions with offsets in code points of the document's source; nested ones are left out.
  package init(_ given: [AnnotatedDocument.Mention]) { self.given = given }

  package func process(_ draft: inout Draft) {
    for mention in given where mention.nestedIn == nil {
      let span = draft.reading.unitSpan(TextSpan(mention.start, mention.end))
      guard !span.isEmpty else { continue }
      if let value = mention.normalized { draft.dateValues.append(value) }
      draft.mentions.append(
        Mention(
          span: span, type: mention.type, subtype: mention.subtype, isNeutral: mention.isNeutral, provenance: .given,
          dateValue: mention.normalized.map { _ in Int32(draft.dateValues.count - 1) }))
    }
    draft.mentions.sort { $0.span < $1.span }
  }
}
