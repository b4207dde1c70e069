import Foundation
import Lexicon
import Testing
import TextModel

@Suite struct LexiconImageTests {
  private static let sources = [
    DictionarySource(
      name: "a.tsv",
      text: "# class: title.rank\n# type: TITLE\n# subtype: position\n# source: t\n# licence: t\n甲级师\t甲师?\tid=1\n"),
    DictionarySource(
      name: "b/c.tsv", text: "# class: place.natural\n# type: LOCATION\n# source: t\n# licence: t\n甲山\n乙河\n"),
  ]
  private static let extra = [("tagger", Array(repeating: UInt8(7), count: 100))]

  private func image() -> AlignedBytes { ImageBuilder(sources: Self.sources, extraSections: Self.extra).build().image }

  /// What opening says of an image that was changed: a code, or nothing when all is well.
  private func code(_ image: AlignedBytes) -> String? {
    do {
      let gazetteer = try Gazetteer(image: LexiconImage(image))
      exercise(gazetteer)
      return nil
    } catch {
      #expect(error.severity == .error && error.file == "<memory>")
      if error.code != "image-unreadable" { #expect(error.message.hasSuffix("run `mingce dictionary build`")) }
      return error.code
    }
  }

  /// Asks everything of every entry: a wrong index that was let through would trap here.
  private func exercise(_ gazetteer: Gazetteer) {
    var hits: [LexiconHit] = []
    gazetteer.match(Array("甲级师在甲山、乙河见甲师".utf16), into: &hits)
    for hit in hits { #expect(hit.start >= 0 && hit.start <= hit.end && hit.end <= 12) }
    for entry in hits.map(\.entry) + (0..<Int32(gazetteer.entryCount)) {
      _ = gazetteer.entry(entry)
      _ = gazetteer.classNames[Int(gazetteer.classID(of: entry))]
      _ = (gazetteer.type(of: entry), gazetteer.subtype(of: entry), gazetteer.frequency(of: entry))
    }
    _ = gazetteer.fold
  }

  private func prefix(_ image: AlignedBytes, _ count: Int) -> AlignedBytes {
    AlignedBytes(copying: UnsafeRawBufferPointer(rebasing: image.bytes[..<count]))
  }

  private func changed(_ image: AlignedBytes, _ offset: Int, _ change: (UInt8) -> UInt8) -> AlignedBytes {
    let copy = AlignedBytes(copying: image.bytes)
    copy.buffer[offset] = change(copy.buffer[offset])
    return copy
  }

  @Test func readsBackWhatWasBuilt() throws {
    let image = try LexiconImage(image())
    let gazetteer = try Gazetteer(image: image)
    #expect(gazetteer.entryCount == 4 && gazetteer.classNames == ["place.natural", "title.rank"])
    #expect(gazetteer.entry(1).form == "甲师" && gazetteer.entry(1).identifier == "1" && gazetteer.isWeak(1))
    #expect(gazetteer.entry(3).file == "b/c.tsv" && gazetteer.entry(3).line == 6)
    #expect(image.section(named: "tagger").map(Array.init) == Self.extra[0].1)
    #expect(image.section(named: "rules") == nil)
    for name in image.sectionNames {
      let address = try #require(image.section(named: name)?.baseAddress)
      #expect(UInt(bitPattern: address) % 64 == 0, "\(name) is not aligned")
    }
  }

  @Test func shorterFilesAreTruncatedOrForeign() throws {
    let image = image()
    #expect(code(prefix(image, 0)) == "image-truncated")
    var lengths = Set(0..<512)
    let whole = try LexiconImage(image)
    let base = try #require(whole.section(named: "taxonomy")?.baseAddress)
    for name in whole.sectionNames {
      let section = try #require(whole.section(named: name))
      let start = (section.baseAddress ?? base) - base + 64 + whole.sectionNames.count * 64
      lengths.formUnion([start - 1, start, start + 1, start + section.count - 1, start + section.count])
    }
    for length in lengths where length < image.count { #expect(code(prefix(image, length)) == "image-truncated") }
    #expect(code(image) == nil)
  }

  @Test func longerFilesAreDamaged() {
    let image = image()
    let longer = AlignedBytes(count: image.count + 1)
    longer.buffer.copyMemory(from: image.bytes)
    #expect(code(longer) == "image-damaged")
  }

  @Test func everyFlippedBitIsNoticed() {
    let image = image()
    let codes: [Range<Int>: String] = [0..<8: "image-foreign", 8..<12: "image-version"]
    for offset in Array(0..<1024) + Array(stride(from: 1024, to: image.count, by: 997)) {
      let found = code(changed(image, offset) { $0 ^ (1 << (offset % 8)) })
      if let expected = codes.first(where: { $0.key.contains(offset) })?.value {
        #expect(found == expected, "byte \(offset)")
      } else if (24..<32).contains(offset) {
        #expect(found == "image-truncated" || found == "image-damaged", "byte \(offset)")
      } else {
        #expect(found == "image-damaged", "byte \(offset)")
      }
    }
  }

  @Test func otherFilesAreForeign() {
    let text = Array("# class: organization.known\n甲社\n".utf8)
    let copy = text.withUnsafeBytes { AlignedBytes(copying: $0) }
    #expect(code(copy) == "image-foreign")
  }

  /// Whoever can compute the checksum can write any index; none may lead out of its table.
  @Test func craftedImagesAreRefusedOrHarmless() throws {
    let image = image()
    let whole = try LexiconImage(image)
    let base = try #require(whole.section(named: "taxonomy")?.baseAddress)
    var offsets =
      Array(stride(from: 12, to: 56, by: 4)) + Array(stride(from: 64, to: 64 + whole.sectionNames.count * 64, by: 4))
    for name in whole.sectionNames {
      let section = try #require(whole.section(named: name))
      guard let address = section.baseAddress else { continue }
      let start = address - base + 64 + whole.sectionNames.count * 64
      let places = Array(stride(from: start, to: start + section.count - 3, by: 4))
      // The automaton's own codes and the fold table are long and all alike.
      offsets += places.count < 500 ? places : places.prefix(40) + places.suffix(60)
    }
    var refused = 0
    for offset in offsets {
      for value: UInt32 in [0, 0xFF, 0x1_0000, 0x7FFF_FFFF, .max] {
        let copy = AlignedBytes(copying: image.bytes)
        copy.buffer.storeBytes(of: value, toByteOffset: offset, as: UInt32.self)
        ImageWriter.sign(copy)
        if code(copy) != nil { refused += 1 }
      }
    }
    #expect(refused > 300)
  }

  @Test func filesThatCannotBeReadSayWhy() throws {
    let directory = try TemporaryDirectory()
    func code(_ path: String) -> String? {
      do {
        _ = try LexiconImage.open(path)
        return nil
      } catch {
        #expect(error.file == path)
        return error.code
      }
    }
    #expect(code(directory.path("none.image")) == "image-missing")
    #expect(code(directory.root) == "image-unreadable")
    try Data().write(to: URL(fileURLWithPath: directory.path("empty.image")))
    #expect(code(directory.path("empty.image")) == "image-truncated")
    let builder = ImageBuilder(sources: Self.sources)
    _ = try builder.write(to: directory.path("good.image"))
    #expect(code(directory.path("good.image")) == nil)
    let gazetteer = try Gazetteer(image: LexiconImage.open(directory.path("good.image")))
    exercise(gazetteer)
  }

  @Test func aLoadedImageOutlivesItsFile() throws {
    let directory = try TemporaryDirectory()
    _ = try ImageBuilder(sources: Self.sources).write(to: directory.path("x.image"))
    let gazetteer = try Gazetteer(image: LexiconImage.open(directory.path("x.image")))
    _ = try ImageBuilder(sources: []).write(to: directory.path("x.image"))
    try FileManager.default.removeItem(atPath: directory.path("x.image"))
    exercise(gazetteer)
    #expect(gazetteer.entryCount == 4)
  }
}
