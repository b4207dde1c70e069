import TextModel

/// Makes the lexicon's sections of dictionary sources. The bytes depend on the sources' names and contents, their order
/// and the fold table, and on nothing else.
struct LexiconCompiler {
  private let fold: FoldTable
  private let tier: Candidate.Tier

  private var traits: [EntryTraits] = []
  private var frequencies: [UInt32] = []
  private var records: [EntryRecord] = []
  private var strings = StringPool()
  private var units: [UInt16] = []
  private var ends: [Int32] = []
  private var characters = CharacterClasses()
  private(set) var diagnostics: [Diagnostic] = []

  /// The names of the sections it writes.
  enum Section {
    static let taxonomy = "taxonomy"
    static let classes = "classes"
    static let files = "files"
    static let traits = "traits"
    static let frequencies = "frequencies"
    static let entries = "entries"
    static let strings = "strings"
    static let automaton = "automaton"
    static let characterClasses = "character-classes"
    static let characters = "characters"
    static let fold = "fold"
  }

  init(fold: FoldTable, tier: Candidate.Tier) {
    self.fold = fold
    self.tier = tier
  }

  /// Near-linear in the sources.
  mutating func compile(_ sources: [DictionarySource], into writer: inout ImageWriter) {
    let parser = DictionaryParser(tier: tier)
    var files: [(source: DictionarySource, entries: [DictionaryEntry])] = []
    for source in sources {
      let result = parser.parse(source)
      files.append((source, result.entries))
      diagnostics += result.diagnostics
    }
    let classes = classTable(files.flatMap { Self.classNames($0.entries) })
    for (index, file) in files.enumerated() { add(file.entries, file: UInt32(index), classes) }
    write(classes: classes.keys.sorted(), files: sources.map(\.name), into: &writer)
  }

  /// The file's classes, each once in a run.
  private static func classNames(_ entries: [DictionaryEntry]) -> [String] {
    entries.first.map { [$0.className] } ?? []
  }

  private mutating func classTable(_ names: [String]) -> [String: ClassID] {
    let sorted = Set(names).sorted()
    let limit = ClassID.limit
    if sorted.count > limit {
      diagnostics.append(
        Diagnostic(.error, code: "too-many-classes", "there are \(sorted.count) classes, \(limit) are possible"))
    }
    return Dictionary(uniqueKeysWithValues: zip(sorted.prefix(limit), 0..<ClassID(limit)))
  }

  private mutating func add(_ entries: [DictionaryEntry], file: UInt32, _ classes: [String: ClassID]) {
    guard let className = entries.first?.className, let classID = classes[className] else { return }
    var nameReference: UInt32 = 0
    var attributeReference: UInt32 = 0
    for entry in entries {
      // A line's forms follow one another and share what the line says.
      let reference = strings.add(entry.form)
      if !entry.isAlias {
        nameReference = reference
        attributeReference = strings.add(entry.attributes.map { "\($0.key)=\($0.value)" }.joined(separator: "\t"))
      }
      traits.append(
        EntryTraits(
          classID: classID, type: entry.type, subtype: entry.subtype, isWeak: entry.isWeak, isAlias: entry.isAlias,
          tier: tier))
      frequencies.append(entry.frequency)
      records.append(
        EntryRecord(
          form: reference, name: nameReference, attributes: attributeReference, file: file,
          line: UInt32(clamping: entry.line)))
      let form = entry.form.utf16.map { fold.units[Int($0)] }
      // A form that is in the table is an empty key, which never matches.
      if !characters.add(entry, form, classID, tier) { units.append(contentsOf: form) }
      ends.append(Int32(units.count))
    }
  }

  private func write(classes: [String], files: [String], into writer: inout ImageWriter) {
    writer.add(Section.taxonomy, Array(EntryTraits.taxonomy.utf8))
    writer.add(Section.classes, StringPool.list(classes))
    writer.add(Section.files, StringPool.list(files))
    traits.withUnsafeBytes { writer.add(Section.traits, $0) }
    frequencies.withUnsafeBytes { writer.add(Section.frequencies, $0) }
    records.withUnsafeBytes { writer.add(Section.entries, $0) }
    writer.add(Section.strings, strings.bytes)
    writer.add(Section.automaton, AutomatonBuilder.build(units: units, ends: ends, tags: traits.map(\.tag)))
    characters.classes.withUnsafeBytes { writer.add(Section.characterClasses, $0) }
    writer.add(Section.characters, characters.masks)
    fold.units.withUnsafeBytes { writer.add(Section.fold, $0) }
  }
}
