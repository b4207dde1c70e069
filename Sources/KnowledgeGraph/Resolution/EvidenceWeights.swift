/// Adds up what speaks for and against a profile's belonging to a bearer, in log-odds, and keeps the words for it.
struct EvidenceWeights {
  /// What a sum must exceed.
  static let threshold = 0.5

  private var sum: Double
  /// Nil when only the sum is wanted, which is most of the time.
  private var words: [String]?

  /// - Parameters:
  ///   - prior: how many documents speak of the bearer.
  ///   - commonness: how many other bearers of the name are expected.
  ///   - explains: whether to keep the words.
  init(prior: Double, commonness: Double, explains: Bool) {
    sum = Self.logarithm(prior / commonness)
    words = explains ? ["name \(Self.signed(sum))"] : nil
  }

  var result: (score: Double, reason: String) { (sum, words?.joined(separator: ", ") ?? "") }

  private mutating func add(_ weight: Double, _ what: @autoclosure () -> String) {
    sum += weight
    words?.append("\(what()) \(Self.signed(weight))")
  }

  /// One body in both is the best sign there is; different bodies are a weak one, since people change them.
  mutating func organisations(_ mine: [String], _ others: Set<String>) {
    guard !mine.isEmpty, !others.isEmpty else { return }
    if let same = mine.first(where: others.contains) { return add(same.count > 2 ? 5 : 2.5, "organisation \(same)") }
    // A short name inside the full one: 外交部, 中国外交部.
    for name in mine where name.count > 2 {
      if let near = others.filter({ Self.isPart(name, of: $0) }).min() {
        return add(3, "organisation \(name) ~ \(near)")
      }
    }
    add(-1.5, "other organisation")
  }

  /// A title that names the body: 财政部长 and 财政部.
  mutating func titlesOfBodies(_ titles: some Sequence<String>, _ bodies: some Sequence<String>) {
    for body in bodies.sorted() where body.count > 2 {
      if let title = titles.filter({ $0.hasPrefix(body) }).min() { return add(4, "title \(title) of \(body)") }
    }
  }

  /// The longer a title, the fewer bear it.
  mutating func titles(_ mine: [String], _ others: Set<String>) {
    guard !mine.isEmpty, !others.isEmpty else { return }
    if let same = mine.filter(others.contains).max(by: { ($0.count, $0) < ($1.count, $1) }) {
      return add(min(0.75 * Double(same.count), 4), "title \(same)")
    }
    for title in mine where title.count > 1 {
      if let near = others.filter({ Self.isPart(title, of: $0) }).min() { return add(0.5, "title \(title) ~ \(near)") }
    }
    add(-1.5, "other title")
  }

  /// - Returns: whether an area agreed.
  mutating func areas(_ mine: [String], _ others: Set<String>, agree: Double, conflict: Double) -> Bool {
    guard !mine.isEmpty, !others.isEmpty else { return false }
    for area in mine {
      if let near = others.contains(area) ? area : others.filter({ Self.isPart(area, of: $0) }).min() {
        add(agree, "area \(near)")
        return true
      }
    }
    add(conflict, "other area")
    return false
  }

  mutating func years(_ mine: Int?, _ others: ClosedRange<Int>?) {
    guard let mine, let others else { return }
    let gap = max(others.lowerBound - mine, mine - others.upperBound, 0)
    if gap == 0 { add(0.5, "same time") }
    if gap > 5 { add(-0.5, "\(gap) years apart") }
  }

  /// Whether one is the beginning or end of the other.
  private static func isPart(_ name: String, of other: String) -> Bool {
    other.hasSuffix(name) || other.hasPrefix(name) || name.hasSuffix(other) || name.hasPrefix(other)
  }

  /// The natural logarithm to about four decimals, by the same arithmetic everywhere.
  private static func logarithm(_ value: Double) -> Double {
    guard value > 0 else { return -20 }
    // value = significand · 2^exponent, with the series of ln((1 + z) / (1 - z)) for the significand.
    let z = (value.significand - 1) / (value.significand + 1)
    var term = z
    var series = 0.0
    for power in stride(from: 1, to: 21, by: 2) {
      series += term / Double(power)
      term *= z * z
    }
    return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * series
  }

  private static func signed(_ weight: Double) -> String {
    let tenths = Int((weight * 10).rounded())
    return (tenths < 0 ? "-" : "+") + "\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }
}
