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
    // By blocks: first the states of all places, then what ends at them. The walk waits for memory at nearly every step;
    // the outputs of many places can be asked for at a time if no step waits for them.
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.blockSize) { outputsAt in
      var walk = Walk(fallbacks: units.count)
      var start = 0
      while start < units.count {
        let block = UnsafeBufferPointer(rebasing: units[start..<min(start + Self.blockSize, units.count)])
        findOutputs(block, &walk, outputsAt)
        for place in 0..<block.count {
          var output = Int(outputsAt[place])
          while output != 0 {
            let hit = outputs[output]
            if Int(hit.length) <= start + place + 1 { body(start + place + 1, hit) }
            output = Int(hit.next)
          }
        }
        start += block.count
      }
    }
    withExtendedLifetime(owner) {}
  }

  private static var blockSize: Int { 256 }

  /// Where a walk over a text stands.
  private struct Walk {
    var state = 0
    /// Each unit lengthens the matched suffix by one at most and each fallback shortens it, so there are never more
    /// fallbacks than units, unless the tables are not what a builder wrote; then the walk finds no more.
    var fallbacks: Int
  }

  /// Walks over units; notes for each the first output of the state after it, 0 where it has none.
  @inline(__always) private func findOutputs(
    _ units: UnsafeBufferPointer<UInt16>, _ walk: inout Walk, _ outputsAt: UnsafeMutableBufferPointer<UInt32>
  ) {
    let codes = codes
    let checks = checks
    let nodes = nodes
    let rootBase = nodes[0].base
    var state = walk.state
    var fallbacks = walk.fallbacks
    for place in 0..<units.count {
      let code = codes[Int(units[place])]
      if code == 0 || fallbacks < 0 {
        state = 0
        outputsAt[place] = 0
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
        if fallbacks < 0 {
          state = 0
          break
        }
      }
      outputsAt[place] = nodes[state].output
    }
    walk = Walk(state: state, fallbacks: fallbacks)
  }

  /// The same, some hundred occurrences at a time.
  ///
  /// For other modules, into which a loop over single occurrences is not compiled. It is also the faster way for a body
  /// that reads memory of its own: walking the automaton and that then do not wait for each other.
  package func forEachBlock(in units: UnsafeBufferPointer<UInt16>, _ body: (UnsafeBufferPointer<AutomatonHit>) -> Void)
  {
    withUnsafeTemporaryAllocation(of: AutomatonHit.self, capacity: Self.blockSize) { block in
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
