import Interchange
import Testing
import TextModel

@Suite struct PiecedRecordTests {
  private func piece(_ text: String, hasTokens: Bool) -> AnnotatedDocument {
    var document = AnnotatedDocument(id: "x", source: "x.txt", text: text)
    let count = text.unicodeScalars.count
    document.date = "2024-05-20"
    document.metadata = #"{"page":2}"#
    document.articles = [.init(start: 0, end: count, headline: "题\"目")]
    document.mentions = [
      .init(id: "m1", start: 0, end: 3, text: "海东市", type: .location, entity: "e1"),
      .init(id: "m2", start: 0, end: 2, text: "海东", type: .location, entity: "e2", nestedIn: "m1"),
    ]
    document.entities = [
      .init(id: "e1", type: .location, name: "海东市", mentions: ["m1"]),
      .init(id: "e2", type: .location, name: "海东", mentions: ["m2"]),
    ]
    document.relations = [
      .init(id: "r1", type: .locatedIn, subject: "e2", object: "e1", evidence: [TextSpan(0, 3)]),
      .init(id: "r2", type: .reportedBy, subject: nil, object: "e1"),
    ]
    if hasTokens {
      document.sentences = [.init(start: 0, end: count)]
      document.tokens = [TextSpan(0, 3)]
    }
    return document
  }

  @Test(arguments: [false, true]) func isTheRecordOfTheWhole(hasTokens: Bool) throws {
    let pieces = ["海东市\n😀", "海东市\u{85}。", "海东市"].map { AnnotatedPiece(piece($0, hasTokens: hasTokens)) }
    var written: [UInt8] = []
    let record = PiecedRecord { written += $0 }
    for piece in pieces { try record.append(piece) }
    try record.finish(note: .inPieces(3, longest: 10))
    var before = AnnotatedPiece.Counts()
    var whole: AnnotatedDocument?
    for piece in pieces {
      let placed = piece.placed(after: before)
      before += piece.counts
      if whole == nil { whole = placed } else { whole?.append(placed) }
    }
    whole?.diagnostics.append(.inPieces(3, longest: 10))
    var expected: [UInt8] = []
    AnnotationWriter().write(try #require(whole), to: &expected)
    #expect(String(decoding: written, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    #expect(whole?.mentions.map(\.id) == ["m1", "m2", "m3", "m4", "m5", "m6"])
    #expect(whole?.mentions[3].nestedIn == "m3")
    #expect(whole?.mentions.map(\.start) == [0, 0, 5, 5, 10, 10])
    #expect(whole?.relations.map(\.article) == [0, 0, 1, 1, 2, 2])
    #expect(whole?.relations[2].subject == "e4")
  }

  @Test func countsBeforeAnythingIsLeftOut() {
    var piece = AnnotatedPiece(piece("海东市", hasTokens: false))
    piece.document.removeAll(below: 2)
    #expect(piece.counts.mentions == 2)
    #expect(piece.document.mentions.isEmpty)
  }
}
