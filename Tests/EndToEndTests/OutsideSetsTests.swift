import Foundation
import Interchange
import TestSupport
import Testing

/// Public test sets have conventions of their own. The script that measures on them maps our annotations; what it makes of
/// a few records shows here as the gold that it counts as right.
@Suite struct OutsideSetsTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  /// A mention of a record: what, type, subtype, start, end, id, the id of what it stands in.
  private func mention(
    _ type: String, _ span: Range<Int>, _ id: String, in outer: String? = nil, subtype: String? = nil, of text: String
  ) -> String {
    let scalars = Array(text.unicodeScalars)[span]
    let covered = String(String.UnicodeScalarView(scalars))
    return
      #"{"id":"\#(id)","start":\#(span.lowerBound),"end":\#(span.upperBound),"text":"\#(covered)","type":"\#(type)""#
      + (subtype.map { #","subtype":"\#($0)""# } ?? "") + (outer.map { #","nested_in":"\#($0)""# } ?? "") + "}"
  }

  private func gold(_ text: String, _ names: [(Range<Int>, String)]) -> String {
    let entities = names.map { #"{"start":\#($0.0.lowerBound),"end":\#($0.0.upperBound),"type":"\#($0.1)"}"# }
    return #"{"text":"\#(text)","entities":[\#(entities.joined(separator: ","))]}"# + "\n"
  }

  /// The figures of one convention, by label.
  private func figures(
    _ convention: String, gold: String, records: String? = nil, options: [String] = []
  ) throws -> JSONValue {
    var set = "\(convention)=" + (try bench.file("gold.jsonl", text: gold))
    if let records { set += "," + (try bench.file("records.jsonl", text: records)) }
    let script = Places.package.appendingPathComponent("Sources/Integrations/evaluation/outside.py").path
    let result = try Subprocess.run(
      "python3", [script, "--json", "--mingce", Binary.path ?? "", "--image", Binary.image ?? "", set] + options,
      environment: ["PYTHONDONTWRITEBYTECODE": "1"])
    #expect(result.status == 0, "\(result.errorText)")
    return try #require(try JSONParser.parse(result.output)[convention])
  }

  private func expectAllRight(
    _ convention: String, _ text: String, _ mentions: [String], _ names: [(Range<Int>, String)]
  )
    throws
  {
    let record = #"{"text":"\#(text)","mentions":[\#(mentions.joined(separator: ","))]}"# + "\n"
    let all = try figures(convention, gold: gold(text, names), records: record)["ALL"]
    #expect(all?["f1"]?.double == 1)
    #expect(all?["predicted"]?.integer == names.count)
  }

  @Test func levelsOfAreasAndNamesInWorks() throws {
    let text = "青海海东市的《林晚秋传》在海东博物馆"
    try expectAllRight(
      "msra", text,
      [
        mention("LOCATION", 0..<5, "m1", subtype: "admin", of: text),
        mention("LOCATION", 0..<2, "m2", in: "m1", of: text), mention("LOCATION", 2..<5, "m3", in: "m1", of: text),
        mention("WORK", 7..<11, "m4", of: text), mention("PERSON", 7..<10, "m5", in: "m4", of: text),
        mention("ORGANIZATION", 13..<18, "m6", subtype: "facility-body", of: text),
        mention("LOCATION", 13..<15, "m7", in: "m6", of: text),
      ], [(0..<2, "LOC"), (2..<5, "LOC"), (7..<10, "PER"), (13..<18, "LOC")])
  }

  @Test func oneAreaForAllLevels() throws {
    let text = "青海海东市"
    try expectAllRight(
      "uner", text,
      [mention("LOCATION", 0..<5, "m1", of: text), mention("LOCATION", 0..<2, "m2", in: "m1", of: text)],
      [(0..<5, "LOC")])
  }

  @Test func anAreasGovernmentIsTheArea() throws {
    let text = "海东市人民政府和国务院"
    try expectAllRight(
      "uner", text,
      [
        mention("ORGANIZATION", 0..<7, "m1", subtype: "government", of: text),
        mention("LOCATION", 0..<3, "m2", in: "m1", of: text), mention("ORGANIZATION", 8..<11, "m3", of: text),
      ], [(0..<3, "LOC"), (8..<11, "ORG")])
  }

  @Test func departmentsBelongToTitles() throws {
    let text = "林晚秋任海东电缆有限公司财务部经理，全国劳动模范"
    try expectAllRight(
      "resume", text,
      [
        mention("PERSON", 0..<3, "m1", of: text),
        mention("ORGANIZATION", 4..<15, "m2", subtype: "company", of: text),
        mention("ORGANIZATION", 4..<12, "m3", in: "m2", of: text), mention("LOCATION", 4..<6, "m4", in: "m3", of: text),
        mention("TITLE", 15..<17, "m5", subtype: "position", of: text),
        mention("TITLE", 18..<24, "m6", subtype: "honor", of: text),
      ], [(0..<3, "NAME"), (4..<12, "ORG"), (12..<17, "TITLE")])
  }

  @Test func whatIsMissedOrWrongCounts() throws {
    let text = "林晚秋到海东见周"
    let record = #"{"text":"\#(text)","mentions":[\#(mention("PERSON", 0..<2, "m1", of: text))]}"# + "\n"
    let names = [(0..<3, "PER"), (4..<6, "LOC"), (7..<8, "PER")]
    let found = try figures("uner", gold: gold(text, names), records: record)
    #expect(found["PER"]?["gold"]?.integer == 2)
    #expect(found["ALL"]?["f1"]?.double == 0)
  }

  @Test func whatTheGuidelinesLeaveUnmarkedIsLeftOutOfTheSecondFigure() throws {
    let text = "周晚秋读马克思主义，人大代表在中国特色馆"
    let record = #"{"text":"\#(text)","mentions":[\#(mention("PERSON", 0..<3, "m1", of: text))]}"# + "\n"
    let names = [(0..<3, "PER"), (4..<7, "PER"), (10..<12, "ORG"), (15..<17, "LOC")]
    let found = try figures("msra", gold: gold(text, names), records: record)
    #expect(found["ALL"]?["recall"]?.double == 0.25)
    #expect(found["ALL"]?["f1_marked"]?.double == 1)
  }

  @Test func textsInARowAreOneDocument() throws {
    let first = "林晚秋到海东"
    let text = first + "\n" + "林晚秋说\n"
    let record =
      #"{"text":"","mentions":[\#(mention("PERSON", 0..<3, "m1", of: text)),"#
      + #"\#(mention("PERSON", 7..<10, "m2", of: text))]}"# + "\n"
    let names = gold(first, [(0..<3, "PER")]) + gold("林晚秋说", [(0..<3, "PER")])
    let found = try figures("uner", gold: names, records: record, options: ["--together", "2"])
    #expect(found["PER"]?["f1"]?.double == 1)
  }

  @Test(.enabled(if: Binary.isReady, "build the program first: make test")) func runsTheProgram() throws {
    let names = [(0..<7, "ORG"), (9..<12, "PER")]
    let found = try figures("msra", gold: gold("海东市纺织工会主席林晚秋今天出席会议。", names))
    #expect(found["ALL"]?["f1"]?.double == 1)
  }
}
