import TextModel
import Testing

@testable import Pipeline

@Suite struct PlanTests {
  private struct Reading: Stage {
    static let name = "reading"
    static let requires: Set<DraftPart> = []
    static let adds: Set<DraftPart> = [.reading]
    func process(_ draft: inout Draft) { draft.diagnostics.append(.init(.note, code: "reading", "read")) }
  }

  private struct Matching: Stage {
    static let name = "matching"
    static let requires: Set<DraftPart> = [.reading]
    static let adds: Set<DraftPart> = [.hits]
    func process(_ draft: inout Draft) { draft.diagnostics.append(.init(.note, code: "matching", "matched")) }
  }

  private struct Relating: Stage {
    static let name = "relating"
    static let requires: Set<DraftPart> = []
    static let adds: Set<DraftPart> = [.relations]
    func process(_ draft: inout Draft) {}
  }

  @Test func stagesRunInTheirOrder() throws {
    var draft = Draft(source: SourceDocument(text: ""))
    try Plan([Reading(), Matching()]).run(&draft)
    #expect(draft.diagnostics.map(\.code) == ["reading", "matching"])
  }

  @Test func aMissingPartIsNamed() {
    let error = #expect(throws: Diagnostic.self) { try Plan([Matching(), Reading()]) }
    #expect(error?.code == "plan-incomplete")
    #expect(error?.message.contains("‘matching’ needs reading") == true)
  }

  @Test func whatIsGivenIsNotMissing() throws {
    #expect(try Plan([Matching()], given: [.reading]).stages.count == 1)
  }

  @Test func aPartAddedTwiceIsNamed() {
    for stages in [[Reading(), Reading()], [Reading(), Matching(), Matching()]] as [[any Stage]] {
      let error = #expect(throws: Diagnostic.self) { try Plan(stages) }
      #expect(error?.code == "plan-conflict")
    }
    #expect(throws: Diagnostic.self) { try Plan([Reading()], given: [.reading]) }
  }

  @Test func severalStagesMayAddRelations() throws {
    #expect(try Plan([Relating(), Relating()]).stages.count == 2)
  }
}
