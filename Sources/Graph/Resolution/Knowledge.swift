/// What resolution knows about names in general. It is taken from the dictionaries when a store is made, and kept in the
/// store, so that a store resolves alike on every machine.
package struct Knowledge: Sendable {
  /// A kind of word that resolution asks for; the raw value is the dictionary class.
  package enum Kind: String, CaseIterable, Sendable {
    case surname = "person.surname"
    case firstGiven = "person.given.first"
    case secondGiven = "person.given.second"
    case singleGiven = "person.given.single"
    /// Characters of foreign names.
    case syllable = "person.syllable"
    /// Words at the start of a name that only its surroundings make definite: `市总工会`.
    case areaLevel = "alias.area-level"
    /// Bodies that many areas have one of: `众议院`.
    case bareBody = "alias.bare-body"
    /// `人民医院`: a name that is nothing but a head names nobody in particular.
    case head = "organization.head"
  }

  package struct Entry: Sendable, Hashable {
    package var kind: Kind
    package var text: String
    /// How often it is seen, in any unit.
    package var frequency: Double
    package init(kind: Kind, text: String, frequency: Double) {
      self.kind = kind
      self.text = text
      self.frequency = frequency
    }
  }

  /// All entries, each with its share of its kind.
  private var shares: [Kind: [String: Double]] = [:]
  package private(set) var entries: [Entry] = []

  package init(_ entries: [Entry]) {
    var totals: [Kind: Double] = [:]
    var sums: [Kind: [String: Double]] = [:]
    for entry in entries {
      totals[entry.kind, default: 0] += entry.frequency
      sums[entry.kind, default: [:]][entry.text, default: 0] += entry.frequency
    }
    for (kind, words) in sums {
      let total = max(totals[kind] ?? 1, 1)
      shares[kind] = words.mapValues { $0 / total }
    }
    self.entries = sums.flatMap { kind, words in words.map { Entry(kind: kind, text: $0.key, frequency: $0.value) } }
      .sorted { ($0.kind.rawValue, $0.text) < ($1.kind.rawValue, $1.text) }
  }

  func share(_ kind: Kind, _ text: some StringProtocol) -> Double? { shares[kind]?[String(text)] }

  func contains(_ kind: Kind, _ text: some StringProtocol) -> Bool { share(kind, text) != nil }
}
