import Glibc
import TextModel

/// A file's bytes mapped into memory, read-only. Unmapped with its last owner.
///
/// Files are replaced by renaming, never written in place, so a mapping keeps the version it was made from.
final class MappedFile: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// - Throws: `image-missing` when there is no such file, `image-unreadable` when it cannot be mapped.
  static func open(_ path: String) throws(Diagnostic) -> MappedFile {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw errno == ENOENT ? ImageError.missing(path) : ImageError.unreadable(path, reason()) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw ImageError.unreadable(path, reason()) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw ImageError.unreadable(path, "not a regular file") }
    let size = Int(status.st_size)
    guard size > 0 else { return MappedFile(bytes: UnsafeRawBufferPointer(start: nil, count: 0)) }
    let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0)
    guard let address, address != MAP_FAILED else { throw ImageError.unreadable(path, reason()) }
    return MappedFile(bytes: UnsafeRawBufferPointer(start: address, count: size))
  }

  private static func reason() -> String { String(cString: strerror(errno)) }

  deinit {
    if let address = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: address), bytes.count) }
  }
}
