import TextModel

/// Assembles an image from named sections. The same sections in the same order give the same bytes.
package struct ImageWriter {
  /// A hash of what the image is made from; a rebuild is needed when it changes.
  package var contentHash: UInt64
  private var names: [String] = []
  private var contents: [AlignedBytes] = []

  package init(contentHash: UInt64) { self.contentHash = contentHash }

  /// Adds a section.
  /// - Precondition: `name` is 1 to 32 bytes long and new.
  package mutating func add(_ name: String, _ bytes: UnsafeRawBufferPointer) {
    add(name, AlignedBytes(copying: bytes))
  }

  package mutating func add(_ name: String, _ bytes: [UInt8]) { bytes.withUnsafeBytes { add(name, $0) } }

  /// Adds a section without copying it yet.
  package mutating func add(_ name: String, _ bytes: AlignedBytes) {
    precondition(!names.contains(name) && (1...ImageFormat.nameCapacity).contains(name.utf8.count), "section name")
    names.append(name)
    contents.append(bytes)
  }

  /// The whole image.
  package func assemble() -> AlignedBytes {
    var offsets: [Int] = []
    var size = ImageFormat.headerSize + names.count * ImageFormat.sectionSize
    for content in contents {
      size = ImageFormat.aligned(size)
      offsets.append(size)
      size += content.count
    }
    let image = AlignedBytes(count: size)
    let memory = image.buffer
    memory.copyBytes(from: ImageFormat.magic)
    func store(_ value: UInt64, at offset: Int) {
      memory.storeBytes(of: value.littleEndian, toByteOffset: offset, as: UInt64.self)
    }
    memory.storeBytes(of: ImageFormat.version.littleEndian, toByteOffset: ImageFormat.versionOffset, as: UInt32.self)
    memory.storeBytes(
      of: UInt32(names.count).littleEndian, toByteOffset: ImageFormat.sectionCountOffset, as: UInt32.self)
    store(contentHash, at: ImageFormat.contentHashOffset)
    store(UInt64(size), at: ImageFormat.sizeOffset)
    for (index, name) in names.enumerated() {
      let row = ImageFormat.headerSize + index * ImageFormat.sectionSize
      UnsafeMutableRawBufferPointer(rebasing: memory[row..<row + ImageFormat.nameCapacity]).copyBytes(from: name.utf8)
      store(UInt64(offsets[index]), at: row + ImageFormat.rowOffsetOffset)
      store(UInt64(contents[index].count), at: row + ImageFormat.rowSizeOffset)
      UnsafeMutableRawBufferPointer(rebasing: memory[offsets[index]...]).copyMemory(from: contents[index].bytes)
    }
    Self.sign(image)
    return image
  }

  /// Sets the checksum to what the bytes give.
  package static func sign(_ image: AlignedBytes) {
    image.buffer.storeBytes(
      of: ImageFormat.checksum(image.bytes).littleEndian, toByteOffset: ImageFormat.checksumOffset, as: UInt64.self)
  }

  /// Writes the image so that a reader finds either the old file or the whole new one, whatever happens meanwhile.
  package func write(to path: String) throws(Diagnostic) {
    let image = assemble()
    try AtomicFile.write(image.bytes, to: path)
    withExtendedLifetime(image) {}
  }
}
