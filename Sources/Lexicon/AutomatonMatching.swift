import TextModel

extension DoubleArrayAutomaton {
  /// Calls `body` for every occurrence of every key, in ascending order of end, then the longest first, then ascending
  /// value. Linear in the units and the occurrences; allocates nothing.
  /// - Parameter body: gets the occurrence's end and length in units, and the key's value.
  @inlinable
  package func forEachHit(
    in units: UnsafeBufferPointer<UInt16>, _ body: (_ end: Int, _ length: Int, _ value: UInt32) -> Void
  ) {
    let codes = codes
    let nodes = nodes
    let outputs = outputs
    let rootBase = nodes[0].base
    var state = 0
    // Each unit lengthens the matched suffix by one at most and each fallback shortens it, so there are never more
    // fallbacks than units, unless the tables are not what a builder wrote.
    var fallbacks = units.count
    for position in 0..<units.count {
      let code = UInt32(codes[Int(units[position])])
      if code == 0 {
        state = 0
        continue
      }
      var base = nodes[state].base
      while true {
        let target = Int(base &+ code)
        if nodes[target].check == code {
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
        let length = Int(hit.length)
        if length <= position + 1 { body(position + 1, length, hit.value) }
        output = Int(hit.next)
      }
    }
    withExtendedLifetime(owner) {}
  }

  /// Appends every occurrence of every key, in the order of end, then start, then value.
  package func match(_ units: [UInt16], into hits: inout [LexiconHit]) {
    units.withUnsafeBufferPointer { units in
      forEachHit(in: units) { end, length, value in
        hits.append(
          LexiconHit(
            start: Int32(truncatingIfNeeded: end - length), end: Int32(truncatingIfNeeded: end),
            entry: Int32(bitPattern: value)))
      }
    }
  }
}
