/// One occurrence of a key.
package struct AutomatonHit {
  /// Where it ends, in units.
  package var end: Int
  /// How many units it has.
  package var length: Int
  /// The key's number.
  package var value: Int
}

extension DoubleArrayAutomaton {
  /// Calls `body` for every occurrence of every key, in ascending order of end, then the longest first, then ascending
  /// value. Linear in the units and the occurrences; allocates nothing.
  /// - Parameter body: gets where the occurrence ends, and the key's output.
  @inline(__always) func forEachHit(
    in units: UnsafeBufferPointer<UInt16>, _ body: (_ end: Int, _ output: AutomatonOutput) -> Void
  ) {
    let codes = codes
    let checks = checks
    let nodes = nodes
    let outputs = outputs
    let rootBase = nodes[0].base
    var state = 0
    // Each unit lengthens the matched suffix by one at most and each fallback shortens it, so there are never more
    // fallbacks than units, unless the tables are not what a builder wrote.
    var fallbacks = units.count
    for position in 0..<units.count {
      let code = codes[Int(units[position])]
      if code == 0 {
        state = 0
        continue
      }
      var base = nodes[state].base
      while true {
        let target = Int(base &+ UInt32(code))
        if checks[target] == code {
          state = target
          break
        }
        if base == rootBase {
          state = 0
          break
        }
        state = Int(nodes[state].fail)
        base = nodes[state].base
        fallbacks &-= 1
        if fallbacks < 0 { return }
      }
      var output = Int(nodes[state].output)
      while output != 0 {
        let hit = outputs[output]
        if Int(hit.length) <= position + 1 { body(position + 1, hit) }
        output = Int(hit.next)
      }
    }
    withExtendedLifetime(owner) {}
  }

  /// The same, some hundred occurrences at a time.
  ///
  /// For other modules, into which a loop over single occurrences is not compiled. It is also the faster way for a body
  /// that reads memory of its own: walking the automaton and that then do not wait for each other.
  package func forEachBlock(in units: UnsafeBufferPointer<UInt16>, _ body: (UnsafeBufferPointer<AutomatonHit>) -> Void)
  {
    withUnsafeTemporaryAllocation(of: AutomatonHit.self, capacity: 256) { block in
      var count = 0
      forEachHit(in: units) { end, output in
        if count == block.count {
          body(UnsafeBufferPointer(block))
          count = 0
        }
        block.initializeElement(
          at: count, to: AutomatonHit(end: end, length: Int(output.length), value: Int(output.value)))
        count += 1
      }
      body(UnsafeBufferPointer(rebasing: block[..<count]))
    }
  }
}
