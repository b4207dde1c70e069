import Lexicon
import Testing
import TextModel

@Suite struct DictionaryLinterTests {
  private func source(_ name: String, _ className: String, _ type: String, _ lines: String) -> DictionarySource {
    DictionarySource(
      name: name, text: "# class: \(className)\n# type: \(type)\n# source: t\n# licence: t\n\(lines)")
  }

  private func lint(_ sources: [DictionarySource], fold: FoldTable = .identity) -> [String] {
    DictionaryLinter(fold: fold).lint(sources).map(\.description)
  }

  @Test func aCleanSetHasNoFindings() {
    #expect(
      lint([
        source("a.tsv", "organization.known", "ORGANIZATION", "甲社\t甲社会\n"),
        source("b.tsv", "area.city", "LOCATION", "甲市\n"),
      ]).isEmpty)
  }

  @Test func oneFormOfTwoTypesInOneFamily() {
    let first = source("a.tsv", "title.position", "TITLE", "甲长\n乙长?\n")
    let second = source("b.tsv", "title.role", "PERSON", "甲长\n乙长\n")
    #expect(
      lint([first, second]) == ["b.tsv:5:1: warning: ‘甲长’ is PERSON here and TITLE at a.tsv:5 [conflicting-type]"])
    #expect(lint([first, source("b.tsv", "place.head", "LOCATION", "甲长\n")]).isEmpty)
  }

  @Test func formsAreComparedAsTheyMatch() {
    var units = FoldTable.identity.units
    units[0x9577] = 0x957F  // 長 → 长
    let sources = [
      source("a.tsv", "title.position", "TITLE", "甲长\n"), source("b.tsv", "title.role", "PERSON", "甲長\n"),
    ]
    #expect(lint(sources).isEmpty)
    #expect(lint(sources, fold: FoldTable(units: units)).count == 1)
  }

  @Test func anAliasThatIsAnothersName() {
    let lines = "甲市总工会\t甲工会\n甲工会\n乙会\t丙会?\n丙会\n"
    #expect(
      lint([source("a.tsv", "organization.known", "ORGANIZATION", lines)]) == [
        "a.tsv:5:7: note: the alias ‘甲工会’ of ‘甲市总工会’ is a name of its own at a.tsv:6 [alias-is-name]",
        "a.tsv:7:4: note: ‘丙会’ is weak here and strong at a.tsv:8, which wins; mark it weak there too, or not here [shadowed]",
      ])
  }

  @Test func aNameThatIsACommonWord() {
    let words = source("w.tsv", "word.noun", "none", "和平\t\tfreq=5000\n东风\t\tfreq=20\n团结\t\tfreq=9000\n")
    let areas = source("a.tsv", "area.county", "LOCATION", "和平\n东风\n团结?\n")
    let titles = source("t.tsv", "title.honor", "TITLE", "和平\n")
    let heads = source("h.tsv", "place.head", "LOCATION", "和平\n")
    #expect(
      lint([areas, heads, titles, words]) == [
        "a.tsv:5:1: note: ‘和平’ is also an ordinary word (frequency 5000 at w.tsv:5); mark it weak with ‘?’ if it may stand for one [ordinary-word]"
      ])
  }

  @Test func findingsComeInOrder() {
    let bad = DictionarySource(name: "b.tsv", text: "甲\t\tx\ty\n \n乙\t\tz\n")
    let worse = DictionarySource(name: "a.tsv", text: "# clas: x\n")
    let findings = DictionaryLinter(tier: .user).lint([bad, worse])
    #expect(
      findings.map { "\($0.file ?? ""):\($0.line ?? 0):\($0.column ?? 0)" } == [
        "a.tsv:1:3", "b.tsv:1:4", "b.tsv:1:6", "b.tsv:3:4",
      ])
  }
}

/// The checks that hold entries against each other, beyond types.
@Suite struct DictionaryLinterRepetitionTests {
  private func source(_ name: String, _ lines: String, head: String = "") -> DictionarySource {
    DictionarySource(
      name: name, text: "# class: organization.known\n# type: ORGANIZATION\n# source: t\n# licence: t\n\(head)\(lines)")
  }

  private func lint(_ sources: [DictionarySource], tier: Candidate.Tier = .shipped) -> [String] {
    DictionaryLinter(tier: tier).lint(sources).map(\.description)
  }

  @Test func aNameInTwoFilesIsARepetition() {
    #expect(
      lint([source("a.tsv", "甲社\t甲甲\n乙社\n"), source("b.tsv", "丙社\n甲社\n乙社\t乙乙\n")]) == [
        "b.tsv:6:1: warning: ‘甲社’ is already at a.tsv:5; remove one of the lines [duplicate-entry]",
        "b.tsv:7:1: warning: ‘乙社’ is already at a.tsv:6; move what this line adds there [duplicate-entry]",
      ])
  }

  @Test func namesakesToldApartAreNone() {
    #expect(lint([source("a.tsv", "甲社\t\tcode=1\n"), source("b.tsv", "甲社\t\tcode=2\n")]).isEmpty)
  }

  @Test func wordsOfSeveralListsAreNone() {
    let words = ["a.tsv", "b.tsv"].map { name in
      DictionarySource(
        name: name, text: "# class: word.noun\n# type: none\n# source: t\n# licence: t\n台风\t\tfreq=9\n")
    }
    #expect(lint(words).isEmpty)
  }

  @Test func aShortFormOfTwoNamesIsNamedAtTheSecond() {
    let lines = "甲市总社\t甲社\n甲县总社\t甲社\n"
    #expect(lint([source("a.tsv", lines)]).first?.hasPrefix("a.tsv:6:6: note: ‘甲社’ stands for ‘甲县总社’") == true)
    #expect(lint([source("a.tsv", lines)], tier: .user).first?.hasPrefix("a.tsv:6:6: warning:") == true)
    #expect(lint([source("a.tsv", "甲市总社\t甲社?\n甲县总社\t甲社?\n")]).isEmpty)
  }

  @Test func aWeakMarkThatAnotherEntryUndoesIsShadowed() {
    let findings = lint([source("a.tsv", "甲社?\n"), source("b.tsv", "乙总社\t甲社\n")])
    #expect(findings.contains { $0.hasPrefix("a.tsv:5:1: note: ‘甲社’ is weak here and strong at b.tsv:5") })
  }

  @Test func oneCharacterIsTooShort() {
    #expect(
      lint([source("a.tsv", "甲社\t甲\n乙?\n")]) == [
        "a.tsv:5:4: warning: ‘甲’ is a single character and would be found in many words; mark it weak with ‘?’ [short-form]"
      ])
  }

  @Test func aFileThatSaysItIsSortedMustBe() {
    let lines = "丙社\n乙社\n"
    #expect(lint([source("a.tsv", lines)]).isEmpty)
    #expect(lint([source("a.tsv", lines, head: "# order: name\n")]).isEmpty)
    let wrong = lint([source("a.tsv", "乙社\n丙社\n", head: "# order: name\n")])
    #expect(wrong.first?.hasPrefix("a.tsv:7:1: warning: ‘丙社’ should stand further up") == true)
    #expect(lint([source("a.tsv", "", head: "# order: size\n")]).first?.hasSuffix("[bad-order]") == true)
  }
}
