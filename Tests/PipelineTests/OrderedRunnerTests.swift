import Pipeline
import TestSupport
import TextModel
import Testing

@Suite struct OrderedRunnerTests {
  /// Squares, some of which take longer than those that come after them.
  private func squares(_ count: Int, workers: Int) throws -> [Int] {
    var results: [Int] = []
    let runner = OrderedRunner<Int, Int>(workers: workers) { number in
      var generator = SeededGenerator(seed: UInt64(number))
      for _ in 0..<(number % 7 * 3000) { _ = generator.next() }
      return number * number
    } emit: {
      results.append($0)
    }
    for number in 0..<count { try runner.add(number) }
    try runner.catchUp()
    return results
  }

  @Test(arguments: [1, 2, 3, 16]) func keepsTheOrder(_ workers: Int) throws {
    #expect(try squares(1000, workers: workers) == (0..<1000).map { $0 * $0 })
  }

  @Test func nothingInNothingOut() throws {
    #expect(try squares(0, workers: 1).isEmpty)
    #expect(try squares(0, workers: 4).isEmpty)
  }

  @Test func catchingUpHandsOnEverythingBeforeMoreIsAdded() throws {
    var results: [Int] = []
    let runner = OrderedRunner<Int, Int>(workers: 3, work: { $0 }, emit: { results.append($0) })
    for number in 0..<10 {
      try runner.add(number)
      try runner.catchUp()
      #expect(results == Array(0...number))
    }
  }

  @Test func fewInputsAreUnderWayAtATime() throws {
    let started = Locked(0)
    var emitted = 0
    var most = 0
    let runner = OrderedRunner<Int, Int>(
      workers: 2,
      work: { number in
        started.withLock { $0 += 1 }
        return number
      }, emit: { _ in emitted += 1 })
    for number in 0..<500 {
      try runner.add(number)
      most = max(most, number + 1 - emitted)
    }
    try runner.catchUp()
    #expect(most <= 8)
    #expect(started.withLock { $0 } == 500)
  }

  @Test func anErrorOfTheReceiverEndsIt() throws {
    struct Full: Error {}
    let runner = OrderedRunner<Int, Int>(workers: 2, work: { $0 }, emit: { if $0 == 5 { throw Full() } })
    #expect(throws: Full.self) {
      for number in 0..<100 { try runner.add(number) }
      try runner.catchUp()
    }
  }
}
