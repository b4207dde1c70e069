import TextModel

/// Finds persons' names inside names: those the article names elsewhere, and a surname with a given name before a
/// studio's head (`牛京刚创新工作室`).
struct PersonInNameReader {
  private let view: NameView

  init(_ view: NameView) { self.view = view }

  func read() -> [Mention] {
    var found: [Mention] = []
    for length in view.context.names.personLengths where length < view.span.count {
      for start in view.span.start...(view.span.end - length) {
        let span = TextSpan(start, start + length)
        if view.mention(named: span, .person) != nil {
          found.append(
            Mention(span: span, type: .person, confidence: 0.9, provenance: .recogniser("nested", "article-name")))
        }
      }
    }
    if found.isEmpty, let person = studioOwner() { found.append(person) }
    return found
  }

  private func studioOwner() -> Mention? {
    guard let studio = view.hits.first(where: { $0.kind == .studio && $0.span.end == view.span.end }) else {
      return nil
    }
    for surname in view.hits where surname.kind == .surname {
      let span = TextSpan(surname.span.start, studio.span.start)
      let given = span.end - surname.span.end
      if (1...2).contains(given), span.start == view.span.start {
        return Mention(
          span: span, type: .person, confidence: 0.75, provenance: .recogniser("nested", "studio-owner"))
      }
    }
    return nil
  }
}
