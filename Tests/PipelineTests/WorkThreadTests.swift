import Testing

@testable import Pipeline

@Suite struct WorkThreadTests {
  @Test func theValueIsWhatTheWorkMade() {
    let results = (0..<8).map { number in WorkThread.Result { (0...number).reduce(0, +) } }
    #expect(results.map { $0.value() } == [0, 1, 3, 6, 10, 15, 21, 28])
  }

  @Test func whatNobodyWaitsForIsDoneAllTheSame() async {
    let (numbers, sink) = AsyncStream.makeStream(of: Int.self)
    for number in 0..<8 { _ = WorkThread.Result { _ = sink.yield(number) } }
    var done: Set<Int> = []
    for await number in numbers.prefix(8) { done.insert(number) }
    #expect(done == Set(0..<8))
  }
}
