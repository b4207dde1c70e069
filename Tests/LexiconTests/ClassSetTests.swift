import TextModel
import Testing

@testable import Lexicon

@Suite struct ClassSetTests {
  private let gazetteer = Gazetteer.compile(
    ["area.city", "area.county", "areas", "organization.head"].map { name in
      DictionarySource(name: "\(name).tsv", text: "# class: \(name)\n# type: LOCATION\n\(name)\n")
    }
  ).gazetteer

  private func names(_ set: ClassSet) -> [String] {
    gazetteer.classNames.filter { name in gazetteer.classID(named: name).map(set.contains) ?? false }
  }

  @Test func hasTheClassesNamed() {
    let set = ClassSet(["organization.head", "area.city", "no.such"], in: gazetteer)
    #expect(names(set) == ["area.city", "organization.head"])
  }

  @Test func hasTheClassesUnderAPrefix() {
    #expect(names(ClassSet(under: ["area."], in: gazetteer)) == ["area.city", "area.county"])
    #expect(names(ClassSet(["areas"], under: ["org"], in: gazetteer)) == ["areas", "organization.head"])
    #expect(names(ClassSet(under: ["word.", "aaa", "zzz"], in: gazetteer)).isEmpty)
  }

  @Test func hasWhatATableHasSomethingFor() {
    #expect(names(ClassSet(of: [nil, 1, nil, 2])) == ["area.county", "organization.head"])
    #expect(names(ClassSet(of: [1])) == ["area.city"])
    #expect(names(ClassSet(of: Array(repeating: nil, count: ClassID.limit) + [1 as Int?])).isEmpty)
  }

  @Test func hasNoneBeyondTheGazetteers() {
    let set = ClassSet(under: [""], in: gazetteer)
    #expect(names(set) == gazetteer.classNames)
    #expect(!set.contains(ClassID(gazetteer.classNames.count)))
    #expect(!set.contains(.max))
  }
}
