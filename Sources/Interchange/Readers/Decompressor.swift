import CDecompression

/// Unpacks a compressed stream piece by piece. For one thread at a time.
final class Decompressor {
  enum Failure: Error { case damaged, noMemory }

  private static let outputSize = 1 << 16

  private let stream: OpaquePointer
  /// Compressed bytes not yet taken.
  private var input: [UInt8] = []
  private var taken = 0
  /// Whether the last step filled its room, so that more may be waiting inside.
  private var isFull = false

  init(_ form: Compression) throws(Failure) {
    guard let stream = cdecompression_open(form.rawValue) else { throw .noMemory }
    self.stream = stream
  }

  deinit { cdecompression_close(stream) }

  /// Whether the compressed data may end here.
  var isComplete: Bool { taken == input.count && cdecompression_is_complete(stream) != 0 }

  /// Whether another step needs more input first.
  var needsInput: Bool { taken == input.count && !isFull }

  func feed(_ bytes: [UInt8]) {
    input = taken == input.count ? bytes : Array(input[taken...]) + bytes
    taken = 0
  }

  /// Appends what can be unpacked now, in one step.
  func step(into bytes: inout [UInt8]) throws(Failure) {
    var inputCount = input.count - taken
    var status: Int32 = 0
    let unpacked = [UInt8](unsafeUninitializedCapacity: Self.outputSize) { room, count in
      count = Self.outputSize
      status = input.withUnsafeBufferPointer { input in
        // An empty array has no address, and C wants one.
        var nothing: UInt8 = 0
        guard let base = input.baseAddress else {
          return cdecompression_step(stream, &nothing, &inputCount, room.baseAddress, &count)
        }
        return cdecompression_step(stream, base + taken, &inputCount, room.baseAddress, &count)
      }
    }
    switch Int(status) {
    case CDECOMPRESSION_OK: break
    case CDECOMPRESSION_NO_MEMORY: throw .noMemory
    default: throw .damaged
    }
    taken += inputCount
    isFull = unpacked.count == Self.outputSize
    bytes.append(contentsOf: unpacked)
  }
}
