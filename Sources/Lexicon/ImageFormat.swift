/// The image's frame: a header of 64 bytes, a table of sections of 64 bytes each, then the sections, each at a multiple
/// of 64. All numbers are little-endian.
///
/// | offset | header field |
/// |---|---|
/// | 0 | magic, 8 bytes |
/// | 8 | format version, UInt32 |
/// | 12 | number of sections, UInt32 |
/// | 16 | hash of what the image was made from, UInt64 |
/// | 24 | size of the whole file, UInt64 |
/// | 56 | checksum of all bytes but these eight, UInt64 |
enum ImageFormat {
  /// Not text, and changed by any transfer that rewrites line ends.
  static let magic: [UInt8] = [0x89, 0x4D, 0x49, 0x4E, 0x47, 0x0D, 0x0A, 0x1A]
  /// Raise it with every change of the frame, of a section's layout, or of what a builder makes of the same sources.
  static let version: UInt32 = 3

  static let headerSize = 64
  static let sectionSize = 64
  static let alignment = 64
  static let versionOffset = 8
  static let sectionCountOffset = 12
  static let contentHashOffset = 16
  static let sizeOffset = 24
  static let checksumOffset = 56

  /// In a table row: the name, padded with zeros, then offset and size.
  static let nameCapacity = 32
  static let rowOffsetOffset = 32
  static let rowSizeOffset = 40

  static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) / alignment * alignment }

  /// - Parameter bytes: at least a header.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = ContentHash()
    hash.add(UnsafeRawBufferPointer(rebasing: bytes[..<checksumOffset]))
    hash.add(UnsafeRawBufferPointer(rebasing: bytes[headerSize...]))
    return hash.value
  }
}
