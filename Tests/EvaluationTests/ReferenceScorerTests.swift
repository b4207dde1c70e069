import Evaluation
import Foundation
import Interchange
import TestSupport
import Testing
import TextModel

/// Our strict figures beside those of the independent scorer that lies with the gold data: equal to the fourth decimal,
/// intervals included. On a machine without that data there is nothing to compare with.
@Suite(.enabled(if: Places.shared != nil, "no reference scorer on this machine")) struct ReferenceScorerTests {
  @Test(arguments: ["seed", "dev", "dev-1998", "dev-pages"]) func agreesOnSpoiledGold(_ name: String) throws {
    let shared = try #require(Places.shared)
    let bytes = Array(try Data(contentsOf: shared.appendingPathComponent("gold/\(name).jsonl")))
    var generator = SeededGenerator(seed: 7)
    let gold = try AnnotationReader(file: name).records(bytes).compactMap { record -> AnnotatedDocument? in
      if case .document(let document) = record { document } else { nil }
    }
    try compare(gold: gold, goldBytes: bytes, predicted: gold.map { spoiled($0, &generator) }, shared: shared)
  }

  @Test func agreesOnSmallTexts() throws {
    let shared = try #require(Places.shared)
    let gold = [
      marked("[林晚秋]PERSON是[劳动模范]TITLE?代表\n[海\n东]LOCATION", id: "1", relations: [("林晚秋", .locatedIn, "海东")]),
      marked("没有名字", id: "2"),
      marked("[甲]PERSON[乙]PERSON", id: "3", relations: [("甲", .awarded, "乙"), (nil, .reportedBy, "甲")]),
    ]
    var predicted = [
      marked("[林晚秋]PERSON是[劳动]TITLE[模范代]TITLE表\n[海\n东]LOCATION", id: "1", relations: [("e1", .locatedIn, "海东")]),
      marked("[没有]PERSON名字", id: "2", relations: [("没有", .awarded, "名字")]),
      marked("[甲]PERSON乙", id: "3"),
    ]
    predicted[0].entities = [.init(id: "e1", type: .person, name: "林", aliases: ["x"], mentions: ["m1"])]
    try compare(gold: gold, goldBytes: goldLines(gold), predicted: predicted, shared: shared)
  }

  private func compare(gold: [AnnotatedDocument], goldBytes: [UInt8], predicted: [AnnotatedDocument], shared: URL)
    throws
  {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["gold.jsonl", "predicted.jsonl"].map { folder.appendingPathComponent($0) }
    var bytes: [UInt8] = []
    for document in predicted { AnnotationWriter().write(document, to: &bytes) }
    try Data(goldBytes).write(to: files[0])
    try Data(bytes).write(to: files[1])
    for types: Set<MentionType>? in [nil, [.person, .organization, .title]] {
      var arguments = [shared.appendingPathComponent("tools/score.py").path, files[0].path, files[1].path, "--json"]
      if let types { arguments += ["--types", types.map(\.rawValue).joined(separator: ",")] }
      let result = try Subprocess.run("python3", arguments)
      let reference = try JSONParser.parse(result.output)
      let pairs = try DocumentPairing.pair(gold: gold, predicted: AnnotationReader(file: "p").records(bytes))
      let report = Evaluator(types: types).evaluate(pairs)
      guard case .object(let rows) = reference else { return #expect(Bool(false), "\(result.errorText)") }
      #expect(report.rows.map(\.measure.name) == rows.map(\.key))
      for (row, expected) in zip(report.rows, rows) {
        #expect(row.strict.gold == expected.value["gold"]?.integer, "\(expected.key)")
        #expect(row.strict.predicted == expected.value["predicted"]?.integer, "\(expected.key)")
        for (ours, key) in [
          (row.strict.precision, "precision"), (row.strict.recall, "recall"), (row.strict.f1, "f1"), (row.low, "low"),
          (row.high, "high"),
        ] {
          #expect(abs(ours - (expected.value[key]?.double ?? -1)) < 0.00006, "\(expected.key) \(key)")
        }
      }
    }
  }

  /// The gold with about every fifth mention and relation lost, moved, mistyped, doubled or marked otherwise.
  private func spoiled(_ document: AnnotatedDocument, _ generator: inout SeededGenerator) -> AnnotatedDocument {
    var result = document
    result.mentions = []
    for var mention in document.mentions {
      switch Int.random(in: 0..<30, using: &generator) {
      case 0: continue
      case 1: mention.start += mention.end - mention.start > 1 ? 1 : 0
      case 2: mention.type = .work
      case 3: mention.isNeutral.toggle()
      case 4: mention.nestedIn = "m1"
      case 5:
        result.mentions.append(mention)
        mention.end = mention.start + 1
      default: break
      }
      result.mentions.append(mention)
    }
    result.relations = []
    for var relation in document.relations {
      switch Int.random(in: 0..<20, using: &generator) {
      case 0: continue
      case 1: relation.object = "某某"
      case 2: relation.type = .visits
      case 3: result.relations.append(relation)
      default: break
      }
      result.relations.append(relation)
    }
    result.articles = document.articles.filter { _ in Int.random(in: 0..<8, using: &generator) > 0 }
    return result
  }

  private func goldLines(_ documents: [AnnotatedDocument]) -> [UInt8] {
    var writer = JSONByteWriter()
    for document in documents {
      writer.value(
        .object([
          JSONMember("id", .string(document.id)), JSONMember("text", .string(document.text)),
          JSONMember(
            "articles", .array([.object([JSONMember("start", .number("0"))])])),
          JSONMember(
            "mentions",
            .array(
              document.mentions.map {
                .object([
                  JSONMember("start", .number("\($0.start)")), JSONMember("end", .number("\($0.end)")),
                  JSONMember("type", .string($0.type.rawValue)), JSONMember("neutral", .boolean($0.isNeutral)),
                ])
              })),
          JSONMember(
            "relations",
            .array(
              document.relations.map {
                .object([
                  JSONMember("subject", .string($0.subject ?? "")), JSONMember("predicate", .string($0.type.rawValue)),
                  JSONMember("object", .string($0.object)),
                ])
              })),
        ]))
      writer.raw("\n")
    }
    return writer.bytes
  }
}
