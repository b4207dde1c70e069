import Glibc
import Interchange
import Lexicon
import TextModel

/// The hash of a file's bytes, whatever pieces they come in.
final class FileHash {
  private static let block = 1 << 16

  private var hash: ContentHash
  private var waiting: [UInt8] = []

  /// - Parameter seed: of what else the value shall depend on.
  init(seed: UInt64) { hash = ContentHash(seed: seed) }

  func add(_ bytes: UnsafeRawBufferPointer) {
    waiting.append(contentsOf: bytes)
    while waiting.count >= Self.block {
      hash.add(Array(waiting[..<Self.block]))
      waiting.removeFirst(Self.block)
    }
  }

  /// Of everything so far; to be asked once.
  var value: UInt64 {
    var hash = hash
    hash.add(waiting)
    return hash.value
  }

  /// The hash of a whole file; nil when it cannot be read.
  static func of(path: String, seed: UInt64) -> UInt64? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let hash = FileHash(seed: seed)
    var chunk = [UInt8](repeating: 0, count: block)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return hash.value }
      chunk.withUnsafeBytes { hash.add(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }
}
