import TextModel

/// One image's lexicon, read in place. Every index in its tables has been checked. A reference, because single questions
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
    let entries = traits.assumingMemoryBound(to: EntryTraits.self)
    self.traits = entries
    self.frequencies = frequencies.assumingMemoryBound(to: UInt32.self)
    self.records = records.assumingMemoryBound(to: EntryRecord.self)
    let count = self.traits.count
    guard traits.count == count * MemoryLayout<EntryTraits>.stride,
      frequencies.count == count * MemoryLayout<UInt32>.stride,
      records.count == count * MemoryLayout<EntryRecord>.stride
    else { throw Self.damaged(image, Section.entries) }
    guard let automaton = DoubleArrayAutomaton(validating: try section(Section.automaton), owner: image),
      automaton.valueCount == count, automaton.maximumLength <= Int(UInt8.max),
      automaton.hasTags({ entries[$0].tag })
    else { throw Self.damaged(image, Section.automaton) }
    self.automaton = automaton
    try checkIndices()
  }

  private static func damaged(_ image: LexiconImage, _ section: String) -> Diagnostic {
    ImageError.damaged(image.path, "its section ‘\(section)’ is wrong")
  }

  private func checkIndices() throws(Diagnostic) {
    var highest = SIMD4<UInt16>()
    for index in 0..<traits.count {
      let trait = traits[index]
      highest = pointwiseMax(highest, SIMD4(trait.classID, UInt16(trait.typeCode), UInt16(trait.subtypeCode), 0))
    }
    var file: UInt32 = 0
    var string: UInt32 = 0
    for index in 0..<records.count {
      file = max(file, records[index].file)
      string = max(string, max(records[index].form, records[index].name), records[index].attributes)
    }
    guard
      traits.isEmpty
        || (Int(highest[0]) < classNames.count && Int(highest[1]) < EntryTraits.typeCodeCount
          && Int(highest[2]) < EntryTraits.subtypeCodeCount && Int(file) < files.count && Int(string) < strings.count)
    else { throw Self.damaged(image, LexiconCompiler.Section.entries) }
  }

  /// The file's place in `files`, and the line.
  func origin(_ index: Int) -> (file: Int, line: Int) { (Int(records[index].file), Int(records[index].line)) }

  func form(_ index: Int) -> String { StringPool.string(strings, at: records[index].form) }

  func name(_ index: Int) -> String { StringPool.string(strings, at: records[index].name) }

  func source(_ index: Int) -> (file: String, line: Int) {
    (files[Int(records[index].file)], Int(records[index].line))
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
      file: files[Int(record.file)], line: Int(record.line), tier: trait.tier)
  }
}
