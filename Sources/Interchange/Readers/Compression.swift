import CDecompression

/// The compressed forms that an input may come in, known by its first bytes whatever the file is called.
enum Compression: Int32, CaseIterable {
  case gzip = 1
  case xz = 2
  case zstd = 3

  /// So many bytes tell.
  static let longestSignature = 6

  /// The form that a file's first bytes show; nil when it is not compressed.
  init?(signature head: [UInt8]) {
    guard let form = Self.allCases.first(where: { head.starts(with: $0.signature) }) else { return nil }
    self = form
  }

  private var signature: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B, 0x08]
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
    }
  }

  var name: String {
    switch self {
    case .gzip: "gzip"
    case .xz: "xz"
    case .zstd: "zstd"
    }
  }

  /// A path without the ending that says how the file is compressed.
  static func stripped(_ path: String) -> String {
    for ending in [".gz", ".xz", ".zst"] where path.lowercased().hasSuffix(ending) && path.count > ending.count {
      return String(path.dropLast(ending.count))
    }
    return path
  }
}
