import Interchange
import Testing
import TextModel

@Suite struct AnnotationWriterTests {
  private func written(_ document: AnnotatedDocument, isPretty: Bool = false) -> String {
    var bytes: [UInt8] = []
    AnnotationWriter(isPretty: isPretty).write(document, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func writesKeysInTheirOrder() throws {
    let record = try JSONParser.parse(Array(written(AnnotationExamples.full).utf8))
    guard case .object(let members) = record else { return #expect(Bool(false), "no object") }
    #expect(
      members.map(\.key) == [
        "id", "source", "schema", "offset_unit", "date", "encoding", "text", "articles", "sentences", "tokens",
        "mentions",
        "entities", "relations", "unchosen", "diagnostics", "metadata",
      ])
  }

  @Test func leavesOutWhatIsNotThere() {
    #expect(
      written(AnnotatedDocument(id: "x", source: "<stdin>", text: ""))
        == #"{"id":"x","source":"<stdin>","schema":"mingce/1","offset_unit":"code_point","text":"","articles":[],"#
        + #""mentions":[],"entities":[],"relations":[],"diagnostics":[]}"# + "\n")
  }

  @Test func writesAMentionAndARelation() {
    let text = written(AnnotationExamples.full)
    #expect(
      text.contains(
        #"{"id":"m2","start":0,"end":2,"text":"海东","type":"LOCATION","subtype":"admin","confidence":0.5,"nested_in":"m1","#
          + #""by":"dictionary:areas/city.tsv:12"}"#))
    #expect(
      text.contains(
        #"{"id":"r1","type":"holds_position","subject":"e3","object":"e2","article":0,"#
          + #""qualifiers":{"organization":"海东纺织工会","status":"appointed"},"evidence":[{"start":0,"end":11}],"#
          + #""confidence":0.9,"by":"rule:positions.rules:title-before-name"}"#))
    #expect(text.contains(#""type":"reported_by","subject":null"#))
  }

  @Test func writesAnExplanation() {
    let text = written(AnnotationExamples.full)
    #expect(
      text.contains(
        #""explanation":{"decision":"evidence","margin":1.25,"support":["tagger","dictionary:mine.txt:2"],"#
          + #""runner_up":[{"start":0,"end":2,"text":"海东","type":"LOCATION"}],"losers":[{"start":2,"end":6,"#
          + #""text":"纺织工会","type":"ORGANIZATION","by":"dictionary:mine.txt:3","tier":"user","weak":true,"behind":10.05,"#
          + #""lost":"outscored"},{"start":4,"#))
    #expect(text.contains(#""explanation":{"decision":"user","support":[],"losers":[]}"#))
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (0.5, "0.5"), (0.25, "0.25"), (0.9876, "0.988"), (0.05, "0.05"), (0.9999, "1"),
    (0.0001, "0"), (-3.0, "0"), (7.0, "1"), (Double.nan, "0"), (Double.infinity, "1"),
  ]) func roundsConfidences(_ value: Double, spelling: String) {
    var writer = JSONByteWriter()
    writer.probability(value)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == spelling)
  }

  @Test func escapesWhatCouldEndALine() {
    var writer = JSONByteWriter()
    writer.string("a\"\\\n\r\t\u{0}\u{1F}\u{7F}\u{80}\u{85}\u{9F}\u{A0}\u{2027}\u{2028}\u{2029}\u{202A}“你😀”")
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #""a\"\\\n\r\t\u0000\u001f\u007f\u0080\u0085\u009f"# + "\u{A0}\u{2027}" + #"\u2028\u2029"# + "\u{202A}“你😀”\""
    )
  }

  @Test func everyScalarSurvives() throws {
    for start: UInt32 in [0, 0x2000, 0x4E00, 0xFE00, 0x1F600] {
      let text = String(String.UnicodeScalarView((start..<start + 0x200).compactMap(UnicodeScalar.init)))
      var writer = JSONByteWriter()
      writer.string(text)
      let back = try JSONParser.parse(writer.bytes)
      #expect(back.string.map { Array($0.utf8) } == Array(text.utf8))
    }
  }

  @Test func writesAFailureInTheDocumentsPlace() {
    var bytes: [UInt8] = Array("before\n".utf8)
    AnnotationWriter().write(
      failure: Diagnostic(
        .error, code: "invalid-json", "a comma is expected here", file: "a.jsonl", line: 3, column: 9),
      id: "a.jsonl:3", source: "a.jsonl", to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "before\n" + #"{"id":"a.jsonl:3","source":"a.jsonl","schema":"mingce/1","error":{"code":"invalid-json","#
        + #""message":"a comma is expected here","file":"a.jsonl","line":3,"column":9}}"# + "\n")
  }

  @Test func prettyIsTheSameJSON() throws {
    let compact = written(AnnotationExamples.full)
    let pretty = written(AnnotationExamples.full, isPretty: true)
    #expect(try JSONParser.parse(Array(compact.utf8)) == JSONParser.parse(Array(pretty.utf8)))
    let lines = pretty.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix(#"    {"id": "m2", "#) && $0.hasSuffix("},") })
    #expect(lines.contains { $0.hasPrefix(#"    {"id": "r2", "#) && $0.hasSuffix("}") })
  }
}
