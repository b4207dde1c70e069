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
  mutating func organisations(_ mine: [PartedName], _ others: NameSet) {
    guard !mine.isEmpty, !others.isEmpty else { return }
    if let same = mine.first(where: others.contains) {
      return add(same.count > 2 ? 5 : 2.5, "organisation \(same.text)")
    }
    // A short name inside the full one: 外交部, 中国外交部.
    if let near = mine.first(where: { $0.count > 2 && others.holdsPart(of: $0) }) {
      return add(3, "organisation \(near.text) ~ \(others.part(of: near))")
    }
    add(-1.5, "other organisation")
  }

  /// A title that names the body: 财政部长 and 财政部.
  mutating func titlesOfBodies(_ titles: [PartedName], _ bodies: NameSet) {
    for title in titles {
      // The shortest beginning has two characters, and bodies of two are too common.
      if bodies.contains(title), title.count > 2 { return add(4, "title \(title.text) of \(title.text)") }
      for (place, beginning) in title.beginnings.enumerated().dropFirst() where bodies.names.contains(beginning) {
        return add(4, "title \(title.text) of \(title.text.prefix(place + 2))")
      }
    }
  }

  /// The longer a title, the fewer bear it.
  mutating func titles(_ mine: [PartedName], _ others: NameSet) {
    guard !mine.isEmpty, !others.isEmpty else { return }
    if let same = mine.filter(others.contains).max(by: { ($0.count, $0.text) < ($1.count, $1.text) }) {
      return add(min(0.75 * Double(same.count), 4), "title \(same.text)")
    }
    if let near = mine.first(where: { $0.count > 1 && others.holdsPart(of: $0) }) {
      return add(0.5, "title \(near.text) ~ \(others.part(of: near))")
    }
    if let near = mine.first(where: others.sharesEnding) { return add(0.3, "kind of title \(near.text)") }
    add(-1.5, "other title")
  }

  /// - Returns: whether an area agreed.
  mutating func areas(_ mine: [PartedName], _ others: NameSet, agree: Double, conflict: Double) -> Bool {
    guard !mine.isEmpty, !others.isEmpty else { return false }
    if let near = mine.first(where: { others.contains($0) || others.holdsPart(of: $0) }) {
      add(agree, "area \(others.contains(near) ? near.text : others.part(of: near))")
      return true
    }
    add(conflict, "other area")
    return false
  }

  /// Who and what is named beside.
  mutating func surroundings(_ mine: ProfileTraits, _ others: ProfileClusterer.Bearer) {
    if let name = mine.neighbours.first(where: { others.neighbours.contains($0.number) }) {
      add(2.5, "beside \(name.text)")
    }
    let body =
      mine.contexts.first { others.contexts.contains($0.number) || others.organisations.contains($0) }
      ?? mine.organisations.first { others.contexts.contains($0.number) }
    if let body { add(1.5, "near \(body.text)") }
  }

  /// What is in the news comes back within weeks; after years it may be somebody else.
  mutating func time(_ mine: Int?, _ others: Set<Int>) {
    guard let mine, !others.isEmpty else { return }
    if (-1...1).contains(where: { others.contains(mine + $0) }) { return add(1.5, "same weeks") }
    let gap = others.map { abs($0 - mine) }.min() ?? 0
    if gap > 72 { add(-0.5, "\(gap / 12) years apart") }
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
