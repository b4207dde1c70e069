import Interchange
import Testing
import TextModel

@Suite struct ListingWriterTests {
  private func lines(_ document: AnnotatedDocument) -> [String] {
    var bytes: [UInt8] = []
    ListingWriter().write(document, to: &bytes)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
  }

  @Test func aLineForEachMentionAndRelation() {
    #expect(
      lines(AnnotationExamples.full) == [
        "# a-1", "0–6  ORGANIZATION union  海东纺织工会  0.988  recogniser:organisation:place+head",
        "       chosen by evidence, 1.25 ahead of 海东 LOCATION", "       proposed by tagger, dictionary:mine.txt:2",
        "       not 纺织工会 ORGANIZATION  dictionary:mine.txt:3 (user, weak)  outscored by 10.05",
        "       not 工会主席 TITLE  recogniser:title:x (shipped)  yields to the user's dictionary",
        "  0–2  LOCATION admin  海东  0.500  dictionary:areas/city.tsv:12",
        "6–8  TITLE position neutral  主席  1.000  tagger",
        "8–11  PERSON  林晚秋  1.000  given", "       chosen by the user's dictionary",
        "11–13  DATE  今天  = 2024-05-20  0.000  alias:x",
        "林晚秋  holds_position  主席  organization=海东纺织工会  status=appointed  0.900  rule:positions.rules:title-before-name",
        "(article)  reported_by  林晚秋  1.000  given", "proposed, but no mention stands there:",
        "  到会 EVENT  tagger (learned)  outscored by 3.00", "note: a line is long [long-line]", "", "",
      ])
  }

  @Test func aNameStaysOnItsLine() {
    var document = AnnotatedDocument(id: "x\ny", source: "", text: "")
    document.mentions = [.init(id: "m1", start: 0, end: 3, text: "甲\u{2028}\u{1B}[31m", type: .person)]
    #expect(lines(document) == ["# x y", "0–3  PERSON  甲  [31m  1.000  given", "", ""])
  }

  @Test func aFailureHasItsPlace() {
    var bytes: [UInt8] = []
    ListingWriter().write(failure: Diagnostic(.error, code: "invalid-utf8", "bad"), id: "b", source: "b", to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "# b\nerror: bad [invalid-utf8]\n\n")
  }
}
