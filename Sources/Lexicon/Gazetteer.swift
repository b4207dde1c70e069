import TextModel

/// Dictionaries compiled for matching: finds every occurrence of every form in a folded text.
///
/// Entries are numbered from 0: those of the shipped image first, then those of each overlay in turn. Safe to share among
/// threads.
package final class Gazetteer: @unchecked Sendable {
  /// The image first, then the overlays.
  private let parts: [LexiconTables]
  /// The number of each part's first entry.
  private let firstEntries: [Int32]
  private let classes: [String]
  /// For each part, the number in `classes` of every class number that it can use itself.
  private let classNumbers: [[ClassID]]
  /// For each file of each part its number among all files: files of one path have one number.
  private let fileNumbers: [[Int32]]
  /// Of all parts. The image's own table when there is one part.
  @usableFromInline let traits: UnsafeBufferPointer<EntryTraits>
  private let frequencies: UnsafeBufferPointer<UInt32>
  /// Keeps the two tables when they are not an image's own.
  private let joined: [AlignedBytes]

  /// The lexicon of an image, read in place.
  /// - Throws: `image-damaged` or `image-version`.
  package convenience init(image: LexiconImage) throws(Diagnostic) { self.init(try LexiconTables(image)) }

  private init(_ tables: LexiconTables) {
    parts = [tables]
    firstEntries = [0]
    classes = tables.classNames
    classNumbers = [Array(0..<ClassID(ClassID.limit))]
    fileNumbers = Gazetteer.numberFiles(parts)
    traits = tables.traits
    frequencies = tables.frequencies
    joined = []
  }

  /// One gazetteer of several: hits of all, one numbering, one table of classes. Copies eight bytes an entry.
  package init(shipped: Gazetteer, overlays: [Gazetteer]) {
    let all = [shipped] + overlays
    parts = all.flatMap(\.parts)
    var firstEntries: [Int32] = []
    var count = 0
    for part in parts {
      firstEntries.append(Int32(count))
      count += part.count
    }
    self.firstEntries = firstEntries
    fileNumbers = Gazetteer.numberFiles(parts)
    // Beyond the limit the last class stands for all that follow; no real set of dictionaries comes near it.
    let classes = Array(Set(all.flatMap(\.classes)).sorted().prefix(ClassID.limit))
    self.classes = classes
    let traitBytes = AlignedBytes(count: count * MemoryLayout<EntryTraits>.stride)
    let frequencyBytes = AlignedBytes(count: count * MemoryLayout<UInt32>.stride)
    let traits = traitBytes.buffer.bindMemory(to: EntryTraits.self)
    let frequencies = frequencyBytes.buffer.bindMemory(to: UInt32.self)
    var classNumbers: [[ClassID]] = []
    for (part, first) in zip(parts, firstEntries) {
      var renumbered = part.classNames.map { name in ClassID(classes.firstIndex(of: name) ?? classes.count - 1) }
      renumbered.append(contentsOf: repeatElement(0, count: ClassID.limit - renumbered.count))
      classNumbers.append(renumbered)
      for index in 0..<part.count {
        traits[Int(first) + index] = part.traits[index]
        traits[Int(first) + index].classID = renumbered[Int(part.traits[index].classID)]
        frequencies[Int(first) + index] = part.frequencies[index]
      }
    }
    self.classNumbers = classNumbers
    self.traits = UnsafeBufferPointer(rebasing: traits[0..<count])
    self.frequencies = UnsafeBufferPointer(rebasing: frequencies[0..<count])
    joined = [traitBytes, frequencyBytes]
  }

  private static func numberFiles(_ parts: [LexiconTables]) -> [[Int32]] {
    var numbers: [String: Int32] = [:]
    return parts.map { part in
      part.files.map { file in
        let number = numbers[file] ?? Int32(numbers.count)
        numbers[file] = number
        return number
      }
    }
  }

  /// Compiles sources in memory. Lines with errors are skipped and reported.
  /// - Parameter tier: `.user` for files given at run time, which win over shipped ones.
  package static func compile(
    _ sources: [DictionarySource], fold: FoldTable = .identity, tier: Candidate.Tier = .shipped
  ) -> (gazetteer: Gazetteer, diagnostics: [Diagnostic]) {
    var compiler = LexiconCompiler(fold: fold, tier: tier)
    var writer = ImageWriter(contentHash: 0)
    compiler.compile(sources, into: &writer)
    do {
      return (try Gazetteer(image: LexiconImage(writer.assemble())), compiler.diagnostics)
    } catch {
      preconditionFailure("the compiler wrote what the loader refuses: \(error)")
    }
  }

  package var entryCount: Int { traits.count }

  /// The class names, by `ClassID`, in ascending order of name.
  package var classNames: [String] { classes }

  /// The number of a class, or nil when no dictionary has it. Logarithmic in the classes.
  package func classID(named name: String) -> ClassID? {
    let place = firstClass { $0 >= name }
    return place < classes.count && classes[place] == name ? ClassID(place) : nil
  }

  /// The numbers of the classes whose names begin so, which are neighbours. Logarithmic in the classes, and linear in what
  /// it finds.
  package func classIDs(under prefix: String) -> Range<Int> {
    let start = firstClass { $0 >= prefix }
    let end = classes[start...].firstIndex { !$0.hasPrefix(prefix) } ?? classes.count
    return start..<end
  }

  /// The place of the first class of which something holds that holds of all that follow too.
  private func firstClass(where holds: (String) -> Bool) -> Int {
    var range = classes.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = holds(classes[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }

  /// The fold table that the forms were folded with; texts must be folded with the same. Copies 128 KiB.
  package var fold: FoldTable {
    guard let bytes = parts.first?.image.section(named: LexiconCompiler.Section.fold) else { return .identity }
    return FoldTable(units: Array(bytes.bindMemory(to: UInt16.self)))
  }

  /// Appends every hit in `units` (already folded), in the order of end, then start, then entry, but for those of
  /// `characterClasses`. Linear in the text and the hits.
  package func match(_ units: [UInt16], into hits: inout [LexiconHit]) {
    let first = hits.count
    match(units, part: 0, into: &hits)
    for index in 1..<max(parts.count, 1) {
      var more: [LexiconHit] = []
      match(units, part: index, into: &more)
      HitMerge.merge(more, into: &hits, from: first)
    }
  }

  private func match(_ units: [UInt16], part: Int, into hits: inout [LexiconHit]) {
    let first = firstEntries[part]
    // Hits are gathered in a small block: appending one by one would ask of the array each time whether it has room.
    withUnsafeTemporaryAllocation(of: LexiconHit.self, capacity: Self.blockSize) { block in
      var count = 0
      units.withUnsafeBufferPointer { units in
        classNumbers[part].withUnsafeBufferPointer { classes in
          parts[part].automaton.forEachHit(in: units) { end, output in
            if count == block.count {
              hits.append(contentsOf: block)
              count = 0
            }
            block.initializeElement(
              at: count,
              to: LexiconHit(
                end: Int32(truncatingIfNeeded: end), length: UInt8(truncatingIfNeeded: output.length),
                entry: first &+ Int32(truncatingIfNeeded: output.value),
                classID: classes[Int(output.tag & EntryTraits.classMask)],
                flags: UInt8(output.tag >> EntryTraits.flagsShift)))
            count += 1
          }
        }
      }
      hits.append(contentsOf: block[..<count])
    }
  }

  private static let blockSize = 1024

  /// The classes whose strong forms of one unit are no hits but stand in `characterMasks`, by bit; at most eight. Only
  /// shipped dictionaries have such classes.
  package var characterClasses: [ClassID] { parts[0].characterClasses.map { classNumbers[0][Int($0)] } }

  /// For each code unit, which of `characterClasses` it belongs to by itself. Valid while the gazetteer is.
  package var characterMasks: UnsafeRawBufferPointer { parts[0].characterMasks }

  // Constant-time questions for the hot path. `entry` is a number from a hit of this gazetteer.

  @inlinable package func classID(of entry: Int32) -> ClassID { trait(entry).classID }
  @inlinable package func type(of entry: Int32) -> MentionType? { trait(entry).type }
  package func subtype(of entry: Int32) -> Subtype? { trait(entry).subtype }
  @inlinable package func isWeak(_ entry: Int32) -> Bool { trait(entry).isWeak }
  @inlinable package func isAlias(_ entry: Int32) -> Bool { trait(entry).isAlias }
  @inlinable package func tier(of entry: Int32) -> Candidate.Tier { trait(entry).tier }

  package func frequency(of entry: Int32) -> Int {
    precondition(frequencies.indices.contains(Int(entry)), "an entry of another gazetteer")
    return Int(frequencies[Int(entry)])
  }

  @inlinable func trait(_ entry: Int32) -> EntryTraits {
    precondition(entry >= 0 && Int(entry) < traits.count, "an entry of another gazetteer")
    return traits[Int(entry)]
  }

  /// The full name of an entry's class.
  package func className(of entry: Int32) -> String { classes[Int(classID(of: entry))] }

  /// Where the entry is written down: equal for all forms of one dictionary line, and for no others.
  package func origin(of entry: Int32) -> EntryOrigin {
    let (part, index) = place(of: entry)
    let (file, line) = parts[part].origin(index)
    return EntryOrigin(file: fileNumbers[part][file], line: Int32(clamping: line))
  }

  // Single questions of what `entry(_:)` answers all at once: each builds one string at most.

  /// The form that matches, as written.
  package func form(of entry: Int32) -> String {
    let (part, index) = place(of: entry)
    return parts[part].form(index)
  }

  /// The name the entry's form stands for.
  package func name(of entry: Int32) -> String {
    let (part, index) = place(of: entry)
    return parts[part].name(index)
  }

  /// The file and line that gave the entry.
  package func source(of entry: Int32) -> (file: String, line: Int) {
    let (part, index) = place(of: entry)
    return parts[part].source(index)
  }

  /// The value of one attribute (`id`, `code`, `parent`, `level`, `scope`, `note`); nil when the line gives none.
  package func attribute(_ key: String, of entry: Int32) -> String? {
    let (part, index) = place(of: entry)
    return parts[part].attribute(key, index)
  }

  /// All that is known of an entry. Builds strings: not for the hot path.
  package func entry(_ entry: Int32) -> GazetteerEntry {
    let (part, index) = place(of: entry)
    return parts[part].entry(index)
  }

  /// The part that holds an entry, and the entry's number there.
  private func place(of entry: Int32) -> (part: Int, index: Int) {
    precondition(entry >= 0 && Int(entry) < traits.count, "an entry of another gazetteer")
    var part = parts.count - 1
    while part > 0, firstEntries[part] > entry { part -= 1 }
    return (part, Int(entry - firstEntries[part]))
  }
}

/// A dictionary line, by numbers that hold for one gazetteer: two forms of one line name the same thing.
package struct EntryOrigin: Hashable, Sendable {
  var file: Int32
  /// From 1.
  var line: Int32
}
