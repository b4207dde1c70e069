import Foundation
import Lexicon
import Testing
import TextModel

@Suite struct ImageBuilderTests {
  private static let header = "# class: organization.known\n# type: ORGANIZATION\n# source: t\n# licence: t\n"
  private let source = DictionarySource(name: "a.tsv", text: ImageBuilderTests.header + "甲社\n")

  @Test func sameSourcesGiveSameBytes() {
    let first = ImageBuilder(sources: [source], extraSections: [("rules", [1, 2])]).build().image
    let second = ImageBuilder(sources: [source], extraSections: [("rules", [1, 2])]).build().image
    #expect(first.bytes.elementsEqual(second.bytes))
  }

  @Test func isStaleWhenAnythingItWasMadeFromChanged() throws {
    let directory = try TemporaryDirectory()
    let path = directory.path("lexicon.image")
    let builder = ImageBuilder(sources: [source], extraSections: [("rules", [1, 2])])
    func isFresh(_ builder: ImageBuilder) -> Bool { builder.isUpToDate(path) }
    let isFreshBefore = isFresh(builder)
    #expect(!isFreshBefore)
    let findings = try builder.write(to: path)
    #expect(findings.isEmpty)
    // Without the calls' operands: a failure would print the whole fold table.
    let isFreshAfterwards = isFresh(builder)
    #expect(isFreshAfterwards)

    var units = FoldTable.identity.units
    units[0x7E3D] = 0x603B
    let changes: [(inout ImageBuilder) -> Void] = [
      { $0.sources[0].bytes[0] = 0x20 }, { $0.sources[0].name = "b.tsv" }, { $0.sources.append($0.sources[0]) },
      { $0.sources = [] }, { $0.fold = FoldTable(units: units) }, { $0.extraSections[0].bytes = [1, 3] },
      { $0.extraSections[0].name = "tagger" }, { $0.extraSections = [] },
    ]
    for (index, change) in changes.enumerated() {
      var other = builder
      change(&other)
      let isStillFresh = isFresh(other)
      #expect(!isStillFresh, "change \(index)")
    }
  }

  @Test func aDamagedImageIsNotUpToDate() throws {
    let directory = try TemporaryDirectory()
    let path = directory.path("lexicon.image")
    let builder = ImageBuilder(sources: [source])
    _ = try builder.write(to: path)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes[bytes.count - 5] ^= 4
    try bytes.write(to: URL(fileURLWithPath: path))
    let isFresh = builder.isUpToDate(path)
    #expect(!isFresh)
  }

  @Test func readsATreeInOrderOfPath() throws {
    let directory = try TemporaryDirectory()
    try directory.write("b.tsv", "b")
    try directory.write("areas/z.txt", "z")
    try directory.write("areas/deep/y.tsv", "y")
    try directory.write("a.tsv", "a")
    try directory.write("SOURCES.md", "no")
    try directory.write(".hidden/x.tsv", "no")
    let sources = try DictionaryDirectory.read(directory.root)
    #expect(sources.map(\.name) == ["a.tsv", "areas/deep/y.tsv", "areas/z.txt", "b.tsv"])
    #expect(sources.map { String(decoding: $0.bytes, as: UTF8.self) } == ["a", "y", "z", "b"])
  }

  @Test func saysWhatCannotBeReadOrWritten() throws {
    let directory = try TemporaryDirectory()
    #expect(
      throws: Diagnostic(.error, code: "cannot-read", "cannot read it: No such file or directory", file: "/none/x")
    ) {
      try DictionaryDirectory.read("/none/x")
    }
    let target = directory.path("none/lexicon.image")
    #expect(
      throws: Diagnostic(
        .error, code: "cannot-write", "cannot write the file: No such file or directory", file: target)
    ) { try ImageBuilder(sources: []).write(to: target) }
  }

  @Test func reportsWhatIsWrongInTheSources() {
    let (image, diagnostics) = ImageBuilder(sources: [source, DictionarySource(name: "b.tsv", text: "甲\t\tx\n")])
      .build()
    #expect(
      diagnostics.map(\.code) == ["stray-column", "missing-type", "missing-class", "missing-source", "missing-licence"])
    #expect((try? Gazetteer(image: LexiconImage(image)))?.entryCount == 1)
  }

  @Test func contentHashSeesEveryBit() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 * 7) }
    func hash(_ bytes: [UInt8]) -> UInt64 {
      var hash = ContentHash()
      hash.add(bytes)
      return hash.value
    }
    var seen: Set<UInt64> = [hash(bytes)]
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << UInt8(bit)
        seen.insert(hash(changed))
      }
      seen.insert(hash(Array(bytes[..<index])))
    }
    #expect(seen.count == 1 + 300 * 9)
  }
}
