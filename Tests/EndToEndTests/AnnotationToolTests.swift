import Foundation
import TestSupport
import Testing

/// Exports read by the programs they are made for, and corrections on their way back.
@Suite(.serialized, .enabled(if: Binary.isReady, "build the program first: make test")) struct AnnotationToolTests {
  private static let python = PythonEnvironment.interpreter(with: ["bioc", "dkpro-cassis", "seqeval", "spacy"])

  /// Texts that files of all kinds find hard: characters beyond the BMP, CR LF, a CR alone, tabs, quotation marks, commas,
  /// markup, control characters, nothing at all.
  private static let articles = [
    ("plain", "海东市纺织工会主席林晚秋今天出席海东市纺织工会第三届委员会第二次全体会议。市纺织工会副主席周启明主持。"),
    ("a/b \u{20BB7}", "\u{20BB7}林说：\r\n海东市纺织工会主席林晚秋\t\"出席\"，<会议> & 讲话；A,B;c\u{1}。\r（记者 周启明）\r\n\r\n"),
    ("empty", ""),
    ("break", "海东市纺织\r\n工会主席林晚秋到会。\u{2028}海东市纺织\n工会成立。\u{1C}"),
  ]

  private let bench: Workbench

  init() throws { bench = try Workbench() }

  private func annotate(_ articles: [(String, String)]) throws {
    let lines = try articles.map { id, text in
      String(decoding: try JSONSerialization.data(withJSONObject: ["id": id, "text": text]), as: UTF8.self)
    }
    let result = try bench.mingce([], input: lines.joined(separator: "\n"))
    try bench.file("annotated.jsonl", result.output)
  }

  private func export(_ format: String) throws {
    try bench.mingce(["export", "annotated.jsonl", "--format", format, "-o", format])
  }

  @Test(.enabled(if: python != nil)) func whatLoadersReadIsWhatWasAnnotated() throws {
    let page = try String(
      contentsOf: Places.package.appendingPathComponent("seeds/laodong-wubao-page.md"), encoding: .utf8)
    try annotate(Self.articles + [("page", page)])
    for format in ["brat", "xmi", "bio", "spacy"] { try export(format) }
    let script = Places.package.appendingPathComponent("Sources/Integrations/annotation/loaders.py").path
    let result = try Subprocess.run(try #require(Self.python), [script, bench.folder.path])
    #expect(result.status == 0, "\(result.errorText)")
    #expect(!result.outputText.contains("- "), "\(result.outputText)")
    for kind in ["brat", "xmi", "bio", "spacy"] { #expect(result.outputText.contains("\(kind) ")) }
  }

  /// Scores of the annotations against the imported gold.
  private func scores(_ gold: String) throws -> [String: Any] {
    let result = try bench.mingce(["evaluate", gold, "annotated.jsonl", "--json"])
    let report = try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any]
    return try #require(report?["strict"] as? [String: Any])
  }

  private func f1(_ scores: [String: Any], _ row: String) throws -> Double {
    try #require((scores[row] as? [String: Any])?["f1"] as? Double)
  }

  @Test func anUncorrectedExportIsPerfectGold() throws {
    try annotate(Self.articles.filter { !$0.1.isEmpty })
    for format in ["brat", "doccano"] {
      try export(format)
      try bench.mingce(["import", "--format", format, format, "-o", "gold.jsonl"])
      let scores = try scores("gold.jsonl")
      #expect(try f1(scores, "mention ALL") == 1)
      #expect(try f1(scores, "relation ALL") == 1)
    }
  }

  @Test func aCorrectionInBratShowsInTheEvaluation() throws {
    try annotate([Self.articles[0]])
    try export("brat")
    let file = "brat/000001-plain.ann"
    let standoff = try bench.text(file)
    let corrected = standoff.components(separatedBy: "\n").map { line in
      line.hasSuffix("\t林晚秋") ? line.replacing("PERSON", with: "WORK") : line
    }
    #expect(corrected.joined(separator: "\n") != standoff)
    try bench.file(file, text: corrected.joined(separator: "\n"))
    try bench.mingce(["import", "--format", "brat", "brat", "-o", "gold.jsonl"])
    let scores = try scores("gold.jsonl")
    #expect(try f1(scores, "mention ALL") < 1)
    #expect(try f1(scores, "mention WORK") == 0)
    #expect(try f1(scores, "mention ORGANIZATION") == 1)
  }

  @Test func aCorrectionInDoccanoShowsInTheEvaluation() throws {
    try annotate([Self.articles[0]])
    try export("doccano")
    // doccano gives ids of its own and keeps what it does not know.
    let corrected = try bench.text("doccano").replacing(
      #""label":"PERSON""#, with: #""label":"WORK""#, maxReplacements: 1)
    try bench.file("doccano", text: corrected)
    try bench.mingce(["import", "--format", "doccano", "doccano", "-o", "gold.jsonl"])
    #expect(try f1(scores("gold.jsonl"), "mention PERSON") < 1)
  }

  @Test func trainingTakesWhatWasImported() throws {
    try annotate(Self.articles)
    try export("brat")
    try bench.mingce(["import", "--format", "brat", "brat", "-o", "gold.jsonl"])
    try bench.mingce([
      "train", "gold.jsonl", "--no-validation", "--epochs", "2", "--orders", "1", "-o", "tagger.weights",
    ])
    #expect(try bench.text("tagger.weights").contains("Learned from 4 annotated documents"))
  }

  @Test func trainingValidatesOnDocumentsWithDates() throws {
    try annotate([
      ("one", "2024年5月20日，林晚秋在海东市说。"), ("two", "2023年5月1日，陈海生在海东市说。"), ("three", "2022年3月4日，林晚秋说。"),
    ])
    try export("brat")
    try bench.mingce(["import", "--format", "brat", "brat", "-o", "gold.jsonl"])
    let result = try bench.mingce([
      "train", "gold.jsonl", "--folds", "2", "--epochs", "8", "--orders", "1", "-o", "tagger.weights",
    ])
    #expect(result.outputText.contains("mention ALL"))
    #expect(result.outputText.contains("mention DATE"))
  }

  @Test func anErrorIsReportedWithItsPlaceAndTheOthersComeThrough() throws {
    try annotate(Self.articles)
    try export("brat")
    try bench.file("brat/000001-plain.ann", text: "T1\tPERSON 0 2\t林晚秋\n")
    let result = try bench.mingce(["import", "--format", "brat", "brat", "-o", "gold.jsonl"], status: 1)
    #expect(
      result.errorText == "brat/000001-plain.ann:1:11: error: the line says ‘林晚秋’, but these offsets cover ‘海东’; "
        + "correct one of them [covered-text-differs]\n")
    #expect(try bench.text("gold.jsonl").split(separator: "\n").count == 3)
  }

  @Test(arguments: ["brat", "xmi", "bio", "spacy", "doccano", "label-studio"])
  func theSameAnnotationsGiveTheSameBytes(_ format: String) throws {
    try annotate(Self.articles)
    try export(format)
    try bench.mingce(["export", "annotated.jsonl", "--format", format, "-o", "again"])
    let difference = try Subprocess.run("diff", ["-r", bench.url(format).path, bench.url("again").path])
    #expect(difference.status == 0, "\(difference.outputText)")
  }
}

extension Workbench {
  fileprivate func url(_ name: String) -> URL { folder.appendingPathComponent(name) }
  fileprivate func text(_ name: String) throws -> String { try String(contentsOf: url(name), encoding: .utf8) }

  /// Runs the program in the folder.
  @discardableResult
  fileprivate func mingce(_ arguments: [String], input: String = "", status: Int32 = 0) throws -> Subprocess {
    let result = try Binary.run(arguments, input: Array(input.utf8), directory: folder)
    #expect(result.status == status, "\(arguments): \(result.errorText)")
    return result
  }
}
