/// Turns a trie into the double array with failure links and shared output chains. The result depends on the keys alone.
struct AutomatonBuilder {
  private let trie: KeyTrie
  private var bases: [UInt32]
  private var allocator = SlotAllocator()

  /// - Parameter tags: one for each key, in the order of `ends`.
  static func build(units: [UInt16], ends: [Int32], tags: [UInt16]) -> AlignedBytes {
    var builder = AutomatonBuilder(trie: KeyTrie(units: units, ends: ends))
    builder.placeChildren()
    return builder.link(tags)
  }

  private init(trie: KeyTrie) {
    self.trie = trie
    bases = [UInt32](repeating: 0, count: trie.nodeCount)
  }

  /// Gives each node that has children a base, the nodes with most children first.
  private mutating func placeChildren() {
    let sizes = trie.childCounts
    var byCount: [[Int32]] = []
    for node in 0..<trie.nodeCount where sizes[node] > 0 {
      let size = Int(sizes[node])
      if size >= byCount.count { byCount.append(contentsOf: repeatElement([], count: size + 1 - byCount.count)) }
      byCount[size].append(Int32(node))
    }
    trie.labels.withUnsafeBufferPointer { labels in
      for node in byCount.reversed().joined() {
        let first = Int(trie.firstChildren[Int(node)])
        let children = UnsafeBufferPointer(rebasing: labels[first..<first + Int(sizes[Int(node)])])
        bases[Int(node)] = UInt32(allocator.place(children))
      }
    }
  }

  private func link(_ tags: [UInt16]) -> AlignedBytes {
    // Every base plus every code stays inside the array, so that a step needs no bounds check.
    let layout = AutomatonLayout(
      nodeCount: allocator.maximumBase + trie.codeCount + 1, outputCount: trie.sortedKeys.count + 1,
      codeCount: trie.codeCount, maximumLength: trie.maximumLength, valueCount: tags.count)
    let storage = AlignedBytes(count: layout.size)
    layout.writeHeader(to: storage.buffer)
    let memory = storage.buffer
    let codes = UnsafeMutableRawBufferPointer(
      rebasing: memory[AutomatonLayout.codesOffset..<AutomatonLayout.checksOffset]
    )
    .bindMemory(to: UInt16.self)
    let checks = UnsafeMutableRawBufferPointer(rebasing: memory[AutomatonLayout.checksOffset..<layout.nodesOffset])
      .bindMemory(to: UInt16.self)
    let nodes = UnsafeMutableRawBufferPointer(rebasing: memory[layout.nodesOffset..<layout.outputsOffset])
      .bindMemory(to: AutomatonNode.self)
    let outputs = UnsafeMutableRawBufferPointer(rebasing: memory[layout.outputsOffset..<layout.size])
      .bindMemory(to: AutomatonOutput.self)
    for unit in 0..<65_536 { codes[unit] = trie.codes[unit].littleEndian }
    nodes.update(repeating: AutomatonNode(base: bases[0], fail: 0, output: 0))
    for node in 1..<max(trie.nodeCount, 1) {
      let slot = Int(bases[Int(trie.parents[node])]) + Int(trie.labels[node])
      checks[slot] = trie.labels[node]
      nodes[slot].base = bases[node]
    }
    linkStates(checks, nodes, outputs, tags)
    return storage
  }

  /// Breadth first, so that everything a state falls back to is finished before the state itself.
  private func linkStates(
    _ checks: UnsafeMutableBufferPointer<UInt16>, _ nodes: UnsafeMutableBufferPointer<AutomatonNode>,
    _ outputs: UnsafeMutableBufferPointer<AutomatonOutput>, _ tags: [UInt16]
  ) {
    var slots = [UInt32](repeating: 0, count: trie.nodeCount)
    // For each slot, whether its state has children of its own.
    var branches = [Bool](repeating: false, count: nodes.count)
    branches[0] = true
    for node in 1..<max(trie.nodeCount, 1) {
      slots[node] = bases[Int(trie.parents[node])] + UInt32(trie.labels[node])
      branches[Int(slots[node])] = trie.childCounts[node] > 0
    }
    var outputCount: UInt32 = 1
    for node in 1..<max(trie.nodeCount, 1) {
      let slot = Int(slots[node])
      let parent = Int(trie.parents[node])
      let suffix = parent == 0 ? 0 : follow(checks, nodes, from: nodes[Int(slots[parent])].fail, by: trie.labels[node])
      var head = nodes[suffix].output
      // Written in reverse, because an output's successor has the smaller index.
      for position in (Int(trie.keyStarts[node])..<Int(trie.keyEnds[node])).reversed() {
        let key = Int(trie.sortedKeys[position])
        outputs[Int(outputCount)] = AutomatonOutput(
          value: UInt32(key), next: head, length: UInt16(trie.depths[node]), tag: tags[key])
        head = outputCount
        outputCount += 1
      }
      nodes[slot].output = head
      // A suffix without children can only be passed through; its own fallback is where a step may succeed.
      nodes[slot].fail = branches[suffix] ? UInt32(suffix) : nodes[suffix].fail
    }
    for slot in slots.dropFirst() where !branches[Int(slot)] {
      let fallback = nodes[Int(nodes[Int(slot)].fail)]
      nodes[Int(slot)].base = fallback.base
      nodes[Int(slot)].fail = fallback.fail
    }
  }

  /// The state reached from `state`, or from the first of its fallbacks that has such a child; the root if none has.
  private func follow(
    _ checks: UnsafeMutableBufferPointer<UInt16>, _ nodes: UnsafeMutableBufferPointer<AutomatonNode>,
    from state: UInt32, by code: UInt16
  ) -> Int {
    var state = Int(state)
    while true {
      let target = Int(nodes[state].base + UInt32(code))
      if checks[target] == code { return target }
      if state == 0 { return 0 }
      state = Int(nodes[state].fail)
    }
  }
}
