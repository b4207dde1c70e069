import TextModel
import Testing

@testable import Lexicon

/// Characters that given names are made of stand in a table instead of being matched.
struct CharacterClassesTests {
  private static func source(_ name: String, _ lines: String) -> DictionarySource {
    DictionarySource(name: name, text: "# class: \(name)\n# type: none\n" + lines)
  }

  private let gazetteer = Gazetteer.compile([
    source("person.given.first", "远\n海?\n文远\n"), source("person.given.second", "远\n帆\n"),
    source("word.noun", "海\n远\n"),
  ]).gazetteer

  private func classes(_ character: Character) -> [String] {
    let mask = gazetteer.characterMasks[Int(character.utf16.first ?? 0)]
    return gazetteer.characterClasses.enumerated().filter { mask >> $0.offset & 1 != 0 }
      .map { gazetteer.classNames[Int($0.element)] }
  }

  @Test func theTableKnowsTheClassesOfACharacter() {
    #expect(classes("远") == ["person.given.first", "person.given.second"])
    #expect(classes("帆") == ["person.given.second"])
    #expect(classes("文") == [])
  }

  @Test func weakAndLongFormsAndOtherClassesStayHits() {
    var hits: [LexiconHit] = []
    gazetteer.match(Array("文远海帆".utf16), into: &hits)
    let found = hits.map { "\($0.start)-\($0.end) \(gazetteer.className(of: $0.entry))\($0.isWeak ? "?" : "")" }
    #expect(found == ["0-2 person.given.first", "1-2 word.noun", "2-3 person.given.first?", "2-3 word.noun"])
    #expect(classes("海") == [])
  }

  @Test func entriesInTheTableAreStillEntries() {
    #expect(gazetteer.entryCount == 7)
    #expect(gazetteer.entry(0).form == "远")
  }

  @Test func theUsersOwnEntriesStayHits() {
    let user = Gazetteer.compile([Self.source("person.given.first", "帆\n")], tier: .user).gazetteer
    let all = Gazetteer(shipped: gazetteer, overlays: [user])
    var hits: [LexiconHit] = []
    all.match(Array("远帆".utf16), into: &hits)
    #expect(hits.map(\.tier) == [.shipped, .user])
    #expect(hits.map { all.className(of: $0.entry) } == ["word.noun", "person.given.first"])
    #expect(hits.allSatisfy { $0.classID == all.classID(of: $0.entry) })
    #expect(all.characterClasses.map { all.classNames[Int($0)] } == ["person.given.first", "person.given.second"])
  }
}
