import Evaluation
import Foundation
import Interchange
import TestSupport
import TextModel

@testable import Viewer

/// The pages that `browser.py` opens and knows the content of.
enum SamplePages {
  static func reading() -> [UInt8] {
    let writer = ReadingPageWriter()
    var page = writer.opening
    writer.write(office, to: &page)
    writer.write(hostile, to: &page)
    writer.write(
      failure: Diagnostic(.error, code: "invalid-utf8", "byte 3 is no UTF-8"), id: "broken.txt", source: "broken.txt",
      to: &page)
    writer.write(Story("other.txt", "2024-05-21", "海东市纺织工会成立。").naming(.organization, "海东市纺织工会").document, to: &page)
    return page + writer.closing
  }

  private static var office: AnnotatedDocument {
    let text = "𠮷野家的客人林晚秋来了。\n海东市纺织工会主席也到了。\n林晚秋出席海东市职工运动会。"
    var document = AnnotatedDocument(id: "office.txt", source: "office.txt", text: text)
    document.date = "2024-05-20"
    document.articles = [.init(start: 0, end: text.unicodeScalars.count, headline: "林晚秋到会")]
    func add(
      _ id: String, _ start: Int, _ text: String, _ type: MentionType, _ entity: String, _ confidence: Double = 0.9
    ) {
      document.mentions.append(
        .init(
          id: id, start: start, end: start + text.unicodeScalars.count, text: text, type: type, entity: entity,
          confidence: confidence, by: "recogniser:person:surname+given"))
    }
    add("m1", 6, "林晚秋", .person, "e1")
    add("m2", 13, "海东市纺织工会", .organization, "e2")
    add("m3", 13, "海东市", .location, "e3")
    add("m4", 20, "主席", .title, "e4", 0.55)
    add("m5", 27, "林晚秋", .person, "e1")
    add("m6", 32, "海东市职工运动会", .event, "e5")
    document.mentions[2].nestedIn = "m2"
    document.mentions[1].by = "dictionary:organizations/unions.tsv:89"
    var explanation = AnnotatedDocument.Explanation(decision: .evidence, margin: 2.5)
    explanation.losers = [
      .init(
        reading: .init(start: 16, end: 20, text: "纺织工会", type: .organization), by: "tagger", tier: .learned,
        defeat: .inside)
    ]
    document.mentions[1].explanation = explanation
    document.unchosen = [
      .init(
        reading: .init(start: 4, end: 6, text: "客人", type: .title), by: "dictionary:titles/roles.txt:7",
        tier: .shipped, isWeak: true, behind: 3.25, defeat: .outscored)
    ]
    document.entities = [
      .init(id: "e1", type: .person, name: "林晚秋", mentions: ["m1", "m5"]),
      .init(id: "e2", type: .organization, subtype: .union, name: "海东市纺织工会", mentions: ["m2"]),
      .init(id: "e3", type: .location, name: "海东市", mentions: ["m3"]),
      .init(id: "e4", type: .title, name: "主席", mentions: ["m4"]),
      .init(id: "e5", type: .event, name: "海东市职工运动会", mentions: ["m6"]),
    ]
    document.relations = [
      .init(
        id: "r1", type: .holdsPosition, subject: "e1", object: "e4",
        qualifiers: [Qualifier(.organization, "海东市纺织工会")], evidence: [TextSpan(13, 22)], confidence: 0.9,
        by: "rule:rules/20-positions.rules:title-name"),
      .init(
        id: "r2", type: .participatesIn, subject: "e1", object: "e5", evidence: [TextSpan(27, 40)], confidence: 0.8,
        by: "rule:rules/60-events.rules:attends"),
    ]
    return document
  }

