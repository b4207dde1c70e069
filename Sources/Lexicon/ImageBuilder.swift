import TextModel

/// Makes a lexicon image of dictionary sources and further sections, and knows whether an image is still what they give.
package struct ImageBuilder: Sendable {
  package var sources: [DictionarySource]
  package var fold: FoldTable
  /// Sections that other modules read, such as the tagger's weights; they follow the lexicon's own, in this order.
  package var extraSections: [(name: String, bytes: [UInt8])]

  package init(
    sources: [DictionarySource], fold: FoldTable = .identity, extraSections: [(name: String, bytes: [UInt8])] = []
  ) {
    self.sources = sources
    self.fold = fold
    self.extraSections = extraSections
  }

  /// A hash of all that the image is made from, names and order included, and of the format. Linear.
  package var contentHash: UInt64 {
    var hash = ContentHash(seed: UInt64(ImageFormat.version))
    hash.add(EntryTraits.taxonomy)
    fold.units.withUnsafeBytes { hash.add($0) }
    for source in sources {
      hash.add(source.name)
      hash.add(source.bytes)
    }
    hash.add("sections")
    for section in extraSections {
      hash.add(section.name)
      hash.add(section.bytes)
    }
    return hash.value
  }

  /// Whether the image at a path is whole and was made from just these sources.
  package func isUpToDate(_ path: String) -> Bool {
    (try? LexiconImage.open(path))?.contentHash == contentHash
  }

  /// The image in memory. The same sources give the same bytes. Lines with errors are left out and reported.
  package func build() -> (image: AlignedBytes, diagnostics: [Diagnostic]) {
    let (writer, diagnostics) = assemble()
    return (writer.assemble(), diagnostics)
  }

  /// Builds the image and replaces the file at `path` by it, whole or not at all.
  /// - Returns: what is wrong in the sources; lines with errors are left out.
  /// - Throws: `cannot-write`.
  package func write(to path: String) throws(Diagnostic) -> [Diagnostic] {
    let (writer, diagnostics) = assemble()
    try writer.write(to: path)
    return diagnostics
  }

  private func assemble() -> (ImageWriter, [Diagnostic]) {
    var writer = ImageWriter(contentHash: contentHash)
    var compiler = LexiconCompiler(fold: fold, tier: .shipped)
    compiler.compile(sources, into: &writer)
    for section in extraSections { writer.add(section.name, section.bytes) }
    return (writer, compiler.diagnostics)
  }
}
