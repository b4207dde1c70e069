/// One state of the automaton: 16 bytes, so that a step touches two cache lines at most.
@frozen @usableFromInline
package struct AutomatonNode {
  /// Where the state's children lie: the child by code `c` is state `base + c`. A state without children borrows the
  /// base of the state it falls back to, which saves a probe that could only fail.
  @usableFromInline package var base: UInt32
  /// The code by which the state is entered; `emptyCheck` in an unused slot. Bases are unique, so the code alone
  /// identifies the parent.
  @usableFromInline package var check: UInt32
  /// The state to try next when no child fits.
  @usableFromInline package var fail: UInt32
  /// The first of the state's outputs; 0 when it has none.
  @usableFromInline package var output: UInt32

  @usableFromInline
  init(base: UInt32, check: UInt32, fail: UInt32, output: UInt32) {
    self.base = base
    self.check = check
    self.fail = fail
    self.output = output
  }

  static let emptyCheck = UInt32.max
}

/// One key that ends in a state. Chains share their tails: a state's own outputs, then those of its longest suffix.
@frozen @usableFromInline
package struct AutomatonOutput {
  @usableFromInline package var value: UInt32
  /// The key's length in units.
  @usableFromInline package var length: UInt32
  /// The next output, always of a smaller index, so that a chain ends whatever a file says; 0 at the end.
  @usableFromInline package var next: UInt32

  @usableFromInline
  init(value: UInt32, length: UInt32, next: UInt32) {
    self.value = value
    self.length = length
    self.next = next
  }
}

/// The automaton's form in memory and in an image, little-endian throughout:
/// 64 bytes of counts · 65,536 codes (UInt16) · nodes · outputs.
struct AutomatonLayout {
  var nodeCount: Int
  var outputCount: Int
  /// The highest code in use.
  var codeCount: Int
  /// The longest key's length.
  var maximumLength: Int
  /// One more than the highest value.
  var valueCount: Int

  static let headerSize = 64
  static let codesOffset = headerSize
  static let nodesOffset = codesOffset + 65_536 * MemoryLayout<UInt16>.stride

  var outputsOffset: Int { Self.nodesOffset + nodeCount * MemoryLayout<AutomatonNode>.stride }
  var size: Int { outputsOffset + outputCount * MemoryLayout<AutomatonOutput>.stride }

  init(nodeCount: Int, outputCount: Int, codeCount: Int, maximumLength: Int, valueCount: Int) {
    self.nodeCount = nodeCount
    self.outputCount = outputCount
    self.codeCount = codeCount
    self.maximumLength = maximumLength
    self.valueCount = valueCount
  }

  /// Reads the counts; nil when the bytes are too few for them.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.nodesOffset else { return nil }
    func field(_ index: Int) -> Int {
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
    }
    self.init(
      nodeCount: field(0), outputCount: field(1), codeCount: field(2), maximumLength: field(3), valueCount: field(4))
    guard nodeCount > 0, outputCount > 0, codeCount < nodeCount, size == bytes.count else { return nil }
  }

  func writeHeader(to bytes: UnsafeMutableRawBufferPointer) {
    for (index, field) in [nodeCount, outputCount, codeCount, maximumLength, valueCount].enumerated() {
      bytes.storeBytes(of: UInt32(field).littleEndian, toByteOffset: index * 4, as: UInt32.self)
    }
  }
}
