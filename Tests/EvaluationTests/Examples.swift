import TextModel

/// A gold document with marked text: `[name]TYPE`, with `?` after the type for a neutral mention.
func marked(_ text: String, id: String = "d", relations: [(String?, Predicate, String)] = []) -> AnnotatedDocument {
  var plain = String.UnicodeScalarView()
  var mentions: [AnnotatedDocument.Mention] = []
  var rest = Substring(text)
  while let scalar = rest.unicodeScalars.first {
    guard scalar == "[", let close = rest.firstIndex(of: "]") else {
      plain.append(scalar)
      rest.unicodeScalars.removeFirst()
      continue
    }
    let start = plain.count
    let name = rest[rest.index(after: rest.startIndex)..<close]
    plain.append(contentsOf: name.unicodeScalars)
    rest = rest[rest.index(after: close)...]
    let type = rest.prefix { $0.isASCII && $0.isUppercase }
    rest = rest.dropFirst(type.count)
    let isNeutral = rest.hasPrefix("?")
    if isNeutral { rest = rest.dropFirst() }
    mentions.append(
      .init(
        id: "m\(mentions.count + 1)", start: start, end: plain.count, text: String(name),
        type: MentionType(rawValue: String(type)) ?? .work, isNeutral: isNeutral))
  }
  var document = AnnotatedDocument(id: id, source: id, text: String(plain))
  document.articles = [.init(start: 0, end: plain.count)]
  document.mentions = mentions
  document.relations = relations.enumerated().map { index, relation in
    .init(id: "r\(index + 1)", type: relation.1, subject: relation.0, object: relation.2)
  }
  return document
}
