extension AnnotatedDocument {
  /// The entity that a relation's end or a mention names by its id; nil for nil, and for an id that is not there. Linear
  /// in the number of entities.
  public func entity(_ id: String?) -> Entity? {
    guard let id else { return nil }
    return entities.first { $0.id == id }
  }

  /// Where a span of code points lies in `text`, for slicing it: `document.text[range]`. A span that reaches beyond the
  /// text is cut at its end. Linear in the distance from the start of the text.
  public func range(of span: TextSpan) -> Range<String.Index> {
    let scalars = text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: max(span.start, 0), limitedBy: scalars.endIndex)
    guard let start else { return scalars.endIndex..<scalars.endIndex }
    let end = scalars.index(start, offsetBy: max(span.count, 0), limitedBy: scalars.endIndex)
    return start..<(end ?? scalars.endIndex)
  }
}

extension AnnotatedDocument.Mention {
  /// From its first code point to behind its last one.
  public var span: TextSpan { TextSpan(start, end) }
}