  /// Text that looks like markup, a name over a line break, and two mentions that cross.
  private static var hostile: AnnotatedDocument {
    let text = "</script><b>\u{202E}\n<img src=x onerror=\"document.title=1\">在星海\n大学开会，林晚秋到场。"
    var document = AnnotatedDocument(id: "hostile.txt", source: "<hostile>.txt", text: text)
    document.date = "2024-05-20"
    document.articles = [.init(start: 0, end: text.unicodeScalars.count)]
    let scalars = Array(text.unicodeScalars)
    let start = scalars.firstIndex(of: "星") ?? 0
    document.mentions = [
      .init(
        id: "m1", start: start, end: start + 5, text: "星海大学", type: .organization, entity: "e1", by: "constructor:1"),
      .init(id: "m2", start: start + 3, end: start + 7, text: "大学开会", type: .event, entity: "e2"),
    ]
    document.entities = [
      .init(id: "e1", type: .organization, name: "星海大学", mentions: ["m1"]),
      .init(id: "e2", type: .event, name: "大学开会", mentions: ["m2"]),
    ]
    return document
  }

  /// Many small documents, so many bytes of them together at least.
  static func manyDocuments(bytes size: Int) -> [UInt8] {
    let writer = ReadingPageWriter()
    var page = writer.opening
    var number = 0
    while page.count < size {
      let date = "2024-\(String(100 + number % 12 + 1).suffix(2))-\(String(100 + number % 28 + 1).suffix(2))"
      writer.write(
        Story.office("\(number)", date, "林晚\(number % 97)", "主席", "海东市第\(number % 211)纺织工会").document, to: &page)
      number += 1
    }
    return page + writer.closing
  }

  /// One document of so many bytes of page.
  static func oneDocument(bytes size: Int) -> [UInt8] {
    let sentence = "海东市纺织工会主席林晚秋出席会议，并同各车间的职工谈了话，看望了退休的老师傅。\n"
    let length = sentence.unicodeScalars.count
    // A sentence with its three mentions takes somewhat over 500 bytes.
    let count = size / 500
    var document = AnnotatedDocument(
      id: "long", source: "long.txt", text: String(repeating: sentence, count: count) + "终点站。")
    let names: [(Int, Int, MentionType)] = [(0, 7, .organization), (7, 9, .title), (9, 12, .person)]
    document.entities = names.enumerated().map { place, name in
      .init(id: "e\(place)", type: name.2, name: "\(place)", mentions: (0..<count).map { "m\($0 * 3 + place)" })
    }
    for round in 0..<count {
      for (place, name) in names.enumerated() {
        document.mentions.append(
          .init(
            id: "m\(round * 3 + place)", start: round * length + name.0, end: round * length + name.1, text: "",
            type: name.2, entity: "e\(place)", by: "dictionary:organizations/unions.tsv:89"))
      }
    }
    document.articles = [.init(start: 0, end: count * length + 4)]
    let writer = ReadingPageWriter()
    var page = writer.opening
    writer.write(document, to: &page)
    return page + writer.closing
  }

  /// Of three gold mentions the run has one, its predecessor none.
  static func evaluation() -> [UInt8] {
    func document(_ mentions: [(Int, Int, MentionType)]) -> AnnotatedDocument {
      var document = AnnotatedDocument(id: "<i>a", source: "a", text: "海东市纺织工会主席林晚秋出席<i>会议</i>。")
      document.mentions = mentions.map { .init(id: "", start: $0.0, end: $0.1, text: "", type: $0.2) }
      return document
    }
    let gold = document([(0, 7, .organization), (9, 12, .person), (17, 19, .event)])
    func report(_ mentions: [(Int, Int, MentionType)]) -> EvaluationReport {
      Evaluator().evaluate([(gold, document(mentions))])
    }
    return EvaluationPage(
      gold: "gold.jsonl", run: .init(name: "new.jsonl", report: report([(0, 3, .location), (9, 12, .person)])),
      earlier: .init(name: "old.jsonl", report: report([(0, 3, .location), (9, 11, .person)]))
    ).bytes
  }
}
