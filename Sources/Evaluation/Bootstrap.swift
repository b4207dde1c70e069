/// 95 % intervals of F1 by drawing documents with replacement, 300 times, always with the same draws.
enum Bootstrap {
  private static let rounds = 300

  /// The interval over documents' tallies for one measure.
  /// - Parameter draws: from `draws(count:)`.
  static func interval(_ tallies: [Tally], draws: [[Int]]) -> (low: Double, high: Double) {
    guard !draws.isEmpty else {
      let f1 = tallies.reduce(into: Tally(), +=).f1
      return (f1, f1)
    }
    let values = draws.map { draw in draw.reduce(into: Tally()) { $0 += tallies[$1] }.f1 }.sorted()
    return (values[Int(Double(values.count) * 0.025)], values[Int(Double(values.count) * 0.975) - 1])
  }

  /// The documents of each round; none when there is but one document to draw from.
  static func draws(count: Int) -> [[Int]] {
    guard count > 1 else { return [] }
    var generator = MersenneTwister(seed: 1)
    return (0..<rounds).map { _ in (0..<count).map { _ in generator.next(below: count) } }
  }
}

/// The generator MT19937 (Matsumoto and Nishimura), seeded and used as Python's `random` does, so that our intervals can
/// be compared with a reference scorer's to the last digit.
struct MersenneTwister {
  private var state = [UInt32](repeating: 0, count: 624)
  private var index = 624

  init(seed: UInt32) {
    state[0] = 19_650_218
    for i in 1..<624 { state[i] = 1_812_433_253 &* (state[i - 1] ^ state[i - 1] >> 30) &+ UInt32(i) }
    var i = 1
    for _ in 0..<624 {
      state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >> 30) &* 1_664_525) &+ seed
      advance(&i)
    }
    for _ in 0..<623 {
      state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >> 30) &* 1_566_083_941) &- UInt32(i)
      advance(&i)
    }
    state[0] = 0x8000_0000
  }

  private mutating func advance(_ i: inout Int) {
    i += 1
    if i == 624 {
      state[0] = state[623]
      i = 1
    }
  }

  /// A whole number in `0..<bound`, all equally likely. `bound` is positive and below 2³¹.
  mutating func next(below bound: Int) -> Int {
    let bits = Int.bitWidth - bound.leadingZeroBitCount
    while true {
      let drawn = Int(next() >> UInt32(32 - bits))
      if drawn < bound { return drawn }
    }
  }

  private mutating func next() -> UInt32 {
    if index == 624 { refill() }
    var word = state[index]
    index += 1
    word ^= word >> 11
    word ^= word << 7 & 0x9D2C_5680
    word ^= word << 15 & 0xEFC6_0000
    return word ^ word >> 18
  }

  private mutating func refill() {
    for i in 0..<624 {
      let joined = state[i] & 0x8000_0000 | state[(i + 1) % 624] & 0x7FFF_FFFF
      state[i] = state[(i + 397) % 624] ^ joined >> 1 ^ (joined & 1 == 1 ? 0x9908_B0DF : 0)
    }
    index = 0
  }
}
