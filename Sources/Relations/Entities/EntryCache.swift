import Lexicon
import TextModel

/// What the linker asks of dictionary entries, read once for each entry of a document: reading one builds strings.
final class EntryCache {
  struct Entry {
    var line: EntryLine
    var isAlias: Bool
    var identifier: String?
    var level: String?
  }

  private let gazetteer: Gazetteer
  private var entries: [Int32: Entry] = [:]

  init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  subscript(_ number: Int32) -> Entry {
    if let known = entries[number] { return known }
    let full = gazetteer.entry(number)
    let entry = Entry(
      line: EntryLine(file: full.file, line: full.line), isAlias: full.isAlias, identifier: full.identifier,
      level: full.attributes["level"])
    entries[number] = entry
    return entry
  }
}
