import Lexicon
import Testing

@testable import Relations

struct EntryLinesTests {
  private let gazetteer = Gazetteer.compile([
    DictionarySource(name: "a.txt", text: "# class: organization.known\n# type: ORGANIZATION\n甲会\t甲\n乙会\n丙会\n")
  ]).gazetteer

  private func lines(_ entries: Int32...) -> EntryLines {
    var lines = EntryLines()
    for entry in entries { lines.insert(gazetteer.origin(of: entry)) }
    return lines
  }

  @Test func formsOfOneLineAreOneLine() {
    var count = 0
    lines(0, 1).forEach { _ in count += 1 }
    #expect(count == 1)
    #expect(!lines(0).isDisjoint(with: lines(1)))
  }

  @Test func namesMeetInAnyOfTheirLines() {
    #expect(lines(0, 2).isDisjoint(with: lines(3)))
    #expect(!lines(0, 2, 3).isDisjoint(with: lines(3)))
    #expect(!lines(3).isDisjoint(with: lines(0, 2, 3)))
    #expect(lines().isDisjoint(with: lines(0)) && lines(0).isDisjoint(with: lines()))
    #expect(lines().isEmpty && !lines(2).isEmpty)
  }
}
