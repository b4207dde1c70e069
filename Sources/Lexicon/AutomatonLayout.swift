/// One state of the automaton, but for the code by which it is entered: that stands in a table of its own, two bytes a
/// slot. Most probes fail; the small table stays in the processor's cache, and a state is read only when one succeeds.
struct AutomatonNode {
  /// Where the state's children lie: the child by code `c` is state `base + c`. A state without children borrows the
  /// base of the state it falls back to, which saves a probe that could only fail.
  var base: UInt32
  /// The state to try next when no child fits.
  var fail: UInt32
  /// The first of the state's outputs; 0 when it has none.
  var output: UInt32
}

/// One key that ends in a state. Chains share their tails: a state's own outputs, then those of its longest suffix.
struct AutomatonOutput {
  /// The key's number.
  var value: UInt32
  /// The next output, always of a smaller index, so that a chain ends whatever a file says; 0 at the end.
  var next: UInt32
  /// The key's length in units.
  var length: UInt16
  /// What the automaton's user wants to know of every occurrence, at hand without a look at tables of its own.
  var tag: UInt16
}

/// The automaton's form in memory and in an image, little-endian throughout:
/// 64 bytes of counts · 65,536 codes (UInt16) · for each slot the code by which its state is entered (UInt16) · nodes ·
/// outputs. Bases are unique, so the code alone identifies the parent; that of an unused slot is 0.
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
  static let checksOffset = codesOffset + 65_536 * MemoryLayout<UInt16>.stride

  /// A multiple of 4.
  var nodesOffset: Int { Self.checksOffset + (nodeCount + 1) / 2 * 2 * MemoryLayout<UInt16>.stride }
  var outputsOffset: Int { nodesOffset + nodeCount * MemoryLayout<AutomatonNode>.stride }
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
    guard bytes.count >= Self.checksOffset else { return nil }
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
