import TextModel

/// One image's lexicon, read in place. No index in its tables leads out of them. A reference, because single questions
/// are asked of it for each mention.
final class LexiconTables: @unchecked Sendable {
  let image: LexiconImage
  let classNames: [String]
  let files: [String]
  let traits: UnsafeBufferPointer<EntryTraits>
  let frequencies: UnsafeBufferPointer<UInt32>
  private let records: UnsafeBufferPointer<EntryRecord>
  private let strings: UnsafeRawBufferPointer
  let automaton: DoubleArrayAutomaton
  /// As `CharacterClasses` made them.
  let characterClasses: [ClassID]
  let characterMasks: UnsafeRawBufferPointer

  var count: Int { traits.count }

  /// - Throws: `image-damaged` naming the section that is missing or wrong, `image-version` when the program knows other
  ///   types than the image.
  init(_ image: LexiconImage) throws(Diagnostic) {
    typealias Section = LexiconCompiler.Section
    func section(_ name: String) throws(Diagnostic) -> UnsafeRawBufferPointer {
      guard let bytes = image.section(named: name) else { throw Self.damaged(image, name) }
      return bytes
    }
    self.image = image
    guard try section(Section.taxonomy).elementsEqual(EntryTraits.taxonomy.utf8) else {
      throw ImageError.otherTaxonomy(image.path)
    }
    guard let classNames = StringPool.strings(try section(Section.classes)), classNames.count <= ClassID.limit
    else { throw Self.damaged(image, Section.classes) }
    guard let files = StringPool.strings(try section(Section.files)) else { throw Self.damaged(image, Section.files) }
    self.classNames = classNames
    self.files = files
    let tabled = try section(Section.characterClasses)
    characterClasses = Array(tabled.assumingMemoryBound(to: ClassID.self))
    characterMasks = try section(Section.characters)
    guard tabled.count.isMultiple(of: MemoryLayout<ClassID>.stride), characterClasses.count <= UInt8.bitWidth,
      characterClasses.allSatisfy({ $0 < classNames.count }),
      characterMasks.count == 65_536
    else { throw Self.damaged(image, Section.characters) }
    let traits = try section(Section.traits)
    let frequencies = try section(Section.frequencies)
    let records = try section(Section.entries)
    strings = try section(Section.strings)
    self.traits = traits.assumingMemoryBound(to: EntryTraits.self)
    self.frequencies = frequencies.assumingMemoryBound(to: UInt32.self)
    self.records = records.assumingMemoryBound(to: EntryRecord.self)
    let count = self.traits.count
    guard traits.count == count * MemoryLayout<EntryTraits>.stride,
      frequencies.count == count * MemoryLayout<UInt32>.stride,
      records.count == count * MemoryLayout<EntryRecord>.stride, !files.isEmpty || count == 0
    else { throw Self.damaged(image, Section.entries) }
    guard let automaton = DoubleArrayAutomaton(validating: try section(Section.automaton), owner: image),
      automaton.valueCount == count, automaton.maximumLength <= Int(UInt8.max),
      Int(automaton.highestTag(of: EntryTraits.classMask)) < max(classNames.count, 1)
    else { throw Self.damaged(image, Section.automaton) }
    self.automaton = automaton
    try checkIndices()
  }

  private static func damaged(_ image: LexiconImage, _ section: String) -> Diagnostic {
    ImageError.damaged(image.path, "its section ‘\(section)’ is wrong")
  }

  /// Of the table that every hit asks. What stands in `records` is checked where it is read: few entries ever are, and to
  /// go through them all would cost every start.
  private func checkIndices() throws(Diagnostic) {
    // Eight entries at a time, each a word: the class in its lower half, the subtype above, then the type.
    var highest = (classID: SIMD8<UInt32>(), subtype: SIMD8<UInt32>(), type: SIMD8<UInt32>())
    func check(_ words: SIMD8<UInt32>) {
      highest.classID = pointwiseMax(highest.classID, words & 0xFFFF)
      highest.subtype = pointwiseMax(highest.subtype, words &>> 16 & 0xFF)
      highest.type = pointwiseMax(highest.type, words &>> 24 & 0xF)
    }
    let words = UnsafeRawBufferPointer(traits)
    var place = 0
    while place + MemoryLayout<SIMD8<UInt32>>.size <= words.count {
      check(words.loadUnaligned(fromByteOffset: place, as: SIMD8<UInt32>.self))
      place += MemoryLayout<SIMD8<UInt32>>.size
    }
    while place < words.count {
      check(SIMD8(repeating: words.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
      place += MemoryLayout<EntryTraits>.stride
    }
    guard
      traits.isEmpty
        || (Int(highest.classID.max()) < classNames.count && Int(highest.type.max()) < EntryTraits.typeCodeCount
          && Int(highest.subtype.max()) < EntryTraits.subtypeCodeCount)
    else { throw Self.damaged(image, LexiconCompiler.Section.entries) }
  }

  /// The file's place in `files`, and the line.
  func origin(_ index: Int) -> (file: Int, line: Int) { (file(records[index]), Int(records[index].line)) }

  private func file(_ record: EntryRecord) -> Int { min(Int(record.file), files.count - 1) }

  func form(_ index: Int) -> String { StringPool.string(strings, at: records[index].form) }

  func name(_ index: Int) -> String { StringPool.string(strings, at: records[index].name) }

  func source(_ index: Int) -> (file: String, line: Int) {
    (files[file(records[index])], Int(records[index].line))
  }

  /// One attribute's value, found without building the others.
  func attribute(_ key: String, _ index: Int) -> String? {
    var rest = StringPool.bytes(strings, at: records[index].attributes)[...]
    while !rest.isEmpty {
      let field = rest.prefix { $0 != 0x09 }
      if field.count > key.utf8.count, field.starts(with: key.utf8), field[field.startIndex + key.utf8.count] == 0x3D {
        return String(decoding: field.dropFirst(key.utf8.count + 1), as: UTF8.self)
      }
      rest = rest[field.endIndex...].dropFirst()
    }
    return nil
  }

  /// All that the image knows of an entry.
  func entry(_ index: Int) -> GazetteerEntry {
    let trait = traits[index]
    let record = records[index]
    var identifier: String?
    var attributes: [String: String] = [:]
    for field in StringPool.string(strings, at: record.attributes).split(separator: "\t") {
      guard let equals = field.firstIndex(of: "=") else { continue }
      let key = String(field[..<equals])
      let value = String(field[field.index(after: equals)...])
      if key == "id" { identifier = value } else { attributes[key] = value }
    }
    return GazetteerEntry(
      form: StringPool.string(strings, at: record.form), name: StringPool.string(strings, at: record.name),
      className: classNames[Int(trait.classID)], type: trait.type, subtype: trait.subtype, isWeak: trait.isWeak,
      isAlias: trait.isAlias, frequency: Int(frequencies[index]), identifier: identifier, attributes: attributes,
      file: files[file(record)], line: Int(record.line), tier: trait.tier)
  }
}
