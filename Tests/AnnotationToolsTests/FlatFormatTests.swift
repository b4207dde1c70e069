import AnnotationTools
import Interchange
import Testing
import TextModel

/// Formats that programs read, and that have no place for overlapping mentions.
@Suite struct FlatFormatTests {
  private func output(_ format: AnnotationToolFormat, _ marked: String...) throws -> String {
    var bytes: [UInt8] = []
    let exporter = try AnnotationExporter(format) { bytes.append(contentsOf: $0) }
    for marked in marked { try exporter.add(Marked.document(marked)) }
    try exporter.finish()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func everyCharacterHasItsTag() throws {
    #expect(
      try output(.bio, "[P林晚秋]到")
        == "-DOCSTART-\tO\n\n林\tB-PERSON\n晚\tI-PERSON\n秋\tI-PERSON\n到\tO\n\n")
  }

  @Test func mentionsSideBySideBeginAnew() throws {
    #expect(
      try output(.bio, "[D今][D明]") == "-DOCSTART-\tO\n\n今\tB-DATE\n明\tB-DATE\n\n")
  }

  @Test func ofNestedMentionsTheOutermostIsTagged() throws {
    #expect(
      try output(.bio, "[O[L海]会]") == "-DOCSTART-\tO\n\n海\tB-ORGANIZATION\n会\tI-ORGANIZATION\n\n")
  }

  @Test func aLineBreakEndsASentenceUnlessItIsInAMention() throws {
    #expect(
      try output(.bio, "甲 \r\n\n[O纺\n织]乙", "")
        == "-DOCSTART-\tO\n\n甲\tO\n\n纺\tB-ORGANIZATION\n织\tI-ORGANIZATION\n乙\tO\n\n-DOCSTART-\tO\n\n")
  }

  @Test func aRunOfWhiteSpaceIsOneTokenButForASpaceBehindACharacter() throws {
    let line = try output(.spacy, "𠮷 \r\n[P林]")
    #expect(
      line.hasSuffix(
        #""tokens":[{"id":0,"start":0,"end":1},{"id":1,"start":2,"end":4},{"id":2,"start":4,"end":5}]}"# + "\n"))
    #expect(line.contains(#""ents":[{"start":4,"end":5,"label":"PERSON","kb_id":""}]"#))
  }

  @Test func labelStudioGetsOneArray() throws {
    let text = try output(.labelStudio, "[P林]", "")
    #expect(text.hasPrefix("[\n{") && text.hasSuffix("}\n]\n"))
    #expect(text.contains(#""value":{"start":0,"end":1,"text":"林","labels":["PERSON"]}"#))
    #expect(try output(.labelStudio) == "[\n]\n")
  }

  @Test func offsetsThatDoNotFitTheTextAreRejected() throws {
    var document = Marked.document("[P林]")
    document.mentions[0].text = "森"
    var outside = Marked.document("[P林]")
    outside.mentions[0].end = 9
    for (document, code) in [(document, "covered-text-differs"), (outside, "span-outside-text")] {
      let exporter = try AnnotationExporter(.bio) { _ in }
      #expect { try exporter.add(document) } throws: { ($0 as? RejectedDocument)?.code == code }
    }
  }
}
