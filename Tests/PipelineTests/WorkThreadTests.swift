import Testing

@testable import Pipeline

@Suite struct WorkThreadTests {
  @Test func theValueIsWhatTheWorkMade() {
    let results = (0..<8).map { number in WorkThread.Result { (0...number).reduce(0, +) } }
    #expect(results.map { $0.value() } == [0, 1, 3, 6, 10, 15, 21, 28])
  }
}
