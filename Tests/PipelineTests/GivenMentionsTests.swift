import TextModel
import Testing

@testable import Pipeline

@Suite struct GivenMentionsTests {
  private func mention(_ id: String, _ start: Int, _ end: Int, nestedIn: String? = nil) -> AnnotatedDocument.Mention {
    .init(id: id, start: start, end: end, text: "", type: .person, nestedIn: nestedIn)
  }

  private func annotate(_ text: String, _ given: [AnnotatedDocument.Mention]) throws -> [String] {
    try Annotator(SmallWorld.resources()).annotate(SourceDocument(text: text), given: given).mentions
      .filter { $0.nestedIn == nil }.map { "\($0.start) \($0.text) \($0.by)" }
  }

  @Test func offsetsAreCodePoints() throws {
    #expect(try annotate("😀𠮷林远帆来了。", [mention("m1", 2, 5)]) == ["2 林远帆 given"])
    #expect(try annotate("\u{FEFF}林远帆来了。", [mention("m1", 1, 4)]) == ["1 林远帆 given"])
  }

  @Test func inTextOrderWithoutNestedOnes() throws {
    let given = [mention("m1", 4, 6), mention("m2", 0, 3), mention("m3", 1, 3, nestedIn: "m2")]
    #expect(try annotate("林远帆和陈明来了。", given) == ["0 林远帆 given", "4 陈明 given"])
  }

  @Test func offsetsOutsideTheTextAreNoMentions() throws {
    let given = [mention("m1", 50, 60), mention("m2", 3, 1), mention("m3", -5, 0), mention("m4", 2, 2)]
    #expect(try annotate("林远帆。", given) == [])
  }
}
