import Lexicon
import TextModel

/// What the linker asks of dictionary entries, read once for each entry of a document: reading one builds strings.
final class EntryCache {
  struct Entry {
    var line: EntryOrigin
    var isAlias: Bool
    var identifier: String?
    var level: String?
  }

  private let gazetteer: Gazetteer
  private var entries: [Int32: Entry] = [:]

  init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  subscript(_ number: Int32) -> Entry {
    if let known = entries[number] { return known }
    let entry = Entry(
      line: gazetteer.origin(of: number), isAlias: gazetteer.isAlias(number),
      identifier: gazetteer.attribute("id", of: number), level: gazetteer.attribute("level", of: number))
    entries[number] = entry
    return entry
  }
}
