import Interchange
import Testing
import TextModel

@Suite struct AnnotationReaderTests {
  private func read(_ text: String) throws(Diagnostic) -> [AnnotationRecord] {
    try AnnotationReader(file: "a.jsonl").records(Array(text.utf8))
  }

  @Test func readsWhatTheWriterWrites() throws {
    var document = AnnotationExamples.full
    var bytes: [UInt8] = []
    AnnotationWriter().write(document, to: &bytes)
    document.mentions[0].confidence = 0.988
    #expect(try AnnotationReader(file: "x").records(bytes) == [.document(document)])
  }

  @Test func readsFailures() throws {
    let failure = Diagnostic(.error, code: "invalid-utf8", "bad", file: "b.txt", line: 1, column: 2)
    var bytes: [UInt8] = []
    AnnotationWriter().write(failure: failure, id: "b.txt", source: "b.txt", to: &bytes)
    #expect(try AnnotationReader(file: "x").records(bytes) == [.failure(id: "b.txt", failure)])
  }

  @Test func readsGold() throws {
    let records = try read(
      """
      {"id":"g","text":"林晚秋来了","articles":[{"start":0,"end":5,"headline":""}],"mentions":[{"start":0,"end":3,\
      "type":"PERSON"}],"relations":[{"article":0,"subject":"","predicate":"reported_by","object":"林晚秋",\
      "qualifiers":{"role":"记者"}}]}

      """)
    guard case .document(let document)? = records.first else { return #expect(Bool(false), "no document") }
    #expect(document.mentions == [.init(id: "m1", start: 0, end: 3, text: "", type: .person)])
    #expect(
      document.relations == [
        .init(id: "r1", type: .reportedBy, subject: nil, object: "林晚秋", qualifiers: [Qualifier(.role, "记者")])
      ])
    #expect(document.entities.isEmpty)
  }

  @Test(arguments: [
    (#"{"id":"名册" 1}"#, "a.jsonl:1:12: error: a comma or ‘}’ is expected here [invalid-json]"),
    ("\n\n[]", "a.jsonl:3: error: the record is an array where an object is expected [invalid-annotation]"),
    (
      #"{"mentions":[{"start":0,"end":1,"type":"PERSON"},{"start":"0"}]}"#,
      "a.jsonl:1: error: mentions[1].start is a string where a whole number is expected [invalid-annotation]"
    ),
    (
      #"{"mentions":[{"start":2,"end":1,"type":"PERSON"}]}"#,
      "a.jsonl:1: error: mentions[0] has the impossible span 2…1 [invalid-annotation]"
    ),
    (
      #"{"mentions":[{"start":0,"end":1,"type":"PERSONS"}]}"#,
      "a.jsonl:1: error: mentions[0].type is ‘PERSONS’, which is none of PERSON, ORGANIZATION, TITLE, LOCATION, EVENT, "
        + "WORK, DATE [invalid-annotation]"
    ),
    (
      #"{"relations":[{"predicate":"awarded","subject":"x"}]}"#,
      "a.jsonl:1: error: relations[0].object is missing [invalid-annotation]"
    ),
  ]) func saysWhereARecordIsWrong(_ text: String, message: String) {
    let error = #expect(throws: Diagnostic.self) { try read(text) }
    #expect(error?.description == message)
  }
}
