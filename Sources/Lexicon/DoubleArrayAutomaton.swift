/// An Aho–Corasick automaton over UTF-16 code units in a double array: finds every occurrence of every key in one pass.
///
/// Units are mapped to codes by frequency, so that common ones lie close together. Values are the keys' positions in the
/// list the automaton was built from; several may share one key. The unit 0 never matches.
package struct DoubleArrayAutomaton: @unchecked Sendable {
  let codes: UnsafePointer<UInt16>
  let checks: UnsafePointer<UInt16>
  let nodes: UnsafePointer<AutomatonNode>
  let outputs: UnsafePointer<AutomatonOutput>
  /// Whoever keeps the memory.
  package let owner: AnyObject
  private let layout: AutomatonLayout
  /// The automaton as it is written to an image. Valid while the automaton is: to read from one that nothing else keeps
  /// alive, use `withBytes`.
  package let bytes: UnsafeRawBufferPointer

  /// The highest value is below this.
  package var valueCount: Int { layout.valueCount }
  /// The longest key's length in units.
  package var maximumLength: Int { layout.maximumLength }
  /// States in use and free places between them.
  package var slotCount: Int { layout.nodeCount }
  /// The keys that can match.
  package var outputCount: Int { layout.outputCount - 1 }

  /// Builds an automaton in memory. Near-linear in the keys' total length; the same keys give the same bytes.
  /// - Precondition: no key is longer than 65,535 units.
  package static func build(keys: [[UInt16]]) -> DoubleArrayAutomaton {
    var units: [UInt16] = []
    var ends: [Int32] = []
    units.reserveCapacity(keys.reduce(0) { $0 + $1.count })
    ends.reserveCapacity(keys.count)
    for key in keys {
      units.append(contentsOf: key)
      ends.append(Int32(units.count))
    }
    let storage = AutomatonBuilder.build(units: units, ends: ends, tags: [UInt16](repeating: 0, count: ends.count))
    guard let layout = AutomatonLayout(storage.bytes) else { preconditionFailure("the builder wrote no automaton") }
    return DoubleArrayAutomaton(layout, storage.bytes, owner: storage)
  }

  /// An automaton over bytes that `build` once made, without copying them. Nil unless every index in them is in range.
  ///
  /// Linear in the bytes. `bytes` must be aligned to 4 and live as long as `owner`.
  package init?(validating bytes: UnsafeRawBufferPointer, owner: AnyObject) {
    guard UInt(bitPattern: bytes.baseAddress) % 4 == 0, let layout = AutomatonLayout(bytes) else { return nil }
    self.init(layout, bytes, owner: owner)
    guard hasValidIndices else { return nil }
  }

  /// Lends the automaton's bytes, and keeps them alive meanwhile.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    defer { withExtendedLifetime(owner) {} }
    return try body(bytes)
  }

  private init(_ layout: AutomatonLayout, _ bytes: UnsafeRawBufferPointer, owner: AnyObject) {
    self.layout = layout
    self.bytes = bytes
    self.owner = owner
    let codes = UnsafeRawBufferPointer(rebasing: bytes[AutomatonLayout.codesOffset..<AutomatonLayout.checksOffset])
    let checks = UnsafeRawBufferPointer(rebasing: bytes[AutomatonLayout.checksOffset..<layout.nodesOffset])
    let nodes = UnsafeRawBufferPointer(rebasing: bytes[layout.nodesOffset..<layout.outputsOffset])
    let outputs = UnsafeRawBufferPointer(rebasing: bytes[layout.outputsOffset...])
    guard let codes = codes.assumingMemoryBound(to: UInt16.self).baseAddress,
      let checks = checks.assumingMemoryBound(to: UInt16.self).baseAddress,
      let nodes = nodes.assumingMemoryBound(to: AutomatonNode.self).baseAddress,
      let outputs = outputs.assumingMemoryBound(to: AutomatonOutput.self).baseAddress
    else { preconditionFailure("a layout without states") }
    self.codes = codes
    self.checks = checks
    self.nodes = nodes
    self.outputs = outputs
  }

  /// The highest of some bits of the outputs' tags; 0 when there is no output.
  func highestTag(of mask: UInt16) -> UInt16 {
    var highest: UInt16 = 0
    for index in 1..<max(layout.outputCount, 1) { highest = max(highest, outputs[index].tag & mask) }
    return highest
  }

  /// Whether no code, base, fallback or output leads out of its table.
  private var hasValidIndices: Bool {
    var code: UInt16 = 0
    for index in 0..<65_536 { code = max(code, codes[index]) }
    var value: UInt32 = 0
    var length: UInt16 = 0
    var isOrdered = true
    for index in 1..<max(layout.outputCount, 1) {
      value = max(value, outputs[index].value)
      length = max(length, outputs[index].length)
      isOrdered = isOrdered && outputs[index].next < UInt32(index)
    }
    return Int(code) <= layout.codeCount && hasValidNodes && isOrdered
      && (layout.outputCount == 1 || Int(value) < layout.valueCount) && Int(length) <= layout.maximumLength
  }

  /// The same of the nodes, the largest table: four at a time, as three vectors that hold each field at fixed places.
  ///
  /// A number is too high if it or its distance from the limit has the highest bit; limits themselves never have.
  private var hasValidNodes: Bool {
    let limit = AutomatonNode(
      base: UInt32(clamping: layout.nodeCount - layout.codeCount - 1), fail: UInt32(clamping: layout.nodeCount - 1),
      output: UInt32(clamping: layout.outputCount - 1))
    guard max(limit.base, limit.fail, limit.output) <= UInt32(Int32.max) else { return false }
    let first = SIMD4(limit.base, limit.fail, limit.output, limit.base)
    let second = SIMD4(limit.fail, limit.output, limit.base, limit.fail)
    let third = SIMD4(limit.output, limit.base, limit.fail, limit.output)
    let words = UnsafeRawPointer(nodes)
    var excess = SIMD4<UInt32>.zero
    var node = 0
    while node + 4 <= layout.nodeCount {
      let place = node * MemoryLayout<AutomatonNode>.stride
      let one = words.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt32>.self)
      let two = words.loadUnaligned(fromByteOffset: place + 16, as: SIMD4<UInt32>.self)
      let three = words.loadUnaligned(fromByteOffset: place + 32, as: SIMD4<UInt32>.self)
      excess |= one | two | three | (first &- one) | (second &- two) | (third &- three)
      node += 4
    }
    while node < layout.nodeCount {
      let one = nodes[node]
      if one.base > limit.base || one.fail > limit.fail || one.output > limit.output { return false }
      node += 1
    }
    return excess.max() <= UInt32(Int32.max)
  }
}
