import TextModel

/// Documents for the tests of writers and readers.
enum AnnotationExamples {
  /// Has every field that a record may have.
  static var full: AnnotatedDocument {
    var document = AnnotatedDocument(id: "a-1", source: "news.jsonl", text: "海东纺织工会主席林晚秋今天到会。")
    document.date = "2024-05-20"
    document.encoding = "gb18030"
    document.metadata = #"{"page":3,"tags":["工会"]}"#
    document.articles = [.init(start: 0, end: 16, headline: "海东纺织工会")]
    document.sentences = [.init(start: 0, end: 16)]
    document.tokens = [TextSpan(0, 4), TextSpan(4, 6)]
    document.mentions = [
      .init(
        id: "m1", start: 0, end: 6, text: "海东纺织工会", type: .organization, subtype: .union, entity: "e1",
        confidence: 0.9875, by: "recogniser:organisation:place+head"),
      .init(
        id: "m2", start: 0, end: 2, text: "海东", type: .location, subtype: .admin, confidence: 0.5, nestedIn: "m1",
        by: "dictionary:areas/city.tsv:12"),
      .init(
        id: "m3", start: 6, end: 8, text: "主席", type: .title, subtype: .position, entity: "e2", isNeutral: true,
        by: "tagger"),
      .init(id: "m4", start: 8, end: 11, text: "林晚秋", type: .person, entity: "e3"),
      .init(
        id: "m5", start: 11, end: 13, text: "今天", type: .date, confidence: 0, normalized: "2024-05-20",
        by: "alias:x"),
    ]
    var explanation = AnnotatedDocument.Explanation(decision: .evidence, margin: 1.25)
    explanation.support = ["tagger", "dictionary:mine.txt:2"]
    explanation.runnerUp = [.init(start: 0, end: 2, text: "海东", type: .location)]
    explanation.losers = [
      .init(
        reading: .init(start: 2, end: 6, text: "纺织工会", type: .organization), by: "dictionary:mine.txt:3", tier: .user,
        isWeak: true, behind: 10.05, defeat: .outscored),
      .init(
        reading: .init(start: 4, end: 8, text: "工会主席", type: .title), by: "recogniser:title:x", tier: .shipped,
        defeat: .userEntry),
    ]
    document.mentions[0].explanation = explanation
    document.mentions[3].explanation = .init(decision: .user)
    document.unchosen = [
      .init(
        reading: .init(start: 13, end: 15, text: "到会", type: .event), by: "tagger", tier: .learned, behind: 3,
        defeat: .outscored)
    ]
    document.entities = [
      .init(
        id: "e1", type: .organization, subtype: .union, name: "海东纺织工会", aliases: ["纺织工会"], kb: "Q1",
        mentions: ["m1"], by: "rule:x.rules:y"),
      .init(id: "e2", type: .title, subtype: .position, name: "主席", mentions: ["m3"]),
      .init(id: "e3", type: .person, name: "林晚秋", mentions: ["m4"]),
    ]
    document.relations = [
      .init(
        id: "r1", type: .holdsPosition, subject: "e3", object: "e2",
        qualifiers: [Qualifier(.organization, "海东纺织工会"), Qualifier(.status, "appointed")],
        evidence: [TextSpan(0, 11)], confidence: 0.9, by: "rule:positions.rules:title-before-name"),
      .init(id: "r2", type: .reportedBy, subject: nil, object: "e3"),
    ]
    document.diagnostics = [
      Diagnostic(.note, code: "long-line", "a line is long", file: "news.jsonl", line: 2, column: 7)
    ]
    return document
  }
}
