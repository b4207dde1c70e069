import TextModel

/// Reads from annotated documents the mentions of names that no dictionary gave.
///
/// A place backs a name as one of its type when it stands between title marks (a work), between other quotation marks or
/// brackets, directly beside the title of an office (a person, an organisation), or in the words by which a rule states a
/// relation of it.
package struct NameSightings: Sendable {
  package init() {}

  /// The sightings in the order of the text: whole mentions of names, no nested ones, dates, or mere modifiers. Linear.
  package func read(_ document: AnnotatedDocument) -> [NameSighting] {
    let mentions = document.mentions.filter { $0.nestedIn == nil }
    guard mentions.contains(where: Self.isOfInterest) else { return [] }
    let text = Array(document.text.unicodeScalars)
    let excerpt = SentenceExcerpt(text)
    let stated = statedSpans(document)
    var seen: Set<String> = []
    var sightings: [NameSighting] = []
    for (index, mention) in mentions.enumerated() where Self.isOfInterest(mention) {
      guard mention.start >= 0, mention.start < mention.end, mention.end <= text.count else { continue }
      let before = index > 0 ? mentions[index - 1] : nil
      let after = index + 1 < mentions.count ? mentions[index + 1] : nil
      let neighbours = Neighbours(mention, before: before, after: after, text: text)
      let isStated =
        stated[mention.entity ?? ""]?.contains { $0.contains(TextSpan(mention.start, mention.end)) } ?? false
      sightings.append(
        NameSighting(
          name: mention.text, type: mention.type, subtype: mention.subtype, by: mention.by,
          confidence: mention.confidence, left: neighbours.left, right: neighbours.right,
          isBacked: neighbours.back(mention.type) || isStated,
          sentence: seen.insert(mention.text).inserted ? excerpt.around(mention.start, mention.end) : nil))
    }
    return sightings
  }

  private static func isOfInterest(_ mention: AnnotatedDocument.Mention) -> Bool {
    mention.type != .date && !mention.isNeutral && !mention.by.hasPrefix("dictionary:")
  }

  /// Where rules speak of an entity, by the entity's id.
  private func statedSpans(_ document: AnnotatedDocument) -> [String: [TextSpan]] {
    var spans: [String: [TextSpan]] = [:]
    for relation in document.relations where relation.by.hasPrefix("rule:") {
      spans[relation.object, default: []] += relation.evidence
      if let subject = relation.subject { spans[subject, default: []] += relation.evidence }
    }
    return spans
  }
}

/// What stands directly beside a mention.
private struct Neighbours {
  private(set) var left: Unicode.Scalar?
  private(set) var right: Unicode.Scalar?
  private let marks: (Unicode.Scalar, Unicode.Scalar)?
  private let typeBefore: MentionType?
  private let typeAfter: MentionType?

  init(
    _ mention: AnnotatedDocument.Mention, before: AnnotatedDocument.Mention?, after: AnnotatedDocument.Mention?,
    text: [Unicode.Scalar]
  ) {
    let outer = (
      mention.start > 0 ? text[mention.start - 1] : nil, mention.end < text.count ? text[mention.end] : nil
    )
    typeBefore = before?.end == mention.start ? before?.type : nil
    typeAfter = after?.start == mention.end ? after?.type : nil
    if let first = outer.0, let second = outer.1 { marks = (first, second) } else { marks = nil }
    if typeBefore == nil, let scalar = outer.0, scalar.properties.isAlphabetic { left = scalar }
    if typeAfter == nil, let scalar = outer.1, scalar.properties.isAlphabetic { right = scalar }
  }

  func back(_ type: MentionType) -> Bool {
    let pair = marks.map { first, second in
      first.properties.generalCategory.isOpening && second.properties.generalCategory.isClosing
    }
    if pair == true, type != .title { return true }
    switch type {
    case .person: return typeBefore == .title || typeAfter == .title
    case .organization: return typeAfter == .title
    case .title: return typeBefore == .person || typeAfter == .person
    default: return false
    }
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isOpening: Bool { self == .openPunctuation || self == .initialPunctuation }
  fileprivate var isClosing: Bool { self == .closePunctuation || self == .finalPunctuation }
}
