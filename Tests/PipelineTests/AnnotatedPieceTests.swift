import Pipeline
import TestSupport
import Testing
import TextModel

@Suite struct AnnotatedPieceTests {
  @Test func offsetsInExplanationsMoveToo() {
    var document = AnnotatedDocument(id: "x", source: "x", text: "海东市")
    var mention = AnnotatedDocument.Mention(id: "m1", start: 0, end: 3, text: "海东市", type: .location)
    let reading = AnnotatedDocument.Reading(start: 0, end: 2, text: "海东", type: .location)
    var explanation = AnnotatedDocument.Explanation(decision: .evidence, margin: 1)
    explanation.runnerUp = [reading]
    mention.explanation = explanation
    document.mentions = [mention]
    var before = AnnotatedPiece.Counts()
    before.codePoints = 10
    before.mentions = 5
    let placed = AnnotatedPiece(document).placed(after: before)
    #expect(placed.mentions.first?.id == "m6")
    #expect(placed.mentions.first?.explanation?.runnerUp?.first?.start == 10)
  }
}
