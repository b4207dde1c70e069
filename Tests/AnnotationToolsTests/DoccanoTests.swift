import AnnotationTools
import Interchange
import Testing
import TextModel

@Suite struct DoccanoTests {
  private let bench: ExportBench

  init() throws { bench = try ExportBench() }

  private func read(_ line: String) throws -> ImportResult {
    var stream = AnnotationStream(.memory(Array(line.utf8), name: "all.jsonl"))
    return DoccanoReader(file: "all.jsonl").document(try #require(try stream.next()))
  }

  @Test func aDocumentComesBack() throws {
    var document = Marked.document("𠮷\r\n[T劳模]精神。[O[L海东市]纺织工会][T主席][P林晚秋]", id: "a/1")
    document.mentions[0].isNeutral = true
    let related = document.with(.holdsPosition, "e5", "e4").with(.locatedIn, "e2", "e3").with(.reportedBy, nil, "e5")
    try bench.export([related], .doccano)
    let back = try read(try bench.text("out")).get()
    #expect(back.id == "a/1")
    #expect(Array(back.text.unicodeScalars) == Array(document.text.unicodeScalars))
    #expect(back.names == ["TITLE 劳模", "ORGANIZATION 海东市纺织工会", "TITLE 主席", "PERSON 林晚秋"])
    #expect(back.mentions.map(\.isNeutral) == [true, false, false, false])
    #expect(
      back.facts == ["林晚秋 holds_position 主席", "海东市纺织工会 located_in 海东市", "– reported_by 林晚秋"])
  }

  @Test func anEmptyTextIsLeftOut() throws {
    let exporter = try AnnotationExporter(.doccano, path: bench.path("out"))
    for text in ["", " \n", "一"] { try exporter.add(Marked.document(text)) }
    try exporter.finish()
    #expect(exporter.leftOut == 2)
    #expect(exporter.documents == 1)
    #expect(try bench.text("out").split(separator: "\n").count == 1)
  }

  @Test func aProjectWithoutRelationsIsRead() throws {
    let gold = try read(#"{"id":7,"text":"林晚秋到会","label":[[0,3,"PERSON"]],"Comments":[]}"#).get()
    #expect(gold.id == "7")
    #expect(gold.names == ["PERSON 林晚秋"])
    #expect(gold.articles == [.init(start: 0, end: 5)])
  }

  @Test(arguments: [
    (#"{"text":"林晚秋","label":[[0,4,"PERSON"]]}"#, "span-outside-text"),
    (#"{"text":"林晚秋","label":[[0,3,"HUMAN"]]}"#, "unknown-type"),
    (#"{"text":"林晚秋","label":[[0,3]]}"#, "invalid-doccano"),
    (#"{"text":"林晚秋","label":[[0,2,"PERSON"],[1,3,"TITLE"]]}"#, "crossing-mentions"),
    (#"{"label":[]}"#, "invalid-doccano"),
    (#"{"text":"林晚秋""#, "invalid-json"),
    (
      #"{"text":"林晚秋","entities":[],"relations":[{"id":1,"from_id":1,"to_id":2,"type":"organizes"}]}"#,
      "unknown-mention"
    ),
    (#"{"text":"林晚秋","entities":[],"relations":[{"id":1,"from_id":1,"to_id":2,"type":"knows"}]}"#, "unknown-relation"),
  ]) func anErrorHasItsPlace(_ line: String, _ code: String) throws {
    guard case .failure(let failure) = try read(line) else {
      Issue.record("nothing was reported")
      return
    }
    #expect(failure.diagnostics.map(\.code) == [code])
    #expect(failure.diagnostics.allSatisfy { $0.file == "all.jsonl" && $0.line == 1 })
  }
}
