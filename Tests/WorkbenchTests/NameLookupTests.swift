import Testing
import TextModel
import Workbench

@Suite struct NameLookupTests {
  private func lookup(_ name: String, in sentence: String? = nil) throws -> NameLookup {
    try #require(NameLookups(SmallWorld.resources()).look(up: [name], in: sentence).first)
  }

  @Test func entriesAreShownWithTheirPlace() throws {
    let found = try lookup("北岭市总工会")
    #expect(found.entries.map { "\($0.file):\($0.line)" } == ["unions.tsv:6"])
    #expect(found.entries.first?.identifier == "Q1")
    #expect(found.inside.map(\.entry.form).contains("北岭市"))
    #expect(found.conflicts.isEmpty)
  }

  @Test func aTraditionalOrWideSpellingIsTheSameName() throws {
    let found = try lookup("北嶺市總工會")
    #expect(found.folded == "北岭市总工会")
    #expect(found.entries.count == 1)
    #expect(found.variants.first { $0.character == "岭" }?.others.contains("嶺") == true)
  }

  @Test func aFormOfTwoTypesAndTwoNamesConflicts() throws {
    let conflicts = try lookup("市总").conflicts
    #expect(conflicts.contains { if case .types(.organization, .work, _) = $0 { true } else { false } })
    #expect(conflicts.contains { if case .names("北岭市总工会", "南山市总工会", _) = $0 { true } else { false } })
  }

  @Test func anOrdinaryWordConflicts() throws {
    #expect(
      try lookup("北岭").conflicts == [.word(frequency: 70, at: "words.tsv:5"), .onlyWeak])
  }

  @Test func entriesAroundComeTheShortestFirst() throws {
    let found = try lookup("北岭")
    #expect(found.around.map(\.form) == ["北岭市", "北岭市总工会"])
    #expect(found.aroundCount == 2)
  }

  @Test func aNameInNoDictionaryIsStillAnnotated() throws {
    let found = try lookup("林晚秋", in: "林晚秋来到北岭市。")
    #expect(found.entries.isEmpty)
    #expect(found.alone.text == "林晚秋")
    #expect(found.sentence?.text == "林晚秋来到北岭市。")
    #expect(LookupText(found).text.contains("stands in no dictionary"))
    #expect(LookupText(found).text.contains("annotated in the sentence"))
  }
}
