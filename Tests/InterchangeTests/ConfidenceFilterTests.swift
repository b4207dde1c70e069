import Interchange
import Testing
import TextModel

@Suite struct ConfidenceFilterTests {
  @Test func nothingIsLeftHanging() {
    var document = AnnotationExamples.full
    document.mentions[0].confidence = 0.4
    document.removeAll(below: 0.45)
    // m2 stands inside m1, m5 has confidence 0.
    #expect(document.mentions.map(\.id) == ["m3", "m4"])
    #expect(document.entities.map(\.id) == ["e2", "e3"])
    #expect(document.relations.map(\.id) == ["r1", "r2"])
    document.relations[0].confidence = 0.3
    document.mentions[1].confidence = 0.44
    document.removeAll(below: 0.45)
    #expect(document.mentions.map(\.id) == ["m3"])
    #expect(document.relations.isEmpty)
  }

  @Test func aLowThresholdChangesNothing() {
    var document = AnnotationExamples.full
    document.removeAll(below: 0)
    #expect(document == AnnotationExamples.full)
  }
}
