import Testing

@testable import TextModel

struct ScratchPoolTests {
  @Test func aValueIsGivenBackAsItWasLeft() {
    let pool = ScratchPool { [Int]() }
    pool.with { $0.append(1) }
    #expect(pool.with { $0 } == [1])
  }

  @Test func nobodySharesAValue() {
    let pool = ScratchPool { [Int]() }
    pool.with { outer in
      outer.append(1)
      pool.with { inner in
        #expect(inner == [])
        inner.append(2)
      }
      #expect(outer == [1])
    }
  }

  /// What is changed in the pool's keeping must not be copied first.
  @Test func storageIsKept() {
    let pool = ScratchPool { [Int]() }
    func place() -> UnsafePointer<Int>? {
      pool.with { values in
        values.removeAll(keepingCapacity: true)
        values.append(contentsOf: 0..<1000)
        return values.withUnsafeBufferPointer { $0.baseAddress }
      }
    }
    let first = place()
    #expect(first != nil && place() == first)
  }
}
