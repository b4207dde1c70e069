/// The annotations of one piece of a long document, and how much of everything the piece has, so that the next piece's
/// can be numbered on.
package struct AnnotatedPiece: Sendable {
  /// What is counted through a document.
  package struct Counts: Hashable, Sendable {
    package var codePoints = 0
    package var articles = 0
    package var mentions = 0
    package var entities = 0
    package var relations = 0

    package init() {}

    package static func += (left: inout Counts, right: Counts) {
      left.codePoints += right.codePoints
      left.articles += right.articles
      left.mentions += right.mentions
      left.entities += right.entities
      left.relations += right.relations
    }
  }

  package var document: AnnotatedDocument
  /// Of the piece before anything was left out of it.
  package let counts: Counts

  /// - Parameter document: a piece as it was annotated, with nothing left out yet.
  package init(_ document: AnnotatedDocument) {
    self.document = document
    var counts = Counts()
    counts.codePoints = document.text.unicodeScalars.count
    counts.articles = document.articles.count
    counts.mentions = document.mentions.count
    counts.entities = document.entities.count
    counts.relations = document.relations.count
    self.counts = counts
  }

  /// The piece's annotations with the offsets and numbers that they have in the whole.
  /// - Parameter before: what the pieces before it have.
  package func placed(after before: Counts) -> AnnotatedDocument {
    var result = document
    let offset = before.codePoints
    for index in result.articles.indices {
      result.articles[index].start += offset
      result.articles[index].end += offset
    }
    for index in result.mentions.indices {
      result.mentions[index].id = Self.moved(result.mentions[index].id, by: before.mentions)
      result.mentions[index].start += offset
      result.mentions[index].end += offset
      result.mentions[index].entity = result.mentions[index].entity.map { Self.moved($0, by: before.entities) }
      result.mentions[index].explanation = result.mentions[index].explanation.map { Self.moved($0, by: offset) }
      result.mentions[index].nestedIn = result.mentions[index].nestedIn.map { Self.moved($0, by: before.mentions) }
    }
    for index in result.entities.indices {
      result.entities[index].id = Self.moved(result.entities[index].id, by: before.entities)
      result.entities[index].mentions = result.entities[index].mentions.map { Self.moved($0, by: before.mentions) }
    }
    for index in result.relations.indices {
      result.relations[index].id = Self.moved(result.relations[index].id, by: before.relations)
      result.relations[index].subject = result.relations[index].subject.map { Self.moved($0, by: before.entities) }
      result.relations[index].object = Self.moved(result.relations[index].object, by: before.entities)
      result.relations[index].article += before.articles
      result.relations[index].evidence = result.relations[index].evidence.map {
        TextSpan($0.start + offset, $0.end + offset)
      }
    }
    result.unchosen = result.unchosen.map { $0.map { Self.moved($0, by: offset) } }
    result.sentences = result.sentences?.map { .init(start: $0.start + offset, end: $0.end + offset) }
    result.tokens = result.tokens?.map { TextSpan($0.start + offset, $0.end + offset) }
    return result
  }

  private static func moved(
    _ explanation: AnnotatedDocument.Explanation, by offset: Int
  ) -> AnnotatedDocument.Explanation {
    var result = explanation
    result.runnerUp = result.runnerUp.map { $0.map { moved($0, by: offset) } }
    result.losers = result.losers.map { moved($0, by: offset) }
    return result
  }

  private static func moved(_ proposal: AnnotatedDocument.Proposal, by offset: Int) -> AnnotatedDocument.Proposal {
    var result = proposal
    result.reading = moved(result.reading, by: offset)
    return result
  }

  private static func moved(_ reading: AnnotatedDocument.Reading, by offset: Int) -> AnnotatedDocument.Reading {
    .init(start: reading.start + offset, end: reading.end + offset, text: reading.text, type: reading.type)
  }

  /// `m3` moved by 10 is `m13`.
  private static func moved(_ id: String, by count: Int) -> String {
    guard count > 0, let letter = id.first, let number = Int(id.dropFirst()) else { return id }
    return "\(letter)\(number + count)"
  }
}

extension Diagnostic {
  /// What a document that was read in pieces says of it.
  package static func inPieces(_ count: Int, longest: Int) -> Diagnostic {
    Diagnostic(
      .note, code: "read-in-pieces",
      "the text is longer than \(longest) bytes and was read in \(count) pieces, each for itself")
  }
}

extension AnnotatedDocument {
  /// Adds what the next piece of the same document says.
  package mutating func append(_ piece: AnnotatedDocument) {
    text += piece.text
    articles += piece.articles
    mentions += piece.mentions
    entities += piece.entities
    relations += piece.relations
    diagnostics += piece.diagnostics
    if let more = piece.unchosen { unchosen = (unchosen ?? []) + more }
    if let more = piece.sentences { sentences = (sentences ?? []) + more }
    if let more = piece.tokens { tokens = (tokens ?? []) + more }
  }
}
