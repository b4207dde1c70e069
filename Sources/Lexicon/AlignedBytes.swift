/// A block of memory aligned to 64 bytes, for tables that are read through pointers. Freed with its last owner.
package final class AlignedBytes: @unchecked Sendable {
  package let buffer: UnsafeMutableRawBufferPointer

  /// `count` bytes of zero.
  package init(count: Int) {
    buffer = .allocate(byteCount: max(count, 1), alignment: 64)
    buffer.initializeMemory(as: UInt8.self, repeating: 0)
    self.count = count
  }

  /// A copy.
  package convenience init(copying bytes: UnsafeRawBufferPointer) {
    self.init(count: bytes.count)
    if bytes.count > 0 { buffer.copyMemory(from: bytes) }
  }

  package let count: Int

  /// Valid while this object is: keep it alive with `withExtendedLifetime` where nothing else does.
  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[0..<count]) }

  deinit { buffer.deallocate() }
}
