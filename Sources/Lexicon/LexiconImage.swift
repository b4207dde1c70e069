import TextModel

/// A compiled lexicon: one file of named sections, mapped into memory and checked as a whole.
package final class LexiconImage: @unchecked Sendable {
  /// The path it was opened from, or the name it was given, for messages.
  package let path: String
  /// The hash of what it was made from.
  package let contentHash: UInt64
  private let bytes: UnsafeRawBufferPointer
  private let owner: AnyObject
  private let sections: [(name: String, range: Range<Int>)]

  /// Maps a file and checks it. Linear in its size, at memory speed.
  /// - Throws: `image-missing`, `image-unreadable`, `image-foreign`, `image-version`, `image-truncated` or
  ///   `image-damaged`.
  package static func open(_ path: String) throws(Diagnostic) -> LexiconImage {
    let image = try openUnverified(path)
    try image.verify()
    return image
  }

  /// Maps a file and checks its frame, but not the bytes in it: for who reads sections with care of their own, and does
  /// so while `verify` goes through them all. Nothing read may be used before that has come to its end.
  package static func openUnverified(_ path: String) throws(Diagnostic) -> LexiconImage {
    let file = try MappedFile.open(path)
    return try LexiconImage(file.bytes, owner: file, path: path)
  }

  /// An image in memory, checked like a file.
  package convenience init(_ image: AlignedBytes, path: String = "<memory>") throws(Diagnostic) {
    try self.init(image.bytes, owner: image, path: path)
    try verify()
  }

  private init(_ bytes: UnsafeRawBufferPointer, owner: AnyObject, path: String) throws(Diagnostic) {
    guard bytes.starts(with: ImageFormat.magic.prefix(bytes.count)) else { throw ImageError.foreign(path) }
    guard bytes.count >= ImageFormat.headerSize else {
      throw ImageError.truncated(path, has: bytes.count, needs: ImageFormat.headerSize)
    }
    let version = Self.number(bytes, at: ImageFormat.versionOffset, as: UInt32.self)
    guard version == ImageFormat.version else { throw ImageError.version(path, version) }
    let size = Self.number(bytes, at: ImageFormat.sizeOffset, as: UInt64.self)
    guard size <= UInt64(bytes.count) else {
      throw ImageError.truncated(path, has: bytes.count, needs: Int(clamping: size))
    }
    guard size == UInt64(bytes.count) else { throw ImageError.damaged(path, "bytes after its end") }
    guard let sections = Self.readSections(bytes) else { throw ImageError.damaged(path, "its section table is wrong") }
    contentHash = Self.number(bytes, at: ImageFormat.contentHashOffset, as: UInt64.self)
    self.path = path
    self.bytes = bytes
    self.owner = owner
    self.sections = sections
  }

  /// Compares the bytes with their checksum. Linear in the size, at memory speed.
  /// - Throws: `image-damaged`.
  package func verify() throws(Diagnostic) {
    let checksum = Self.number(bytes, at: ImageFormat.checksumOffset, as: UInt64.self)
    guard ImageFormat.checksum(bytes) == checksum else { throw ImageError.damaged(path, "its checksum differs") }
  }

  /// The size of the whole image in bytes.
  package var size: Int { bytes.count }

  /// The names of its sections, in the order of the file.
  package var sectionNames: [String] { sections.map(\.name) }

  /// A section's bytes, aligned to 64; nil when there is none of the name. Valid while the image is.
  package func section(named name: String) -> UnsafeRawBufferPointer? {
    sections.first { $0.name == name }.map { UnsafeRawBufferPointer(rebasing: bytes[$0.range]) }
  }

  private static func number<Value: FixedWidthInteger & BitwiseCopyable>(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, as: Value.Type
  ) -> Value {
    Value(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Value.self))
  }

  /// Nil unless every section lies inside the file, aligned, after the table.
  private static func readSections(_ bytes: UnsafeRawBufferPointer) -> [(name: String, range: Range<Int>)]? {
    let count = Int(number(bytes, at: ImageFormat.sectionCountOffset, as: UInt32.self))
    let tableEnd = ImageFormat.headerSize + count * ImageFormat.sectionSize
    guard tableEnd <= bytes.count else { return nil }
    var sections: [(name: String, range: Range<Int>)] = []
    for index in 0..<count {
      let row = ImageFormat.headerSize + index * ImageFormat.sectionSize
      let name = bytes[row..<row + ImageFormat.nameCapacity].prefix { $0 != 0 }
      let offset = number(bytes, at: row + ImageFormat.rowOffsetOffset, as: UInt64.self)
      let size = number(bytes, at: row + ImageFormat.rowSizeOffset, as: UInt64.self)
      guard offset >= UInt64(tableEnd), offset <= UInt64(bytes.count), size <= UInt64(bytes.count) - offset,
        offset % UInt64(ImageFormat.alignment) == 0
      else { return nil }
      sections.append((String(decoding: name, as: UTF8.self), Int(offset)..<Int(offset + size)))
    }
    return sections
  }
}
